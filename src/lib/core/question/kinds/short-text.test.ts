import { describe, expect, it } from 'vitest';
import { aForm, aQuestion } from '../../../../../tests/support/builders.ts';
import { ONE, ZERO } from '../fraction.ts';
import { shortText } from './short-text.ts';

const question = aQuestion('short-text');
const asked = shortText.ask(question);
const typed = (text: string) => ({ kind: 'short-text', text }) as const;

describe('a short text', () => {
	it('is read without outer blanks', () => {
		expect(shortText.read(asked, aForm({ text: ' Kea ' }))).toEqual({
			ok: true,
			value: typed('Kea')
		});
		expect(shortText.read(asked, aForm({ text: ' ' }))).toEqual({
			ok: false,
			reason: 'answer-empty'
		});
	});

	it('is right when it is one of the accepted under the normalisation', () => {
		expect(shortText.grade(question, typed('THE FERRY “Kea”')).fraction).toEqual(ONE);
		expect(shortText.grade(question, typed('Moa')).fraction).toEqual(ZERO);
		expect(shortText.grade({ ...question, normalisation: 'exact' }, typed('kea')).fraction).toEqual(
			ZERO
		);
	});

	it('has the remark on an anticipated wrong answer', () => {
		expect(shortText.notes(question, typed('avon.'))).toEqual([
			{ about: 'Avon', text: 'Avon is the port.', citations: ['c1'] }
		]);
	});

	it('shows the first accepted answer first', () => {
		expect(shortText.keyTexts(question)).toEqual(['Kea', 'the ferry Kea']);
		expect(shortText.responseTexts(asked, typed('moa'))).toEqual(['moa']);
		expect(shortText.describe(asked).instruction).toBe('Type your answer in a few words.');
	});

	it('has a problem when the normalisation leaves nothing of an accepted answer', () => {
		expect(shortText.keyProblems({ ...question, key: { accepted: ['Kea', '$!'] } })).toEqual([
			'The accepted answer “$!” has neither a letter nor a number, so nobody can type it.'
		]);
		expect(
			shortText.keyProblems({ ...question, normalisation: 'exact', key: { accepted: ['$!'] } })
		).toEqual([]);
	});
});
