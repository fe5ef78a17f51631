import { describe, expect, it } from 'vitest';
import { anArticle, aQuestion } from '../../../../tests/support/builders.ts';
import { makeArticle } from '../article/article.ts';
import { typedAnswersFor } from './typed-answers.ts';

function acceptedFor(
	words: string,
	text: string,
	skill: 'who' | 'what' | 'when' | 'where' = 'who'
): readonly string[] | undefined {
	const article = makeArticle(text, { title: 'A story', language: 'en', publisher: 'Newshub' });
	return typedAnswersFor(aQuestion('cloze', { skill }), words, article)?.accepted;
}

describe('what may be typed', () => {
	it('for a surname that the article gives in full elsewhere is also the full name', () => {
		expect(acceptedFor('Kelly', 'Don Kelly ran. Later Kelly scored.')).toEqual([
			'Kelly',
			'Don Kelly'
		]);
	});

	it('for a person with a title and three names is also less of them', () => {
		const accepted = acceptedFor('US President Donald Trump', 'US President Donald Trump spoke.');
		expect(accepted).toEqual(expect.arrayContaining(['Donald Trump', 'Trump']));
	});

	it('for a person whom the article calls by a title is also the title with the surname', () => {
		const text = 'NASA Administrator Charles Bolden spoke. So Administrator Bolden said.';
		expect(acceptedFor('Charles Bolden', text)).toEqual(
			expect.arrayContaining(['Bolden', 'Administrator Bolden'])
		);
	});

	it('is no surname that the article gives to somebody else', () => {
		const text = 'Anna Wong lost. Bob Wong won.';
		expect(acceptedFor('Anna Wong', text)).not.toContain('Wong');
		expect(acceptedFor('Anna Wong', 'Anna Wong lost.')).toContain('Wong');
	});

	it('is no last word of a body, and of a place no part', () => {
		expect(acceptedFor('Quds Force', 'The Quds Force is his.')).not.toContain('Force');
		expect(acceptedFor('Port Avon', 'It came to Port Avon.', 'where')).toEqual(['Port Avon']);
	});

	it('for a number is its digits with and without commas, and words where people use them', () => {
		expect(acceptedFor('28,000', 'About 28,000 came.')).toEqual(['28,000', '28000', '28 thousand']);
		expect(acceptedFor('13', 'They came 13 times.')).toEqual(['13', 'thirteen']);
		expect(acceptedFor('163', '163 seats')).toEqual(['163']);
	});

	it('for a date is the day first or the month first, short or long', () => {
		const accepted = acceptedFor('February 6', 'On February 6 it rained.', 'when');
		expect(accepted).toEqual(
			expect.arrayContaining(['6 February', 'February 6th', '6th of February', 'Feb 6', '6 Feb'])
		);
	});
});

describe('nothing may be typed', () => {
	it.each([
		['a day of the week: the date would be as right', 'Sunday', 'It rained on Sunday.'],
		['a number word that passes for a name', 'Ten', 'Ten villages were hit.'],
		['the publisher’s own name', 'Newshub', 'Newshub asked him.'],
		['a name that two people share', 'Wong', 'Anna Wong and Bob Wong met. Wong left.'],
		['what can be said in other words', 'the harbour', 'It lay in the harbour.']
	])('for %s', (_, words, text) => {
		expect(acceptedFor(words, text)).toBeUndefined();
	});

	it('for what the title tells', () => {
		const question = aQuestion('short-text', { skill: 'where' });
		expect(typedAnswersFor(question, 'Port Avon', anArticle())).toBeUndefined();
	});

	it('and a year is asked for as a year', () => {
		const question = aQuestion('cloze', { skill: 'when' });
		expect(typedAnswersFor(question, '2007', anArticle())).toEqual({
			kind: 'year',
			accepted: ['2007']
		});
	});
});
