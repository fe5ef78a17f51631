import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { aBank, anArticle, aQuestion, aSet } from '../../../../tests/support/builders.ts';
import { unifyOptionCitations } from '../question/option-citations.ts';
import { canonicalJson } from './canonical.ts';
import { setDocumentSchema } from './document.ts';
import { assembleSet, readSetVersion, SetVersionError, writeSetVersion } from './quiz-set.ts';

const choice = aQuestion('choice');
const numeric = aQuestion('numeric');

function aDocument(banks: readonly string[], questions: readonly string[]) {
	return v.parse(setDocumentSchema, {
		newsproof: 1,
		set: { id: 'set', title: 'A set', banks, questions }
	});
}

describe('a set put together', () => {
	it('has the questions in its own order, with their article and default settings', () => {
		const assembly = assembleSet(aDocument(['ferry'], ['q-numeric', 'q-choice']), [aBank()]);
		expect(assembly).toMatchObject({
			ok: true,
			set: {
				id: 'set',
				title: 'A set',
				settings: { reveal: 'each', hints: { allowed: true, cost: 0.25 } },
				articles: [{ id: anArticle().id }],
				questions: [{ question: numeric }, { question: choice }]
			}
		});
	});

	it('takes a question from the bank named before the slash', () => {
		const other = aBank({
			id: 'other',
			article: anArticle('Another story. Told at length.'),
			questions: [{ ...choice, stem: 'Another?' }]
		});
		const assembly = assembleSet(aDocument(['ferry', 'other'], ['other/q-choice']), [
			aBank(),
			other
		]);
		expect(assembly.ok && assembly.set.questions).toMatchObject([
			{ articleId: other.article.id, question: { stem: 'Another?' } }
		]);
		expect(assembly.ok && assembly.set.articles).toEqual([other.article]);
	});

	it('names the questions that are not there or withdrawn', () => {
		const bank = aBank({ questions: [{ ...choice, status: 'withdrawn' }, numeric] });
		const document = aDocument(['ferry'], ['q-choice', 'q-numeric', 'q9', 'other/q-numeric']);
		expect(assembleSet(document, [bank])).toEqual({
			ok: false,
			missing: ['q-choice', 'q9', 'other/q-numeric'],
			repeated: []
		});
	});

	it('is refused when one id would mean two questions', () => {
		const other = aBank({ id: 'other', article: anArticle('Another story. Told at length.') });
		const document = aDocument(['ferry', 'other'], ['ferry/q-choice', 'other/q-choice']);
		expect(assembleSet(document, [aBank(), other])).toEqual({
			ok: false,
			missing: [],
			repeated: ['q-choice']
		});
	});
});

describe('a frozen version', () => {
	const made = aSet({ time: { perQuestionSeconds: 30 } });
	const set = {
		...made,
		questions: made.questions.map((entry) => ({
			...entry,
			question: unifyOptionCitations(entry.question)
		}))
	};
	const stored = writeSetVersion(set);

	it('is read back as it was', () => {
		const parsed = JSON.parse(canonicalJson(stored)) as typeof stored;
		expect(readSetVersion(parsed)).toEqual(set);
		expect(canonicalJson(writeSetVersion(readSetVersion(parsed)))).toBe(canonicalJson(stored));
	});

	it('is refused when its article has changed', () => {
		const articles = stored.articles.map((article) => ({
			...article,
			text: article.text?.replace('45', '46')
		}));
		expect(() => readSetVersion({ ...stored, articles })).toThrow(SetVersionError);
	});

	it('is refused when a quote has changed', () => {
		const changed = JSON.parse(
			canonicalJson(stored.questions).replaceAll('"exact":"Captain Ana', '"exact":"Captain Eve')
		) as typeof stored.questions;
		expect(() => readSetVersion({ ...stored, questions: changed })).toThrow(SetVersionError);
	});

	it('is refused when its article is missing', () => {
		expect(() => readSetVersion({ ...stored, articles: [] })).toThrow(SetVersionError);
	});
});
