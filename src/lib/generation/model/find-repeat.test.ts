import { expect, it } from 'vitest';
import { aCitation, aQuestion, AWAY, CARRIED } from '../../../../tests/support/builders.ts';
import { findRepeat } from './find-repeat.ts';

const asked = aQuestion('short-text');

it('finds the question with the same key from the same passage, however it is put', () => {
	const other = aQuestion('choice', {
		stem: 'Which vessel brought the passengers?',
		options: [
			{ id: 'a', text: 'The KEA', citations: [] },
			{ id: 'b', text: 'Avon', citations: [] }
		],
		citations: [aCitation(CARRIED)]
	});
	expect(findRepeat(other, [asked])).toBe(asked);
});

it('finds the question that asks with the same words', () => {
	const stem = 'What was the ferry called?';
	const other = aQuestion('short-text', {
		id: 'q2',
		stem,
		key: { accepted: ['Avon'] },
		citations: [aCitation(AWAY)]
	});
	expect(findRepeat(other, [asked])).toBe(asked);
});

it('finds none with the same key from another passage, or another key from the same', () => {
	const stem = 'Which vessel had not sailed?';
	const elsewhere = aQuestion('short-text', { id: 'q2', stem, citations: [aCitation(AWAY)] });
	const another = aQuestion('short-text', { id: 'q2', stem, key: { accepted: ['Avon'] } });
	expect(findRepeat(elsewhere, [asked])).toBeUndefined();
	expect(findRepeat(another, [asked])).toBeUndefined();
});

it('does not take two statements for one because both are true', () => {
	const one = aQuestion('true-false', { stem: 'The ferry was away for 6 weeks.', key: true });
	const other = aQuestion('true-false', { id: 'q2', stem: 'It stayed long at sea.', key: true });
	expect(findRepeat(other, [one])).toBeUndefined();
});
