import { describe, expect, it } from 'vitest';
import { referenceMarksLength, sentenceGoesOn } from './sentence-joins.ts';

describe('sentenceGoesOn', () => {
	it.each([
		['a title before a name', 'He met Lt. Gen.', 'Paul LaCamera.'],
		['a country before a name', 'The U.S.', 'Embassy was attacked.'],
		['a month before a day', 'It was on Jan.', '4 that it came.'],
		['an initial before a name', 'The founder, L.', 'Ron Hubbard, left.'],
		['a question before its reporting clause', '“Why?”', 'she asked.'],
		['a closing quote that stands alone', 'It was safe.', '”'],
		['an ellipsis before a name', 'I just ...', 'Trump said.'],
		['the number of an item', '1.', 'The first element.']
	])('goes on after %s', (_case, before, after) => {
		expect(sentenceGoesOn(before, after)).toBe(true);
	});

	it.each([
		['a full stop', 'No one was harmed.', 'Mark said so.'],
		['a country before a word that begins sentences', 'He left the U.S.', 'The minister stayed.'],
		['a year before a name', 'He died in 1986.', 'Hubbard wrote.'],
		['the answer "no"', 'The answer was no.', '45 troops stayed.'],
		['the pronoun "I"', 'and so do I.', 'Mark agreed.'],
		['a question before a brand', 'Which site?', 'eHow was it.'],
		['an ellipsis before a word that begins sentences', 'I just ...', 'The minister left.']
	])('ends after %s', (_case, before, after) => {
		expect(sentenceGoesOn(before, after)).toBe(false);
	});
});

describe('referenceMarksLength', () => {
	it('measures the note marks at the head of a piece', () => {
		expect(['[3] [4] They', '[George W.] Bush', 'They [3]'].map(referenceMarksLength)).toEqual([
			8, 0, 0
		]);
	});
});
