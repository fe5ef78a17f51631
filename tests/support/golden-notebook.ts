import type { NotebookEvent, Review } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { writeNotebookFile } from '#lib/core/review/notebook-file.ts';
import { aChange, aPage, aPageAnswer, aReview, ARTICLES, DAY_0, onDay } from './notebook.ts';

type Kind = 'choice' | 'numeric' | 'short-text' | 'cloze' | 'true-false' | 'order' | 'match';

function answerTo(kind: Kind, set: Parameters<typeof aPageAnswer>[0] = {}) {
	return aPageAnswer({ questionId: `q-${kind}`, kind, ...set });
}

const pages: readonly NotebookPage[] = [
	// Taken before the notebook was emptied: nothing of it is left.
	aPage([answerTo('order', { at: onDay(-9) })], { attemptId: 'attempt-0' }),
	aPage(
		[
			answerTo('choice', { certainty: 3 }),
			answerTo('numeric', { outcome: 'skipped' }),
			answerTo('short-text', { outcome: 'right', hinted: true }),
			answerTo('cloze', { outcome: 'partly', tookMs: 21_000 }),
			answerTo('true-false', { outcome: 'right', certainty: 1 }),
			answerTo('match', { outcome: 'right' })
		],
		{
			changes: [
				aChange({ questionId: 'q-numeric', at: onDay(8), reason: 'The figure was wrong.' }),
				aChange({ questionId: 'q-cloze', kind: 'withdrawn', at: onDay(20) })
			]
		}
	),
	// Taken again: what was missed before is right, and the other way round.
	aPage(
		[answerTo('choice', { at: onDay(12), outcome: 'right' }), answerTo('match', { at: onDay(12) })],
		{
			attemptId: 'attempt-2',
			revision: 7
		}
	)
];

let turn = 10;
function review(kind: Kind, day: number, set: Partial<Review> = {}): Review {
	const id = `q-${kind}`;
	return aReview(day, {
		id: `review-${id}-${day}`,
		entry: `ferry/${id}`,
		questionId: id,
		turn: turn++,
		...set
	});
}

const events: readonly NotebookEvent[] = [
	{ type: 'notebook.emptied', id: 'emptied', at: onDay(-5), turn: 2 },
	{ type: 'settings.changed', id: 'first-wish', at: onDay(30), turn: 3, retention: 0.8 },
	{
		type: 'settings.changed',
		id: 'last-wish',
		at: onDay(3),
		turn: 4,
		retention: 0.85,
		dailyLimit: 15
	},
	// Every rating: again, hard, good, easy; and a review on the day of another.
	review('choice', 1, { certainty: 3, tookMs: 4000, usualMs: 9000 }),
	review('choice', 5, { certainty: 1 }),
	review('choice', 5.3),
	review('choice', 19, { verdict: 'wrong', certainty: 3 }),
	review('choice', 20, { tookMs: 30_000, usualMs: 9000 }),
	review('choice', 23, { hinted: true }),
	// Before its key was corrected, and after.
	review('numeric', 1),
	review('numeric', 4),
	review('numeric', 9),
	review('numeric', 13, { verdict: 'partly' }),
	// Taken back, retired, and restored by who knew of it on a clock that was behind.
	review('short-text', 2, { verdict: 'wrong' }),
	{
		type: 'review.undone',
		id: 'undone',
		at: onDay(2),
		turn: 40,
		entry: 'ferry/q-short-text',
		review: 'review-q-short-text-2'
	},
	review('short-text', 3),
	{ type: 'entry.retired', id: 'retired', at: onDay(6), turn: 41, entry: 'ferry/q-short-text' },
	{ type: 'entry.restored', id: 'restored', at: onDay(5), turn: 42, entry: 'ferry/q-short-text' },
	{ type: 'entry.retired', id: 'done-with', at: onDay(7), turn: 43, entry: 'ferry/q-true-false' },
	review('true-false', 200),
	review('cloze', 1)
];

/** A notebook in which everything happened that can happen, as a file. */
export function goldenNotebook(): string {
	return writeNotebookFile({ record: { pages, events }, articles: ARTICLES }, DAY_0);
}
