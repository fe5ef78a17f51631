import fc from 'fast-check';
import type { Certainty } from '#lib/core/grading/certainty.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import type { NotebookRecord } from '#lib/core/review/merge.ts';
import type { NotebookEvent, NotebookEventOf, Review } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage, PageAnswer, QuestionChange } from '#lib/core/review/notebook-page.ts';
import { aChange, anEntry, aPage, aPageAnswer, aReview, DAY_0, onDay } from './notebook.ts';

/** The questions of one quiz that every page and event here is about. */
export const QUESTIONS = ['q-choice', 'q-numeric', 'q-short-text'] as const;
export const KINDS = {
	'q-choice': 'choice',
	'q-numeric': 'numeric',
	'q-short-text': 'short-text'
} as const;

const questionId = fc.constantFrom(...QUESTIONS);
export const entryId = questionId.map((id) => `ferry/${id}`);
/** Moments of three weeks, on few enough hours that some fall together. */
export const moment = fc.nat({ max: 21 * 4 }).map((quarter) => DAY_0 + quarter * 6 * 3_600_000);
const turn = fc.integer({ min: 1, max: 9 });
const certainty = fc.option(fc.constantFrom<Certainty>(1, 2, 3), { nil: undefined });
const verdict = fc.constantFrom('right' as const, 'partly' as const, 'wrong' as const);

const answer: fc.Arbitrary<PageAnswer> = fc
	.record({
		questionId,
		at: moment,
		outcome: fc.oneof({ weight: 2, arbitrary: fc.constant('wrong' as const) }, verdict),
		was: fc.option(verdict, { nil: undefined }),
		certainty,
		hinted: fc.boolean()
	})
	.map(({ was, certainty: sure, ...given }) =>
		aPageAnswer({
			...given,
			kind: KINDS[given.questionId],
			...(was && { was }),
			...(sure && { certainty: sure })
		})
	);

const change: fc.Arbitrary<QuestionChange> = fc
	.record({
		questionId,
		kind: fc.constantFrom<QuestionChange['kind']>(
			'key-corrected',
			'reworded',
			'passage-changed',
			'dropped',
			'withdrawn'
		),
		at: moment,
		reason: fc.constantFrom('A wrong key.', 'The article was corrected.')
	})
	.map(aChange);

/** Pages of three attempts: several of one attempt, of different revisions or of the same. */
export const page: fc.Arbitrary<NotebookPage> = fc
	.record({
		attemptId: fc.constantFrom('attempt-1', 'attempt-2', 'attempt-3'),
		revision: fc.integer({ min: 1, max: 4 }),
		provisional: fc.boolean(),
		answers: fc.uniqueArray(answer, { selector: (one) => one.questionId, maxLength: 3 }),
		changes: fc.array(change, { maxLength: 2 })
	})
	.map(({ answers, ...set }) => aPage(answers, set));

/** A review of one of the questions. */
export const review: fc.Arbitrary<Review> = fc
	.record({
		id: fc.nat({ max: 15 }).map((number) => `event-${number}`),
		at: moment,
		turn,
		entry: entryId,
		verdict,
		certainty,
		hinted: fc.boolean()
	})
	.map(({ certainty: sure, ...set }) => aReview(0, { ...set, ...(sure && { certainty: sure }) }));

const id = fc.nat({ max: 15 }).map((number) => `event-${number}`);
const stamp = { id, at: moment, turn };
const retention = fc.option(fc.constantFrom(0.8, 0.85, 0.95), { nil: undefined });
const dailyLimit = fc.option(fc.integer({ min: 5, max: 200 }), { nil: undefined });

export const settingsChange: fc.Arbitrary<NotebookEventOf<'settings.changed'>> = fc
	.record({ ...stamp, retention, dailyLimit })
	.map(({ retention: share, dailyLimit: most, ...stamped }) => ({
		type: 'settings.changed',
		...stamped,
		...(share !== undefined && { retention: share }),
		...(most !== undefined && { dailyLimit: most })
	}));

/** Any event, of few ids: some stand under one id with different bodies. */
export const event: fc.Arbitrary<NotebookEvent> = fc.oneof(
	{ weight: 5, arbitrary: review },
	fc.record({ type: fc.constant('review.undone' as const), ...stamp, entry: entryId, review: id }),
	fc.record({ type: fc.constant('entry.retired' as const), ...stamp, entry: entryId }),
	fc.record({ type: fc.constant('entry.restored' as const), ...stamp, entry: entryId }),
	settingsChange,
	fc.record({ type: fc.constant('notebook.emptied' as const), ...stamp })
);

/** What a device may hold, in no order, with some of it twice. */
export const record: fc.Arbitrary<NotebookRecord> = fc.record({
	pages: fc.array(page, { maxLength: 5 }),
	events: fc.array(event, { maxLength: 14 })
});

const SIBLINGS_OF = 3;

/** Entries of one quiz, each three on one fact; some due, some retired, some reviewed on that day. */
export const entries: fc.Arbitrary<readonly Entry[]> = fc
	.array(
		fc.record({
			dueIn: fc.integer({ min: -20, max: 3 }),
			standing: fc.constantFrom<Entry['standing']>(
				'active',
				'active',
				'active',
				'retired',
				'closed'
			),
			isConfidentError: fc.boolean(),
			stability: fc.double({ min: 0.2, max: 90, noNaN: true }),
			seenAgo: fc.integer({ min: 1, max: 40 }),
			article: fc.nat({ max: 2 }),
			hasSiblings: fc.boolean(),
			wasReviewedToday: fc.boolean()
		}),
		{ maxLength: 60 }
	)
	.map((drawn) =>
		drawn.map((one, index) => {
			const first = index - (index % SIBLINGS_OF);
			const others = [first, first + 1, first + 2].filter((other) => other !== index);
			return anEntry(`q${index}`, {
				standing: one.standing,
				isConfidentError: one.isConfidentError,
				memory: { stability: one.stability, difficulty: 5 },
				articleId: `article-${one.article}`,
				siblingIds: one.hasSiblings ? others.map((other) => `q${other}`) : [],
				lastAt: onDay(-one.seenAgo),
				dueAt: onDay(one.wasReviewedToday ? 3 : one.dueIn),
				...(one.wasReviewedToday && {
					lastReview: { id: `r${index}`, at: DAY_0, verdict: 'right', questionId: `q${index}` }
				})
			});
		})
	);
