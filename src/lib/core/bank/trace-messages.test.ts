import { describe, expect, it } from 'vitest';
import { describeTrace, explainThinBank, summariseTrace } from './trace-messages.ts';
import type { Trace, TraceEntry } from './trace.ts';

function aTrace(dropped: readonly TraceEntry[], set: Partial<Trace> = {}): Trace {
	return {
		sentences: 24,
		askableSentences: 17,
		drafted: 30,
		auto: 12,
		review: 4,
		rejected: 1,
		dropped,
		...set
	};
}

const headings: TraceEntry = {
	stage: 'sentences',
	subject: 'sentence',
	reason: 'heading',
	count: 2,
	example: 'Ferry returns'
};
const places: TraceEntry = {
	stage: 'drafts',
	subject: 'cloze-place',
	reason: 'no-distractors',
	count: 3
};

describe('the trace of a drawing', () => {
	it('is told in two sentences', () => {
		expect(summariseTrace(aTrace([]))).toBe(
			'The article has 24 sentences; 17 of them can be asked about. 30 questions were drafted: ' +
				'12 may be used unseen, 4 should be seen by a teacher first, and 1 was refused.'
		);
	});

	it('is told stage by stage, the most frequent reason first, with families and an example', () => {
		const short: TraceEntry = { ...headings, reason: 'too-short', count: 1, example: 'He left.' };
		const who: TraceEntry = { ...places, subject: 'who', count: 4, example: 'Ana said so.' };
		expect(describeTrace(aTrace([short, headings, places, who]))).toEqual([
			{
				stage: 'sentences',
				title: 'Sentences nothing is asked about',
				count: 3,
				lines: [
					{
						reason: 'heading',
						count: 2,
						text: '2 are headings',
						subjects: [],
						example: 'Ferry returns'
					},
					{
						reason: 'too-short',
						count: 1,
						text: '1 is too short',
						subjects: [],
						example: 'He left.'
					}
				]
			},
			{
				stage: 'drafts',
				title: 'Questions begun and given up',
				count: 7,
				lines: [
					{
						reason: 'no-distractors',
						count: 7,
						text: '7 had too few wrong answers that are plausible and surely wrong',
						subjects: ['gaps for places', 'who'],
						example: 'Ana said so.'
					}
				]
			}
		]);
	});

	it('shows the words of a code that nobody has put into a sentence', () => {
		const odd: TraceEntry = { stage: 'gate', subject: 'odd-family', reason: 'odd-rule', count: 1 };
		expect(describeTrace(aTrace([odd]))[0]?.lines[0]).toMatchObject({
			text: '1 (odd rule)',
			subjects: ['odd family']
		});
	});

	it('says nothing of a stage that dropped nothing', () => {
		expect(describeTrace(aTrace([{ ...headings, count: 0 }]))).toEqual([]);
	});
});

describe('a thin bank', () => {
	it('says the two things that cost the most, and what to do', () => {
		const [why, next] = explainThinBank(aTrace([headings, places], { auto: 2 }));
		expect(why).toBe(
			'Mostly because 3 questions had too few wrong answers that are plausible and surely wrong, ' +
				'and 2 sentences are headings.'
		);
		expect(next).toMatch(/^Articles that name people/u);
	});

	it('says what to do when nothing was dropped', () => {
		expect(explainThinBank(aTrace([], { auto: 0 }))).toHaveLength(1);
	});

	it('is none with six questions that are ready', () => {
		expect(explainThinBank(aTrace([headings], { auto: 6 }))).toEqual([]);
	});
});
