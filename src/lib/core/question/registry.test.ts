import type { Question, Response } from './question.ts';
import { describe, expect, it } from 'vitest';
import { rightResponse, wrongResponse } from '../../../../tests/support/answers.ts';
import { aQuestion, ONE_OF_EACH_KIND } from '../../../../tests/support/builders.ts';
import { ONE, ZERO } from './fraction.ts';
import {
	askQuestion,
	gradeResponse,
	keyProblemsOf,
	notesOn,
	ResponseKindError,
	responseTextsOf
} from './registry.ts';

describe.each(ONE_OF_EACH_KIND)('a question of kind $kind', (question) => {
	it('gives its right answer everything and its wrong answer nothing', () => {
		expect(gradeResponse(question, rightResponse(question)).fraction).toEqual(ONE);
		expect(gradeResponse(question, wrongResponse(question)).fraction).toEqual(ZERO);
	});

	it('is asked without its key, feedback, explanation, citations or origin', () => {
		const fields = new Set(Object.keys(askQuestion(question)));
		const secret = ['key', 'explanation', 'citations', 'feedback', 'anticipated', 'provenance'];
		expect(secret.filter((field) => fields.has(field))).toEqual([]);
		expect(JSON.stringify(askQuestion(question))).not.toMatch(/feedback|"key"|accepted|citations/u);
	});

	it('has a sound key', () => {
		expect(keyProblemsOf(question)).toEqual([]);
	});

	it('has no remark on its right answer', () => {
		expect(notesOn(question, rightResponse(question))).toEqual([]);
	});
});

// The compiler refuses a stray response; what a log or a request holds is seen at run time only.
it.each<[string, (question: Question, response: Response) => unknown]>([
	['graded', gradeResponse],
	['remarked on', notesOn],
	['put in words', (question, response) => responseTextsOf(askQuestion(question), response)]
])('refuses a response of another kind when it is %s', (_, use) => {
	const stray = rightResponse(aQuestion('true-false'));
	expect(() => use(aQuestion('choice'), stray)).toThrow(ResponseKindError);
});
