import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOW, proposing, WHY } from '../../../../tests/support/model-proposals.ts';
import { readProposals } from './read-proposals.ts';

const reasonFor = (entry: unknown) =>
	readProposals(JSON.stringify({ questions: [entry] })).refused.map(({ reason }) => reason);

describe('the proposals in an answer', () => {
	it('are read as they were written', () => {
		expect(readProposals(proposing(WHY, HOW))).toEqual({ proposals: [WHY, HOW], refused: [] });
	});

	it('are found in a bare list, in a single question, and among prose', () => {
		expect(readProposals(JSON.stringify([WHY])).proposals).toEqual([WHY]);
		expect(readProposals(JSON.stringify(WHY)).proposals).toEqual([WHY]);
		expect(readProposals(`Sure [12]!\n\`\`\`json\n${proposing(WHY)}\n\`\`\``).proposals).toEqual([
			WHY
		]);
	});

	it('are those before the place where the answer was cut off', () => {
		const answer = proposing(WHY, HOW);
		expect(readProposals(answer.slice(0, -30)).proposals).toEqual([WHY]);
	});

	it('forgive forms that are easy to mend', () => {
		const loose = {
			...WHY,
			kind: 'true-false',
			key: true,
			skill: 'why',
			stem: '  The bridge\nwas closed. ',
			distractors: ['x'],
			evidence: '[2]'
		};
		expect(readProposals(proposing(loose)).proposals).toEqual([
			{
				...WHY,
				kind: 'true-false',
				key: 'true',
				skill: 'what',
				stem: 'The bridge was closed.',
				distractors: [],
				evidence: [2]
			}
		]);
		const bare = { ...WHY, distractors: ['A ferry', { text: 'A union', evidence: '[3]' }] };
		expect(readProposals(proposing(bare)).proposals[0]?.distractors).toEqual([
			{ text: 'A ferry' },
			{ text: 'A union', evidence: 3 }
		]);
	});

	it('are at most twelve', () => {
		expect(
			readProposals(proposing(...Array.from({ length: 50 }, () => WHY))).proposals
		).toHaveLength(12);
	});

	it.each([
		['entry-unreadable', 'Who?'],
		['kind-unknown', { ...WHY, kind: 'essay' }],
		['stem-missing', { ...WHY, stem: ' ' }],
		['stem-missing', { ...WHY, stem: { text: 'Who?' } }],
		['key-missing', { ...WHY, key: null }],
		['key-missing', { ...WHY, kind: 'true-false', key: 'maybe' }],
		['quote-missing', { ...WHY, quote: undefined }],
		['quote-too-long', { ...WHY, quote: 'x'.repeat(601) }],
		['text-too-long', { ...WHY, stem: 'x'.repeat(301) }],
		['text-too-long', { ...WHY, key: 'x'.repeat(161) }],
		['text-not-plain', { ...WHY, stem: 'See https://example.org' }],
		['text-not-plain', { ...WHY, key: '<img src=x onerror=alert(1)>' }],
		['text-not-plain', { ...WHY, key: 'safe \u202Eefas' }]
	])('are refused by name: %s', (reason, entry) => {
		expect(reasonFor(entry)).toEqual([reason]);
	});

	it('are none in an answer that holds no questions', () => {
		for (const answer of ['', 'I cannot.', '{"answer": "A"}', '[1, 2]', 'null']) {
			expect(readProposals(answer)).toEqual({
				proposals: [],
				refused: [{ reason: 'answer-unreadable', words: '' }]
			});
		}
		expect(readProposals(proposing())).toEqual({ proposals: [], refused: [] });
	});

	it('never make the reading throw', () => {
		const field = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant(WHY.quote));
		const entry = fc.record(
			{
				kind: fc.oneof(fc.constantFrom('choice', 'true-false', 'short-text'), field),
				skill: field,
				stem: field,
				key: field,
				distractors: fc.oneof(field, fc.array(fc.record({ text: field, evidence: field }))),
				evidence: field,
				quote: field
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(entry, fc.jsonValue())), fc.nat(), (entries, cut) => {
				const answer = JSON.stringify({ questions: entries });
				const { proposals, refused } = readProposals(answer.slice(0, answer.length - (cut % 40)));
				expect(proposals.length + refused.length).toBeLessThanOrEqual(13);
			})
		);
	});
});
