import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { ONE, ZERO } from '../fraction.ts';
import { choice } from './choice.ts';

const question = aQuestion('choice');
const asked = choice.ask(question);

describe('one choice', () => {
	it('is read from the option chosen', () => {
		expect(choice.read(asked, aForm({ option: 'b' }))).toEqual({
			ok: true,
			value: { kind: 'choice', option: 'b' }
		});
		expect(choice.read(asked, aForm({}))).toEqual({ ok: false, reason: 'answer-empty' });
	});

	it('says which option was wrong and which was missed', () => {
		expect(choice.grade(question, { kind: 'choice', option: 'b' })).toEqual({
			fraction: ZERO,
			parts: { b: 'wrong', a: 'missed' }
		});
		expect(choice.grade(question, { kind: 'choice', option: 'a' })).toEqual({
			fraction: ONE,
			parts: { a: 'right' }
		});
	});

	it('remarks on a wrong option that has feedback, with its citations', () => {
		expect(choice.notes(question, { kind: 'choice', option: 'b' })).toEqual([
			{ about: 'b', text: 'He spoke of the service.', citations: ['c2'] }
		]);
		expect(choice.notes(question, { kind: 'choice', option: 'c' })).toEqual([]);
	});

	it('reads aloud and on paper', () => {
		expect(choice.describe(asked)).toEqual({
			instruction: 'Choose one answer.',
			lines: ['a. Ana Rangi', 'b. Tom Hale', 'c. No one']
		});
		expect(choice.keyTexts(question)).toEqual(['Ana Rangi']);
		expect(choice.responseTexts(asked, { kind: 'choice', option: 'c' })).toEqual(['No one']);
		expect(choice.responseTexts(asked, { kind: 'choice', option: 'z' })).toEqual(['z']);
	});

	it('has a problem when its key is no option or two options share an id', () => {
		expect(choice.keyProblems({ ...question, key: 'z' })).toEqual([
			'The key “z” is not one of the options.'
		]);
		expect(
			choice.keyProblems({ ...question, options: [...question.options, ...question.options] })
		).toEqual(['a', 'b', 'c'].map((id) => `The id “${id}” is used twice.`));
	});
});
