import { describe, expect, it } from 'vitest';
import {
	anArticle,
	aQuestion,
	ARTICLE_TEXT,
	CROSSING,
	ONE_OF_EACH_KIND,
	STAYS
} from '../../../../tests/support/builders.ts';
import { rightResponse } from '../../../../tests/support/answers.ts';
import { answerParts, wholeAnswer } from './answer-parts.ts';
import type { Question, Response } from './question.ts';

const article = anArticle();

function given(question: Question, response: Response) {
	return answerParts(question, article).map((part) => part.given(response));
}

describe('what a question asks for', () => {
	it('is its options, the right ones marked', () => {
		const [part, ...others] = answerParts(aQuestion('choice'), article);
		expect(others).toEqual([]);
		expect(part?.listed).toEqual([
			{ id: 'a', text: 'Ana Rangi', isKey: true },
			{ id: 'b', text: 'Tom Hale', isKey: false },
			{ id: 'c', text: 'No one', isKey: false }
		]);
		expect(given(aQuestion('choice'), { kind: 'choice', option: 'b' })).toEqual([
			[expect.objectContaining({ id: 'b', text: 'Tom Hale' })]
		]);
	});

	it('is each gap and each prompt for itself', () => {
		expect(
			given(aQuestion('cloze'), { kind: 'cloze', gaps: { name: 'the KEA.', count: 'a' } })
		).toEqual([
			[{ id: 'kea', text: 'the KEA.' }],
			[expect.objectContaining({ id: 'a', text: '6' })]
		]);
		expect(
			given(aQuestion('match'), { kind: 'match', pairs: { p1: 'b' } }).map((answers) =>
				answers.map(({ text }) => text)
			)
		).toEqual([['Tom Hale'], []]);
	});

	it('is what was typed, the same in other spellings', () => {
		const [one, other] = ['Kea', ' kéa! '].map((text) =>
			given(aQuestion('short-text'), { kind: 'short-text', text })
		);
		expect(one?.[0]?.[0]?.id).toBe(other?.[0]?.[0]?.id);
		expect(given(aQuestion('short-text'), { kind: 'short-text', text: '  ' })).toEqual([[]]);
	});

	it('is an order as a whole', () => {
		const order = aQuestion('order');
		expect(given(order, { kind: 'order', items: ['a', 'b', 'c'] })).toEqual([
			[{ id: 'a b c', text: 'The ferry carried people → The ferry was away → The mayor spoke' }]
		]);
	});

	it('is sentences of the article, those that hold the key under its name', () => {
		const span = (quote: string) => {
			const start = ARTICLE_TEXT.indexOf(quote);
			return { start, end: start + quote.length };
		};
		const spans = [span(STAYS), span(CROSSING)];
		expect(given(aQuestion('evidence'), { kind: 'evidence', spans })).toEqual([
			[
				{ id: 'c1', text: STAYS },
				{ id: `${spans[1]?.start}-${spans[1]?.end}`, text: CROSSING }
			]
		]);
	});

	it.each(ONE_OF_EACH_KIND)('finds the right answer of $kind among what is listed', (question) => {
		const parts = answerParts(question, article);
		const right = given(question, rightResponse(question));
		parts.forEach(({ listed }, place) => {
			const keys = listed.filter(({ isKey }) => isKey).map(({ id }) => id);
			if (listed.length > 0) expect(right[place]?.map(({ id }) => id)).toEqual(keys);
			else expect(right[place]).toHaveLength(1);
		});
	});
});

describe('a response as one answer', () => {
	it('is the same in whatever order several were chosen', () => {
		const parts = answerParts(aQuestion('multiple'), article);
		const [one, other] = [
			['a', 'c'],
			['c', 'a']
		].map((options) => wholeAnswer(parts, { kind: 'multiple', options }));
		expect(one).toEqual(other);
		expect(one?.text).toBe('Ana Rangi; Kea');
	});

	it('says what was matched with what', () => {
		const pairs = { p1: 'b', p2: 'a' };
		const { text } = wholeAnswer(answerParts(aQuestion('match'), article), {
			kind: 'match',
			pairs
		});
		expect(text).toBe('Captain: Tom Hale; Mayor: Ana Rangi');
	});

	it('tells the same words in different gaps apart', () => {
		const parts = answerParts(
			aQuestion('cloze', {
				text: '{{one}} {{two}}',
				gaps: [
					{ id: 'one', accepted: ['x'] },
					{ id: 'two', accepted: ['y'] }
				]
			}),
			article
		);
		const given: readonly Readonly<Record<string, string>>[] = [{ one: 'x' }, { two: 'x' }];
		const [one, other] = given.map((gaps) => wholeAnswer(parts, { kind: 'cloze', gaps }));
		expect(one?.id).not.toBe(other?.id);
	});
});
