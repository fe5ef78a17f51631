import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { anArticle, aQuestion, ONE_OF_EACH_KIND } from '../../../../tests/support/builders.ts';
import { rightResponse } from '../../../../tests/support/answers.ts';
import { toSelectors } from '../article/selectors.ts';
import type { Question } from './question.ts';
import { questionDocumentSchema, responseSchema } from './schema.ts';

const text = anArticle().text;

/** The question as a document says it. */
function write(question: Question) {
	const citations = question.citations.map((citation) => ({
		id: citation.id,
		supports: citation.supports,
		selectors: toSelectors(citation, text)
	}));
	return { ...question, citations };
}

describe.each(ONE_OF_EACH_KIND)('a document of kind $kind', (question) => {
	it('is read as it was written', () => {
		const document = write(question);
		expect(v.parse(questionDocumentSchema, document)).toEqual(document);
	});

	it('may not have a field that no kind has', () => {
		const document = { ...write(question), kee: 'a' };
		expect(v.safeParse(questionDocumentSchema, document).success).toBe(false);
	});

	it('has a response that the log can store', () => {
		expect(v.parse(responseSchema, rightResponse(question))).toEqual(rightResponse(question));
	});
});

it('names the kinds when a question is of none', () => {
	const document = { ...write(aQuestion('choice')), kind: 'essay' };
	const { issues } = v.safeParse(questionDocumentSchema, document);
	expect(issues?.[0].message).toContain('choice, multiple, true-false');
});

it.each(['constructor', 'toString', '-x', 'a b', ''])('does not take “%s” for an id', (id) => {
	const document = { ...write(aQuestion('choice')), id };
	expect(v.safeParse(questionDocumentSchema, document).success).toBe(false);
});

it('does not take a text of 501 characters for a short answer', () => {
	const response = { kind: 'short-text', text: 'x'.repeat(501) };
	expect(v.safeParse(responseSchema, response).success).toBe(false);
});
