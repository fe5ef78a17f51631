import { describe, expect, it } from 'vitest';
import {
	AWAY,
	aCitation,
	aForm,
	aQuestion,
	ARTICLE_TEXT,
	CROSSING,
	STAYS
} from '../../../../../tests/support/builders.ts';
import { fraction, ONE, ZERO } from '../fraction.ts';
import { evidence } from './evidence.ts';

const question = aQuestion('evidence', {
	pick: 2,
	key: ['c1', 'c2'],
	citations: [aCitation('the service would stay'), aCitation(AWAY, 'c2')]
});
const asked = evidence.ask(question);
const spanOf = (words: string) => {
	const start = ARTICLE_TEXT.indexOf(words);
	return { start, end: start + words.length };
};
const selected = (...sentences: readonly string[]) =>
	({ kind: 'evidence', spans: sentences.map(spanOf) }) as const;

describe('evidence', () => {
	it('is read from the sentences selected, as offsets', () => {
		expect(evidence.read(asked, aForm({ sentence: ['3-9', '12-20'] }))).toEqual({
			ok: true,
			value: {
				kind: 'evidence',
				spans: [
					{ start: 3, end: 9 },
					{ start: 12, end: 20 }
				]
			}
		});
		expect(evidence.read(asked, aForm({ sentence: ['3', '-1-4', 'x-y'] }))).toEqual({
			ok: false,
			reason: 'answer-empty'
		});
	});

	it('is right in a sentence that holds a quote of the key', () => {
		expect(evidence.grade(question, selected(STAYS, AWAY)).fraction).toEqual(ONE);
		expect(evidence.grade(question, selected(AWAY)).fraction).toEqual(fraction(1, 2));
	});

	it('loses for each wrong sentence', () => {
		expect(evidence.grade(question, selected(AWAY, STAYS, CROSSING)).fraction).toEqual(
			fraction(1, 2)
		);
		expect(evidence.grade(question, selected(CROSSING)).fraction).toEqual(ZERO);
	});

	it('counts a sentence selected twice once', () => {
		expect(evidence.grade(question, selected(AWAY, AWAY)).fraction).toEqual(fraction(1, 2));
	});

	it('is not hit by a stretch without words', () => {
		const { start, end } = spanOf('the service would stay');
		const spans = [{ start: end - 1, end: start + 1 }];
		expect(evidence.grade(question, { kind: 'evidence', spans }).fraction).toEqual(ZERO);
	});

	it('reads aloud and on paper', () => {
		expect(evidence.describe(asked).instruction).toBe('Select 2 sentences in the article.');
		expect(evidence.describe({ ...asked, pick: 1 }).instruction).toBe(
			'Select one sentence in the article.'
		);
		expect(evidence.keyTexts(question)).toEqual(['the service would stay', AWAY]);
		expect(
			evidence.responseTexts(asked, { kind: 'evidence', spans: [{ start: 3, end: 9 }] })
		).toEqual(['3-9']);
	});

	it('has a problem when the key names no citation or another number than asked for', () => {
		expect(evidence.keyProblems({ ...question, key: ['c1', 'z'] })).toEqual([
			'The key “z” is not one of the citations.'
		]);
		expect(evidence.keyProblems({ ...question, pick: 1 })).toEqual([
			'The question asks for 1 of the sentences, but the key names 2.'
		]);
	});
});
