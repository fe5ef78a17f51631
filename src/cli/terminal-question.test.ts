import { describe, expect, test } from 'vitest';
import { presentQuestion } from '#lib/core/quiz/presentation.ts';
import { verdictOf } from '#lib/core/question/grade.ts';
import type { QuestionKind } from '#lib/core/question/question.ts';
import { askQuestion, gradeResponse, readResponse } from '#lib/core/question/registry.ts';
import { anArticle, aQuestion } from '../../tests/support/builders.ts';
import { fieldsOf, linesOf, typingHint } from './terminal-question.ts';

const article = anArticle();
/** The question as an attempt shows it, options under letters of its own. */
const shown = (kind: QuestionKind) => presentQuestion(aQuestion(kind), 'seed').question;

/** What a typed line is worth, or why it is no answer. */
function verdictOn(kind: QuestionKind, typed: string): string {
	const question = shown(kind);
	const asked = askQuestion(question);
	const response = readResponse(asked, fieldsOf(asked, typed, article));
	return response.ok ? verdictOf(gradeResponse(question, response.value)) : response.reason;
}

/** The letter that stands before this text on the screen. */
function letterFor(kind: QuestionKind, text: string): string {
	const line = linesOf(askQuestion(shown(kind)), article).find((one) => one.endsWith(text));
	return line?.charAt(0) ?? '?';
}

describe('an answer typed in the terminal', () => {
	test('to a choice is a letter, large or small, or a number', () => {
		const right = letterFor('choice', 'Ana Rangi');
		const number = String('ABC'.indexOf(right) + 1);
		for (const typed of [right, right.toLowerCase(), number]) {
			expect(verdictOn('choice', typed)).toBe('right');
		}
		expect(verdictOn('choice', letterFor('choice', 'Tom Hale'))).toBe('wrong');
		expect(verdictOn('choice', '')).toBe('answer-empty');
	});

	test('to several options is letters, parted or not', () => {
		const [a, b] = [letterFor('multiple', 'Ana Rangi'), letterFor('multiple', 'Tom Hale')];
		for (const typed of [`${a} ${b}`, `${b}, ${a}`, `${a}${b}`.toLowerCase()]) {
			expect(verdictOn('multiple', typed)).toBe('right');
		}
		expect(verdictOn('multiple', a)).toBe('partly');
	});

	test.each([
		['true-false', 'F', 'right'],
		['true-false', 'false', 'right'],
		['true-false', 't', 'wrong'],
		['true-false', 'maybe', 'answer-empty'],
		['numeric', '45', 'right'],
		['numeric', ' 6 ', 'wrong'],
		['numeric', 'many', 'number-unreadable'],
		['short-text', 'kea', 'right'],
		['short-text', 'Avon', 'wrong'],
		['evidence', '3', 'right'],
		['evidence', '1', 'wrong'],
		['evidence', '99', 'answer-empty']
	] as const)('to %s is %j: %s', (kind, typed, verdict) => {
		expect(verdictOn(kind, typed)).toBe(verdict);
	});

	test('to gaps is words or letters, parted by semicolons', () => {
		const gap = linesOf(askQuestion(shown('cloze')), article)[1] ?? '';
		const letter = /(?<letter>[A-Z]) {2}45/u.exec(gap)?.groups?.['letter'] ?? '';
		expect(verdictOn('cloze', `Kea; ${letter}`)).toBe('right');
		expect(verdictOn('cloze', 'Kea')).toBe('partly');
		expect(verdictOn('cloze', ';')).toBe('answer-empty');
	});

	test('to an order is the letters, first to last', () => {
		const letters = ['The ferry was away', 'The ferry carried people', 'The mayor spoke']
			.map((text) => letterFor('order', text))
			.join(' ');
		expect(verdictOn('order', letters)).toBe('right');
		expect(verdictOn('order', letters.slice(0, 3))).toBe('answer-empty');
	});

	test('to pairs is a letter for each, with or without their numbers', () => {
		const [captain, mayor] = [letterFor('match', 'Ana Rangi'), letterFor('match', 'Tom Hale')];
		expect(verdictOn('match', `${captain} ${mayor}`)).toBe('right');
		expect(verdictOn('match', `1${captain} 2${mayor}`)).toBe('right');
		expect(verdictOn('match', captain)).toBe('partly');
	});
});

test('sentences to select are numbered, headings left out', () => {
	const lines = linesOf(askQuestion(shown('evidence')), article);
	expect(lines[0]).toMatch(/^1 {2}The ferry Kea carried/u);
	expect(lines[2]).toMatch(/^3 {2}Mayor Tom Hale/u);
});

test.each([
	['numeric', 'a number, in people'],
	['cloze', 'what fills the gaps, parted by ;'],
	['evidence', 'a number']
] as const)('what to type for %s is said: %s', (kind, hint) => {
	expect(typingHint(askQuestion(shown(kind)))).toBe(hint);
});
