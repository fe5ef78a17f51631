import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../core/article/article.ts';
import { citeSpan } from '../../core/article/citation.ts';
import type { Question, Response } from '../../core/question/question.ts';
import { askQuestion } from '../../core/question/registry.ts';
import { answerRows } from './answer-rows.ts';
import { otherRemarks, remarksOn } from './remarks.ts';

const article = makeArticle('There are 45 people. Six were hurt.', {
	title: 'A title',
	language: 'en'
});
const common = {
	id: 'q1',
	skill: 'what',
	tier: 'auto',
	status: 'approved',
	stem: 'Which?',
	points: 1,
	explanation: 'The article says so.',
	provenance: [],
	citations: [citeSpan(article, { start: 21, end: 35 }, 'c1', ['key'])]
} as const;
const choice: Question = {
	...common,
	kind: 'choice',
	options: [
		{ id: 'a', text: 'One', citations: [] },
		{ id: 'b', text: 'Two', feedback: 'Two is of something else.', citations: ['c1'] },
		{ id: 'c', text: 'Three', feedback: 'Three is of nothing.', citations: [] }
	],
	key: 'a'
};

function rowsOf(question: Question, response?: Response) {
	return answerRows(question, askQuestion(question), article, response).map(
		({ mark, text, verdict, key }) => [mark, text, verdict, key]
	);
}

describe('the answers shown with an explanation', () => {
	it('are all options, with the chosen one and the key told apart', () => {
		expect(rowsOf(choice, { kind: 'choice', option: 'b' })).toEqual([
			['A', 'One', 'missed', undefined],
			['B', 'Two', 'wrong', undefined],
			['C', 'Three', undefined, undefined]
		]);
	});

	it('name the key when nothing was typed, and all spellings that count', () => {
		const question: Question = {
			...common,
			kind: 'short-text',
			key: { accepted: ['Six', '6'] },
			normalisation: 'loose',
			anticipated: []
		};
		expect(rowsOf(question)).toEqual([[undefined, 'Six. Also accepted: 6', 'missed', undefined]]);
		expect(rowsOf(question, { kind: 'short-text', text: 'six' })).toEqual([
			[undefined, 'six', 'right', undefined]
		]);
	});

	it('say which gap was left open, which was wrong, and what belongs there', () => {
		const question: Question = {
			...common,
			kind: 'cloze',
			text: '{{g1}} and {{g2}}',
			gaps: [
				{ id: 'g1', accepted: ['Six'] },
				{ id: 'g2', accepted: ['45'] }
			],
			normalisation: 'loose'
		};
		expect(rowsOf(question, { kind: 'cloze', gaps: { g2: '25' } })).toEqual([
			['Gap 1', 'Left open', undefined, 'Six'],
			['Gap 2', '25', 'wrong', '45']
		]);
	});

	it('show the right order and where each item was put', () => {
		const question: Question = {
			...common,
			kind: 'order',
			items: [
				{ id: 'a', text: 'First' },
				{ id: 'b', text: 'Second' },
				{ id: 'c', text: 'Third' }
			],
			key: ['a', 'b', 'c']
		};
		expect(rowsOf(question, { kind: 'order', items: ['a', 'c', 'b'] })).toEqual([
			['1', 'First', 'right', undefined],
			['2', 'Second', 'wrong', undefined],
			['3', 'Third', 'wrong', undefined]
		]);
	});

	it('quote the sentences selected and the one missed, in reading order', () => {
		const question: Question = { ...common, kind: 'evidence', pick: 1, key: ['c1'] };
		expect(rowsOf(question, { kind: 'evidence', spans: [{ start: 0, end: 20 }] })).toEqual([
			[undefined, 'There are 45 people.', 'wrong', undefined],
			[undefined, 'Six were hurt.', 'missed', undefined]
		]);
	});
});

describe('the remarks', () => {
	it('say why the chosen answer is wrong, and keep the others apart', () => {
		const said = remarksOn(choice, askQuestion(choice), { kind: 'choice', option: 'b' });
		expect(said).toEqual([
			{ answer: 'Two', note: { about: 'b', text: 'Two is of something else.', citations: ['c1'] } }
		]);
		expect(otherRemarks(choice, said).map(({ answer }) => answer)).toEqual(['Three']);
	});
});
