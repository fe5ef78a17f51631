import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { ONE, ZERO } from '../fraction.ts';
import { trueFalse } from './true-false.ts';

const question = aQuestion('true-false');
const asked = trueFalse.ask(question);
const said = (value: boolean) => ({ kind: 'true-false', value }) as const;

describe('true or false', () => {
	it('is read from the two words only', () => {
		expect(trueFalse.read(asked, aForm({ value: 'true' }))).toEqual({
			ok: true,
			value: said(true)
		});
		expect(trueFalse.read(asked, aForm({ value: 'false' }))).toEqual({
			ok: true,
			value: said(false)
		});
		expect(trueFalse.read(asked, aForm({ value: 'yes' }))).toEqual({
			ok: false,
			reason: 'answer-empty'
		});
	});

	it('is graded whole', () => {
		expect(trueFalse.grade(question, said(false))).toEqual({
			fraction: ONE,
			parts: { false: 'right' }
		});
		expect(trueFalse.grade(question, said(true))).toEqual({
			fraction: ZERO,
			parts: { true: 'wrong', false: 'missed' }
		});
	});

	it('has a remark on the wrong answer', () => {
		expect(trueFalse.notes(question, said(true))).toEqual([
			{ about: 'true', text: 'It had been away for weeks.', citations: ['c1'] }
		]);
		expect(trueFalse.notes({ ...question, feedback: undefined }, said(true))).toEqual([]);
	});

	it('speaks of what the article says', () => {
		expect(trueFalse.describe(asked).lines).toEqual([
			'True: the article says so',
			'False: the article says otherwise'
		]);
		expect(trueFalse.keyTexts(question)).toEqual(['False: the article says otherwise']);
		expect(trueFalse.responseTexts(asked, said(true))).toEqual(['True: the article says so']);
	});
});
