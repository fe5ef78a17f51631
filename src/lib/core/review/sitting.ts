import type { AnswerOutcome } from './notebook-page.ts';

type Verdict = Exclude<AnswerOutcome, 'skipped'>;

/** What happens in a sitting. Nothing of it is stored: what counts is written into the notebook's log. */
export type SittingFact =
	| { readonly type: 'sitting.begun'; readonly entries: readonly string[] }
	| {
			readonly type: 'entry.answered';
			readonly entry: string;
			/** The id of the review in the notebook's log. */
			readonly review: string;
			readonly verdict: Verdict;
	  }
	| { readonly type: 'next.requested' }
	| { readonly type: 'answer.undone' }
	| { readonly type: 'entry.retired' };

export type SittingFactOf<Type extends SittingFact['type']> = Extract<
	SittingFact,
	{ readonly type: Type }
>;

/** An answer given in a sitting. */
export type SittingAnswer = {
	readonly entry: string;
	readonly review: string;
	readonly verdict: Verdict;
};

/** A sitting as of its last fact. */
export type Sitting = {
	/** The entries to ask, in order; what was retired is taken out. */
	readonly queue: readonly string[];
	/** Index into `queue` of the entry on the screen; its length once all are done. */
	readonly place: number;
	readonly answers: readonly SittingAnswer[];
};

export const EMPTY_SITTING: Sitting = { queue: [], place: 0, answers: [] };

/** The entry on the screen. */
export function currentEntry({ queue, place }: Sitting): string | undefined {
	return queue[place];
}

/** A sitting at its first entry. */
export function beginSitting(entries: readonly string[]): Sitting {
	return { queue: entries, place: 0, answers: [] };
}

/** Whether the answer is to the entry on the screen. */
export function isToAnswer(sitting: Sitting, { entry }: SittingFactOf<'entry.answered'>): boolean {
	return currentEntry(sitting) === entry;
}

/** The sitting with one more answer, still at its entry. */
export function recordReview(
	sitting: Sitting,
	{ entry, review, verdict }: SittingFactOf<'entry.answered'>
): Sitting {
	return { ...sitting, answers: [...sitting.answers, { entry, review, verdict }] };
}

/** The sitting at its next entry, or past its last one. */
export function openNext(sitting: Sitting): Sitting {
	return { ...sitting, place: sitting.place + 1 };
}

/** The sitting back at the entry that was answered last, the answer taken back. */
export function undoLast(sitting: Sitting): Sitting {
	const last = sitting.answers.at(-1);
	if (!last) return sitting;
	const place = sitting.queue.indexOf(last.entry);
	return {
		...sitting,
		answers: sitting.answers.slice(0, -1),
		place: place < 0 ? sitting.place : place
	};
}

/** The sitting without the entry on the screen, at the one after it. What was answered of it is done. */
export function retireCurrent(sitting: Sitting): Sitting {
	const current = currentEntry(sitting);
	return {
		...sitting,
		queue: sitting.queue.filter((entry) => entry !== current),
		answers: sitting.answers.filter(({ entry }) => entry !== current)
	};
}
