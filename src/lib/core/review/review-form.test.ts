import { describe, expect, it } from 'vitest';
import { aForm, anArticle, aQuestion, CROSSING } from '../../../../tests/support/builders.ts';
import { presentQuestion } from '../quiz/presentation.ts';
import { LONGEST_COMMENT } from '../quiz/longest-comment.ts';
import { readAnswer, readRemark } from './review-form.ts';

const article = anArticle();
const presentation = presentQuestion(aQuestion('choice'), 'seed');
const { question } = presentation;
const labelOf = (text: string) =>
	(question.kind === 'choice' && question.options.find((option) => option.text === text)?.id) || '';
const read = (values: Readonly<Record<string, string>>) =>
	readAnswer(aForm(values), presentation, article);

describe('the form of a review', () => {
	it('is graded as it is shown and kept in the names of the notebook', () => {
		const shown = labelOf('Ana Rangi');
		expect(read({ option: shown, certainty: '3' })).toEqual({
			ok: true,
			value: {
				questionId: 'q-choice',
				shown: { kind: 'choice', option: shown },
				response: { kind: 'choice', option: 'a' },
				verdict: 'right',
				certainty: 3
			}
		});
	});

	it('needs no word on how sure one is', () => {
		const outcome = read({ option: labelOf('Tom Hale'), certainty: '7' });
		expect(outcome.ok && outcome.value.verdict).toBe('wrong');
		expect(outcome.ok && 'certainty' in outcome.value).toBe(false);
	});

	it('refuses an empty answer, and one that the question does not have', () => {
		expect(read({})).toEqual({ ok: false, reason: 'answer-empty' });
		expect(read({ option: 'Z' }).ok).toBe(false);
	});

	it('takes whole sentences only, so that nobody selects the whole article', () => {
		const evidence = presentQuestion(aQuestion('evidence'), 'seed');
		const start = article.text.indexOf(CROSSING);
		const select = (from: number, to: number) =>
			readAnswer(aForm({ sentence: `${from}-${to}` }), evidence, article);
		expect(select(0, article.text.length).ok).toBe(false);
		expect(select(start, start + CROSSING.length).ok).toBe(true);
	});
});

describe('a remark on a question', () => {
	it('says how it was asked, where there is room for that', () => {
		expect(readRemark(aForm({ comment: ' Two answers fit.\r\nTruly. ' }), '(As: “Who?”)')).toEqual({
			ok: true,
			value: 'Two answers fit.\nTruly.\n(As: “Who?”)'
		});
		const long = 'x'.repeat(LONGEST_COMMENT);
		expect(readRemark(aForm({ comment: long }), 'more')).toEqual({ ok: true, value: long });
	});

	it('is neither empty nor endless', () => {
		expect(readRemark(aForm({ comment: '  ' }))).toEqual({ ok: false, reason: 'comment-empty' });
		const endless = aForm({ comment: 'x'.repeat(LONGEST_COMMENT + 1) });
		expect(readRemark(endless)).toEqual({ ok: false, reason: 'comment-too-long' });
	});
});
