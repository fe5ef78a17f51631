import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { ONE, ZERO } from '../fraction.ts';
import { numeric, type NumericKey } from './numeric.ts';

const question = aQuestion('numeric');
const asked = numeric.ask(question);
const typed = (text: string) => ({ kind: 'numeric', text }) as const;
const earns = (key: NumericKey, text: string) =>
	numeric.grade({ ...question, key }, typed(text)).fraction;

describe('a number', () => {
	it('is read as typed, with or without its unit', () => {
		expect(numeric.read(asked, aForm({ number: ' 45 people ' }))).toEqual({
			ok: true,
			value: typed('45 people')
		});
		expect(numeric.read(asked, aForm({ number: ' ' }))).toEqual({
			ok: false,
			reason: 'answer-empty'
		});
		expect(numeric.read(asked, aForm({ number: 'lots' }))).toEqual({
			ok: false,
			reason: 'number-unreadable'
		});
	});

	it('is right within the tolerance, ends included', () => {
		expect(earns({ value: 45, tolerance: 5 }, '40')).toEqual(ONE);
		expect(earns({ value: 45, tolerance: 5 }, '50')).toEqual(ONE);
		expect(earns({ value: 45, tolerance: 5 }, '50.1')).toEqual(ZERO);
		expect(earns({ from: 2, to: 5 }, 'two')).toEqual(ONE);
		expect(earns({ from: 2, to: 5 }, '6')).toEqual(ZERO);
	});

	it('is right at the ends of a tolerance that floating point cannot hit', () => {
		expect(earns({ value: 0.8, tolerance: 0.1 }, '0.7')).toEqual(ONE);
		expect(earns({ value: 0.1, tolerance: 0.7 }, '0.8')).toEqual(ONE);
		expect(earns({ value: 0.8, tolerance: 0.1 }, '0.699')).toEqual(ZERO);
	});

	it('of sixteen digits is right when it is the key', () => {
		const value = 1_234_567_890_123_456;
		expect(earns({ value, tolerance: 0 }, String(value))).toEqual(ONE);
	});

	it('that cannot be read is wrong', () => {
		expect(earns({ value: 0, tolerance: 0 }, 'nothing to see')).toEqual(ZERO);
	});

	it('has the remark on an anticipated wrong answer, however it is written', () => {
		expect(numeric.notes(question, typed('six people'))).toEqual([
			{ about: '6', text: 'It was away for 6 weeks.', citations: ['c2'] }
		]);
		expect(numeric.notes(question, typed('7'))).toEqual([]);
		expect(numeric.notes({ ...question, key: { from: 1, to: 9 } }, typed('6'))).toEqual([]);
	});

	it('is shown with its unit', () => {
		expect(numeric.describe(asked)).toEqual({
			instruction: 'Type a number, in people.',
			lines: ['________ people']
		});
		expect(numeric.keyTexts(question)).toEqual(['45 people']);
		expect(numeric.keyTexts({ ...question, key: { from: 2, to: 5 } })).toEqual(['2 to 5 people']);
		expect(numeric.responseTexts(asked, typed('7'))).toEqual(['7 people']);
		expect(numeric.responseTexts(asked, typed('7 People'))).toEqual(['7 People']);
	});

	it('has a problem with a range upside down and an anticipated answer that is no number', () => {
		const feedback = 'No.';
		expect(
			numeric.keyProblems({
				...question,
				key: { from: 5, to: 2 },
				anticipated: [{ answer: 'lots', feedback, citations: [] }]
			})
		).toEqual([
			"The key's range runs from 5 down to 2.",
			'The anticipated answer “lots” is not a number.'
		]);
	});
});
