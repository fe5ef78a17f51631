import { describe, expect, test } from 'vitest';
import {
	anArticle,
	aQuestion,
	AWAY,
	ONE_OF_EACH_KIND
} from '../../../../tests/support/builders.ts';
import { formOf } from '../../../../tests/support/question-form-fields.ts';
import { fieldsOf } from '../question/form-fields.ts';
import { unifyOptionCitations } from '../question/option-citations.ts';
import type { Question } from '../question/question.ts';
import { QUESTION_KINDS } from '../question/registry.ts';
import { blankQuestion } from './question-form-kinds.ts';
import { readQuestionForm } from './question-form.ts';

const article = anArticle();
const read = (form: FormData, before: Question) =>
	readQuestionForm(fieldsOf(form), before, article);

function problemsIn(form: FormData, before: Question): readonly string[] {
	const reading = read(form, before);
	return reading.ok ? [] : reading.problems.map(({ field, message }) => `${field}: ${message}`);
}

describe('the form of a question', () => {
	test.each(ONE_OF_EACH_KIND)('leaves a question of the kind $kind as it was', (written) => {
		// As the desk holds it: every option's passages are said at the passages too.
		const question = unifyOptionCitations(written);
		expect(read(formOf(question), question)).toEqual({ ok: true, question });
	});

	test.each(QUESTION_KINDS)('says what a blank question of the kind %s lacks', (kind) => {
		const blank = blankQuestion(kind, 'q-new');
		const fields = problemsIn(formOf(blank), blank).map((problem) => problem.split(':')[0]);
		expect(fields).toContain('explanation');
		expect(fields).toContain('citations');
	});

	test('is signed by a hand once a hand has changed it', () => {
		const drawn = { ...aQuestion('choice'), provenance: [{ by: 'newsproof', family: 'who' }] };
		const reading = read(formOf(drawn), drawn);
		expect(reading.ok && reading.question.provenance).toEqual([
			{ by: 'newsproof', family: 'who' },
			{ by: 'hand' }
		]);
	});

	test('finds a quote by its words where no place is given', () => {
		const question = aQuestion('short-text');
		const form = formOf(question);
		form.append('citation', 'c9');
		form.append('citation-c9-quote', AWAY);
		form.append('citation-c9-supports', 'explanation');
		const reading = read(form, question);
		expect(reading.ok && reading.question.citations.at(-1)).toMatchObject({
			id: 'c9',
			exact: AWAY,
			start: article.text.indexOf(AWAY)
		});
	});

	test('names the passage that is not in the article, and the one that is there twice', () => {
		const question = aQuestion('short-text');
		const form = formOf(question);
		form.append('citation', 'c8');
		form.append('citation-c8-quote', 'Nobody said this');
		form.append('citation', 'c9');
		form.append('citation-c9-quote', 'ferry');
		expect(problemsIn(form, question)).toEqual([
			'citation-c8: These words are not in the article. Copy them from it, or select them in it.',
			'citation-c9: These words stand in the article more than once. Select the ones you mean, or add the words around them.'
		]);
	});

	test('takes an option whose text was emptied away, and adds one that was typed', () => {
		const question = aQuestion('choice');
		const form = formOf(question);
		form.set('option-c-text', '');
		form.append('option', 'd');
		form.append('option-d-text', 'Mia Kerr');
		const reading = read(form, question);
		expect(
			reading.ok &&
				reading.question.kind === 'choice' &&
				reading.question.options.map(({ text }) => text)
		).toEqual(['Ana Rangi', 'Tom Hale', 'Mia Kerr']);
	});

	test('says that the key is gone with its option', () => {
		const question = aQuestion('choice');
		const form = formOf(question);
		form.set('option-a-text', '');
		expect(problemsIn(form, question)).toEqual(['key: The key “a” is not one of the options.']);
	});

	test('gives a gap that was typed into the text fields of its own', () => {
		const question = aQuestion('cloze');
		const form = formOf(question);
		form.set('text', `${question.text} And {{g9}} too.`);
		form.append('gap-g9-accepted', 'the mayor\nTom Hale');
		const reading = read(form, question);
		expect(reading.ok && reading.question.kind === 'cloze' && reading.question.gaps.at(-1)).toEqual(
			{ id: 'g9', accepted: ['the mayor', 'Tom Hale'] }
		);
	});

	test('orders items by their places and keeps them in the order in which they are asked', () => {
		const question = aQuestion('order');
		const form = formOf(question);
		const [first = '', second = ''] = question.key;
		form.set(`item-${first}-place`, '2');
		form.set(`item-${second}-place`, '1');
		const reading = read(form, question);
		expect(reading.ok && reading.question).toMatchObject({
			items: question.items,
			key: [second, first, ...question.key.slice(2)]
		});
	});

	test('keeps tags without doubles, and none where there are none', () => {
		const question = aQuestion('numeric');
		const form = formOf(question);
		form.set('tags', 'week 3, ferries , week 3,');
		const reading = read(form, question);
		expect(reading.ok && reading.question.tags).toEqual(['week 3', 'ferries']);
		const untagged = read(formOf(question), question);
		expect(untagged.ok && 'tags' in untagged.question).toBe(false);
	});

	test('prefers the place that was selected to the words alone', () => {
		const question = aQuestion('short-text');
		const place = article.text.lastIndexOf('ferry');
		const form = formOf(question);
		form.append('citation', 'c9');
		form.append('citation-c9-quote', 'ferry');
		form.append('citation-c9-start', String(place));
		form.append('citation-c9-supports', 'explanation');
		const reading = read(form, question);
		expect(reading.ok && reading.question.citations.at(-1)?.start).toBe(place);
	});
});
