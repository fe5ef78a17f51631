import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ARTICLE_TEXT,
	aCitation,
	anArticle,
	aQuestion,
	AWAY,
	CARRIED,
	CROSSING,
	ONE_OF_EACH_KIND,
	STAYS
} from '../../../../tests/support/builders.ts';
import { makeArticle } from '../../core/article/article.ts';
import type { Question } from '../../core/question/question.ts';
import { cardOf, citeArticle, type CardStanding } from './notebook-card.ts';

const article = anArticle();
const standing: CardStanding = {
	id: 'ferry-set/q1',
	quiz: 'The ferry',
	notedAt: 1,
	reviews: 0,
	lapses: 0,
	retired: false
};
const cardFor = (question: Question, id = standing.id) =>
	cardOf(question, article, { ...standing, id });
const sides = (question: Question) => {
	const { front, back } = cardFor(question);
	return { front: front.split('\n'), back: back.split('\n') };
};

describe('a card', () => {
	it('asks with lettered options, and answers in words', () => {
		const { front, back } = sides(aQuestion('choice'));
		expect(front[0]).toBe('Who said how long the crossing took?');
		expect(front.slice(1).map((line) => line.slice(0, 3))).toEqual(['A. ', 'B. ', 'C. ']);
		expect(
			front
				.slice(1)
				.map((line) => line.slice(3))
				.toSorted()
		).toEqual(['Ana Rangi', 'No one', 'Tom Hale']);
		expect(back).toEqual(['Ana Rangi']);
	});

	it('gives every right option of several', () => {
		const { front, back } = sides(aQuestion('multiple'));
		expect(front[1]).toBe('Choose every answer that fits. There may be more than one.');
		expect(front).toHaveLength(6);
		expect(back.toSorted()).toEqual(['Ana Rangi', 'Tom Hale']);
	});

	it('says of a statement what the article says', () => {
		expect(sides(aQuestion('true-false'))).toEqual({
			front: ['The ferry had been away for a year.', 'Decide by what the article says.'],
			back: ['False: the article says otherwise']
		});
	});

	it('names the unit of a number, and leaves no rule to write on where there is none', () => {
		expect(sides(aQuestion('numeric'))).toEqual({
			front: ['How many people did the ferry carry?', '________ people'],
			back: ['45 people']
		});
		expect(sides(aQuestion('numeric', { unit: undefined })).front).toHaveLength(1);
		expect(sides(aQuestion('short-text'))).toEqual({
			front: ['What is the ferry called?'],
			back: ['Kea']
		});
	});

	it('shows a text with its gaps, and what there is to choose from', () => {
		const { front, back } = sides(aQuestion('cloze'));
		expect(front.slice(0, 2)).toEqual([
			'Fill the gaps.',
			'The ferry ________ carried ________ people.'
		]);
		expect(front[2]?.split(' / ').toSorted()).toEqual(['45', '6']);
		expect(back).toEqual(['Kea', '45']);
	});

	it('numbers what is to be put in order, and pairs what is to be paired', () => {
		expect(sides(aQuestion('order')).back).toEqual([
			'1. The ferry was away',
			'2. The ferry carried people',
			'3. The mayor spoke'
		]);
		expect(sides(aQuestion('match')).back).toEqual(['Captain: Ana Rangi', 'Mayor: Tom Hale']);
	});

	it('answers with the sentence of the article where a sentence is asked for', () => {
		expect(cardFor(aQuestion('evidence'))).toMatchObject({ back: STAYS, passage: STAYS });
	});

	it('never lists items in the order of their key', () => {
		fc.assert(
			fc.property(fc.string(), (id) => {
				const items = cardFor(aQuestion('order'), id).front.split('\n').slice(2);
				expect(items).not.toEqual([
					'__ The ferry was away',
					'__ The ferry carried people',
					'__ The mayor spoke'
				]);
			})
		);
	});

	it('is the same in every export', () => {
		expect(ONE_OF_EACH_KIND.map((question) => cardFor(question))).toEqual(
			ONE_OF_EACH_KIND.map((question) => cardFor(question))
		);
	});
});

describe('the passage of a card', () => {
	it('is every quote that shows the key, once each, a line for each', () => {
		expect(cardFor(aQuestion('choice')).passage).toBe(CROSSING);
		expect(cardFor(aQuestion('multiple')).passage).toBe(`${CROSSING}\n${STAYS}`);
		const citations = [aCitation(AWAY, 'c1'), aCitation(AWAY, 'c2', ['key'])];
		expect(cardFor(aQuestion('short-text', { citations })).passage).toBe(AWAY);
	});

	it('is what the explanation rests on when no quote shows the key', () => {
		const citations = [aCitation(CARRIED, 'c1', ['explanation']), aCitation(AWAY, 'c2', ['stem'])];
		expect(cardFor(aQuestion('short-text', { citations })).passage).toBe(CARRIED);
	});

	it('follows its words in another version of the article, and leaves out what is gone', () => {
		const moved = anArticle(`News. ${ARTICLE_TEXT}`);
		expect(cardOf(aQuestion('choice'), moved, standing).passage).toBe(CROSSING);
		const gone = anArticle(ARTICLE_TEXT.replace('three hours', 'four hours'));
		expect(cardOf(aQuestion('choice'), gone, standing).passage).toBe('');
	});
});

describe('the citation of a card', () => {
	it('says publisher, headline, date and address, in one line', () => {
		const cited = makeArticle('Text.', {
			title: 'Ferry\nreturns',
			publisher: 'Avon Times',
			published: '2026-11-09',
			url: 'https://example.org/ferry',
			language: 'en'
		});
		expect(citeArticle(cited)).toBe(
			'Avon Times, “Ferry returns”, 9 November 2026, https://example.org/ferry'
		);
	});

	it('says no more than is known', () => {
		expect(citeArticle(article)).toBe('“Ferry returns to Port Avon”');
	});
});
