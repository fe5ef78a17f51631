import { describe, expect, it } from 'vitest';
import { aCitation, anArticle, aQuestion, CARRIED } from '../../../../tests/support/builders.ts';
import { checkQuestion } from '../quality/gate.ts';
import { gradeResponse } from '../question/registry.ts';
import { derivedSiblingsOf } from './derived-siblings.ts';
import { asksSameFact, siblingsAmong } from './siblings.ts';

const article = anArticle();
const numeric = aQuestion('numeric', { skill: 'how-many' });
const choiceOfNumber = aQuestion('choice', {
	id: 'q-people',
	skill: 'how-many',
	stem: 'How many people were on the ferry?',
	options: [
		{ id: 'a', text: '45', citations: [] },
		{ id: 'b', text: '6', citations: [] }
	],
	explanation: 'The article says that the ferry carried 45 people.',
	citations: [aCitation(CARRIED)]
});
const name = aQuestion('short-text');

describe('two questions', () => {
	it('ask for the same fact when their keys rest on the same words and say the same', () => {
		expect(asksSameFact(numeric, choiceOfNumber)).toBe(true);
		expect(siblingsAmong(numeric, [numeric, choiceOfNumber, name])).toEqual([choiceOfNumber]);
	});

	it('ask for two facts when one sentence answers both in different words', () => {
		expect(asksSameFact(numeric, name)).toBe(false);
	});

	it('ask for two facts when they are on two things one person said', () => {
		const cites = [aCitation(CARRIED)];
		const said = (id: string, quote: string) =>
			aQuestion('choice', { id, stem: `Who said “${quote}”?`, citations: cites });
		const typed = aQuestion('short-text', {
			id: 'typed',
			stem: 'Who said “it took three hours”?',
			key: { accepted: ['Ana Rangi'] },
			citations: cites
		});
		expect(asksSameFact(said('one', 'the sea was calm'), typed)).toBe(false);
		expect(asksSameFact(said('one', 'it took three hours'), typed)).toBe(true);
	});

	it('of the same kind are no siblings: nothing would be asked in another way', () => {
		expect(siblingsAmong(choiceOfNumber, [{ ...choiceOfNumber, id: 'again' }])).toEqual([]);
	});
});

describe('a sibling made of a question', () => {
	it('is the sentence its key rests on, with a gap that the article fills', () => {
		const [gap] = derivedSiblingsOf(choiceOfNumber, article);
		expect(gap).toMatchObject({
			id: 'q-people.gap',
			kind: 'cloze',
			text: 'The ferry Kea carried {{a}} people to Port Avon on Monday 🛳.'
		});
		if (!gap) throw new Error('There is no gap');
		const fill = (text: string) =>
			gradeResponse(gap, { kind: 'cloze', gaps: { a: text } }).fraction.numerator;
		expect(['45', ' 45 ', '54'].map(fill)).toEqual([1, 1, 0]);
		expect(checkQuestion(gap, article)).toEqual([]);
		expect(gap.citations.map(({ exact }) => exact)).toEqual([CARRIED]);
	});

	it('lets the name be typed that was to be chosen, also by its surname', () => {
		const who = aQuestion('choice', { skill: 'who' });
		const typed = derivedSiblingsOf(who, article).find(({ kind }) => kind === 'short-text');
		expect(typed).toMatchObject({
			stem: who.stem,
			key: { accepted: ['Ana Rangi', 'Captain Ana Rangi', 'Rangi'] }
		});
	});

	it('takes no surname that a wrong option shares', () => {
		const who = aQuestion('choice', {
			skill: 'who',
			options: [
				{ id: 'a', text: 'Ana Rangi', citations: [] },
				{ id: 'b', text: 'Moana Rangi', citations: [] }
			]
		});
		const typed = derivedSiblingsOf(who, article).find(({ kind }) => kind === 'short-text');
		expect(typed).toMatchObject({ key: { accepted: ['Ana Rangi', 'Captain Ana Rangi'] } });
	});

	it('is made of no key that could be said in other words, or stands there twice', () => {
		const of = (text: string) => {
			const options = [
				{ id: 'a', text, citations: [] },
				{ id: 'b', text: 'x', citations: [] }
			];
			return derivedSiblingsOf({ ...choiceOfNumber, options }, article);
		};
		expect(of('to Port Avon')).toEqual([]);
		expect(of('ferry')).toEqual([]);
		expect(of('4')).toEqual([]);
	});

	it('has a gap to type into where there was one to choose for', () => {
		const cloze = aQuestion('cloze');
		const chosen = cloze.gaps.filter((gap) => 'options' in gap);
		const one = {
			...cloze,
			text: 'The ferry Kea carried {{count}} people to Port Avon.',
			gaps: chosen
		};
		expect(derivedSiblingsOf(one, article)).toMatchObject([
			{ id: 'q-cloze.typed', gaps: [{ id: 'count', accepted: ['45'] }] }
		]);
		expect(derivedSiblingsOf(cloze, article)).toEqual([]);
	});
});
