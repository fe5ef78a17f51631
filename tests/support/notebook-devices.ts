import fc from 'fast-check';
import { DAY_MS } from '#lib/core/review/calendar.ts';
import { EMPTY_RECORD, type mergeRecords, type NotebookRecord } from '#lib/core/review/merge.ts';
import {
	nextTurn,
	type NotebookDeed,
	type NotebookEvent,
	type Review
} from '#lib/core/review/notebook-event.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { aPage, aPageAnswer, aReview, DAY_0 } from './notebook.ts';
import { entryId, KINDS, QUESTIONS } from './notebook-arbitraries.ts';

export type Merge = typeof mergeRecords;

type Doing =
	| { readonly does: 'review'; readonly entry: string; readonly isRight: boolean }
	| { readonly does: 'undo' | 'retire' | 'restore'; readonly entry: string }
	| { readonly does: 'wish'; readonly dailyLimit: number }
	| { readonly does: 'empty' }
	/** The device hears of an attempt, each time of more of it. */
	| { readonly does: 'page'; readonly attempt: number }
	/** It sends some of what it has to the other one: each bit of `mask` stands for a thing of its record. */
	| { readonly does: 'send'; readonly mask: number; readonly times: number };

type Step = Doing & { readonly device: 0 | 1; readonly minutesLater: number };

const doing: fc.Arbitrary<Doing> = fc.oneof(
	{
		weight: 12,
		arbitrary: fc.record({
			does: fc.constant('review' as const),
			entry: entryId,
			isRight: fc.boolean()
		})
	},
	{
		weight: 8,
		arbitrary: fc.record({
			does: fc.constantFrom(
				'undo' as const,
				'undo' as const,
				'retire' as const,
				'restore' as const
			),
			entry: entryId
		})
	},
	{
		weight: 6,
		arbitrary: fc.record({
			does: fc.constant('send' as const),
			mask: fc.nat({ max: 2 ** 20 }),
			times: fc.integer({ min: 1, max: 2 })
		})
	},
	{
		weight: 4,
		arbitrary: fc.record({ does: fc.constant('page' as const), attempt: fc.nat({ max: 2 }) })
	},
	{
		weight: 1,
		arbitrary: fc.record({
			does: fc.constant('wish' as const),
			dailyLimit: fc.integer({ min: 5, max: 50 })
		})
	},
	{ weight: 1, arbitrary: fc.constant({ does: 'empty' as const }) }
);

const step: fc.Arbitrary<Step> = fc
	.record({
		what: doing,
		device: fc.constantFrom(0 as const, 1 as const),
		minutesLater: fc.nat({ max: 3000 })
	})
	.map(({ what, ...rest }) => ({ ...what, ...rest }));

const MOST_SKEW_MS = 2 * DAY_MS;
const skew = fc.integer({ min: -MOST_SKEW_MS, max: MOST_SKEW_MS });

/** Two devices whose clocks are up to two days wrong, and what their learner does on them. */
export type Interleaving = {
	readonly skews: readonly [number, number];
	readonly steps: readonly Step[];
	/** Who sends all it has first at the end. */
	readonly first: 0 | 1;
};

export const interleaving: fc.Arbitrary<Interleaving> = fc.record({
	skews: fc.tuple(skew, skew),
	steps: fc.array(step, { minLength: 15, maxLength: 40, size: 'max' }),
	first: fc.constantFrom(0 as const, 1 as const)
});

/** The page of an attempt of which so much is known. */
function pageOf(attempt: number, revision: number, at: number): NotebookPage {
	const asked = QUESTIONS.slice(0, revision);
	return aPage(
		asked.map((questionId) => aPageAnswer({ questionId, kind: KINDS[questionId], at })),
		{ attemptId: `attempt-${attempt}`, revision }
	);
}

function partOf({ pages, events }: NotebookRecord, mask: number): NotebookRecord {
	const isSent = (_: unknown, index: number) => ((mask >> (index % 20)) & 1) === 1;
	return { pages: pages.filter(isSent), events: events.filter(isSent) };
}

/** What there is to say of an interleaving in the end. */
export type Ending = {
	readonly devices: readonly [NotebookRecord, NotebookRecord];
	/** Every event that was ever recorded, and every page. */
	readonly made: NotebookRecord;
};

/** What both devices hold after all that happened and an exchange of everything. */
export function play({ skews, steps, first }: Interleaving, merge: Merge): Ending {
	const records: [NotebookRecord, NotebookRecord] = [EMPTY_RECORD, EMPTY_RECORD];
	const pages: NotebookPage[] = [];
	const events: NotebookEvent[] = [];
	const heard = new Map<number, { readonly revision: number; readonly at: number }>();
	let now = DAY_0;

	const receive = (device: 0 | 1, news: NotebookRecord) => {
		records[device] = merge(records[device], news);
	};
	const note = (device: 0 | 1, deed: NotebookDeed) => {
		const stamp = {
			id: `event-${events.length}`,
			at: now + skews[device],
			turn: nextTurn(records[device].events)
		};
		const event: NotebookEvent = { ...deed, ...stamp };
		events.push(event);
		receive(device, { pages: [], events: [event] });
	};
	const lastReviewOf = (device: 0 | 1, entry: string): Review | undefined =>
		records[device].events
			.filter((event): event is Review => event.type === 'question.reviewed')
			.findLast((review) => review.entry === entry);

	const act = (step: Step) => {
		const { device } = step;
		switch (step.does) {
			case 'review': {
				const { id: _id, at: _at, turn: _turn, ...review } = aReview(0, { entry: step.entry });
				note(device, { ...review, verdict: step.isRight ? 'right' : 'wrong' });
				return;
			}
			case 'undo': {
				const review = lastReviewOf(device, step.entry);
				if (review) note(device, { type: 'review.undone', entry: step.entry, review: review.id });
				return;
			}
			case 'retire':
				note(device, { type: 'entry.retired', entry: step.entry });
				return;
			case 'restore':
				note(device, { type: 'entry.restored', entry: step.entry });
				return;
			case 'wish':
				note(device, { type: 'settings.changed', dailyLimit: step.dailyLimit });
				return;
			case 'empty':
				note(device, { type: 'notebook.emptied' });
				return;
			case 'page': {
				const before = heard.get(step.attempt) ?? { revision: 0, at: now };
				const revision = Math.min(QUESTIONS.length, before.revision + 1);
				heard.set(step.attempt, { ...before, revision });
				const page = pageOf(step.attempt, revision, before.at);
				pages.push(page);
				receive(device, { pages: [page], events: [] });
				return;
			}
			case 'send': {
				const part = partOf(records[device], step.mask);
				for (let time = 0; time < step.times; time++) receive(device === 0 ? 1 : 0, part);
			}
		}
	};

	for (const each of steps) {
		now += each.minutesLater * 60_000;
		act(each);
	}
	const second = first === 0 ? 1 : 0;
	receive(second, records[first]);
	receive(first, records[second]);
	receive(second, records[first]);
	return { devices: records, made: { pages, events } };
}
