import { describe, expect, it } from 'vitest';
import {
	aChange,
	aPage,
	aPageAnswer,
	aReview,
	anEvent,
	anUndo,
	DAY_0,
	onDay
} from '../../../../tests/support/notebook.ts';
import { DAY_MS } from './calendar.ts';
import { foldEntry, type Entry } from './entry.ts';
import { foldNotebook } from './fold-notebook.ts';
import type { NotebookEvent } from './notebook-event.ts';
import type { NotebookPage, PageAnswer, QuestionChange } from './notebook-page.ts';

function fold(
	pages: readonly NotebookPage[],
	...events: readonly NotebookEvent[]
): Entry | undefined {
	return foldNotebook({ pages, events }).entries.get('ferry/q-choice');
}

function foldAnswer(answer: Partial<PageAnswer>, ...events: readonly NotebookEvent[]) {
	return fold([aPage([aPageAnswer(answer)])], ...events);
}

function foldChange(
	answer: Partial<PageAnswer>,
	change: Partial<QuestionChange>,
	...events: readonly NotebookEvent[]
) {
	return fold([aPage([aPageAnswer(answer)], { changes: [aChange(change)] })], ...events);
}

const dueInDays = (entry: Entry | undefined) => entry && (entry.dueAt - entry.lastAt) / DAY_MS;

describe('what enters the notebook', () => {
	it.each<[string, Partial<PageAnswer>, Entry['reason'] | undefined]>([
		['a wrong answer', { outcome: 'wrong' }, 'wrong'],
		['a partly right one', { outcome: 'partly' }, 'partly'],
		['a question without an answer', { outcome: 'skipped' }, 'skipped'],
		['a right answer with a hint', { outcome: 'right', hinted: true }, 'hinted'],
		['a right guess', { outcome: 'right', certainty: 1 }, 'guessed'],
		['no right answer', { outcome: 'right', certainty: 2 }, undefined]
	])('%s', (_, answer, reason) => {
		expect(foldAnswer(answer)?.reason).toBe(reason);
	});

	it('is one entry, however often a quiz is taken', () => {
		const again = aPage([aPageAnswer({ at: onDay(1), outcome: 'right' })], {
			attemptId: 'attempt-2'
		});
		const entry = fold([again, aPage()]);
		expect(entry).toMatchObject({ reason: 'wrong', notedAt: DAY_0, lastAt: onDay(1) });
		expect(dueInDays(entry)).toBeGreaterThan(1);
	});

	it('comes back on the next day after a miss', () => {
		expect(dueInDays(foldAnswer({}))).toBe(1);
	});

	it('marks an error that its learner was sure of, until it is answered right', () => {
		expect(foldAnswer({ certainty: 3 })?.isConfidentError).toBe(true);
		expect(foldAnswer({ certainty: 2 })?.isConfidentError).toBe(false);
		expect(foldAnswer({ certainty: 3 }, aReview(1))?.isConfidentError).toBe(false);
	});
});

describe('a review', () => {
	it('puts a question that was known off, and one that was not to the next day', () => {
		const known = foldAnswer({}, aReview(1), aReview(3));
		expect(known).toMatchObject({ reviews: 2, lapses: 0, lastAt: onDay(3) });
		expect(dueInDays(known)).toBeGreaterThan(2);
		const missed = foldAnswer({}, aReview(1), aReview(3, { verdict: 'wrong' }));
		expect(missed).toMatchObject({ reviews: 2, lapses: 1 });
		expect(dueInDays(missed)).toBe(1);
	});

	it('that was undone has never been', () => {
		expect(foldAnswer({}, anUndo('review-1'), aReview(1))).toEqual(foldAnswer({}));
	});

	it('counts once, and in the order of time, however the log is ordered', () => {
		const reviews = [aReview(1), aReview(4, { verdict: 'wrong' }), aReview(6)];
		expect(foldAnswer({}, ...reviews.toReversed())).toEqual(foldAnswer({}, ...reviews));
	});

	it('of a question nobody missed changes nothing', () => {
		expect(foldAnswer({ outcome: 'right' }, aReview(1))).toBeUndefined();
	});
});

describe('retiring', () => {
	it('stands until it is taken back', () => {
		expect(foldAnswer({}, anEvent('entry.retired', 1))?.standing).toBe('retired');
		expect(
			foldAnswer({}, anEvent('entry.restored', 2), anEvent('entry.retired', 1))?.standing
		).toBe('active');
	});

	it('goes by what a device knew, not by its clock', () => {
		const wishes = [anEvent('entry.retired', 1, 300), anEvent('entry.restored', 2, 1)];
		expect(foldAnswer({}, ...wishes)?.standing).toBe('active');
	});
});

describe('a question that changed after the attempt', () => {
	it('leaves the notebook with a note when the answer counts as right now', () => {
		const entry = foldChange({ outcome: 'right', was: 'wrong' }, { reason: 'Both are right.' });
		expect(entry).toMatchObject({
			standing: 'closed',
			note: { kind: 'counts-now', at: onDay(5), reason: 'Both are right.' }
		});
	});

	it('enters it when the answer counts as wrong now', () => {
		const entry = foldChange({ outcome: 'wrong', was: 'right' }, {});
		expect(entry).toMatchObject({
			standing: 'active',
			note: { kind: 'key-corrected' },
			dueAt: onDay(5)
		});
	});

	it.each(['key-corrected', 'reworded', 'passage-changed'] as const)(
		'is asked anew at once when it is %s, and what was learnt before counts no more',
		(kind) => {
			const entry = foldChange({}, { kind }, aReview(1), aReview(3));
			expect(entry).toMatchObject({ standing: 'active', dueAt: onDay(5), note: { kind } });
			const since = foldChange({}, { kind }, aReview(1), aReview(6));
			expect(since?.dueAt).toBeGreaterThan(onDay(6));
			expect(since?.memory).toEqual(foldChange({}, { kind }, aReview(6))?.memory);
		}
	);

	it.each(['dropped', 'withdrawn'] as const)('is closed with a note when it is %s', (kind) => {
		expect(foldChange({}, { kind }, aReview(1))).toMatchObject({
			standing: 'closed',
			note: { kind, at: onDay(5) },
			reviews: 1
		});
	});

	it('goes by the latest of its changes', () => {
		const changes = [aChange({ kind: 'dropped', at: onDay(7) }), aChange({ at: onDay(2) })];
		expect(fold([aPage(undefined, { changes })])?.note?.kind).toBe('dropped');
	});

	it('that nobody missed before or since stays out', () => {
		expect(foldChange({ outcome: 'right' }, { kind: 'reworded' })).toBeUndefined();
	});
});

describe('what is missing', () => {
	it('makes no entry: a page without the question, events without a page', () => {
		expect(fold([aPage(undefined, { questions: [] })])).toBeUndefined();
		expect(fold([], aReview(1))).toBeUndefined();
		expect(foldEntry({ id: 'ferry/q-choice', answers: [], events: [] }, 0.9)).toBeUndefined();
	});

	it('is everything up to the moment a notebook was emptied', () => {
		const emptied: NotebookEvent = { type: 'notebook.emptied', id: 'e', at: onDay(2), turn: 5 };
		expect(fold([aPage()], aReview(1), emptied)).toBeUndefined();
		const later = aPage([aPageAnswer({ at: onDay(3) })], { attemptId: 'attempt-2' });
		expect(fold([aPage(), later], aReview(1), emptied)).toMatchObject({
			reviews: 0,
			notedAt: onDay(3)
		});
	});
});

describe('the share a learner wants to know', () => {
	it('moves the day, not the memory', () => {
		const wish: NotebookEvent = {
			type: 'settings.changed',
			id: 's',
			at: onDay(9),
			turn: 4,
			retention: 0.8
		};
		const usual = foldAnswer({}, aReview(1), aReview(3));
		const relaxed = foldAnswer({}, aReview(1), aReview(3), wish);
		expect(relaxed?.memory).toEqual(usual?.memory);
		expect(dueInDays(relaxed)).toBeGreaterThan(dueInDays(usual) ?? 0);
	});
});
