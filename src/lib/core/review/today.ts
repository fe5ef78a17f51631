import type { Calendar } from './calendar.ts';
import type { Entry } from './entry.ts';
import { retrievability } from './schedule.ts';
import type { NotebookSettings } from './settings.ts';

/** The most questions asked at a sitting. */
export const LONGEST_SITTING = 10;

/** What there is to do today. */
export type Today = {
	/** All that is due. */
	readonly due: number;
	/** How many of these the learner had wrong and was very sure of. */
	readonly confident: number;
	/** How many the day's limit still lets through. */
	readonly left: number;
	readonly reviewedToday: number;
	/** The ids of the entries to ask now, in order: at most ten. */
	readonly sitting: readonly string[];
};

/** Whether an entry is to be asked today or was to be asked before. */
export function isDue(
	entry: Pick<Entry, 'standing' | 'dueAt'>,
	now: number,
	calendar: Calendar
): boolean {
	return entry.standing === 'active' && calendar.dayOf(entry.dueAt) <= calendar.dayOf(now);
}

function wasReviewedOn(entry: Entry, day: number, calendar: Calendar): boolean {
	return entry.lastReview !== undefined && calendar.dayOf(entry.lastReview.at) === day;
}

/** Confident errors first, then what is most likely forgotten. */
export function byUrgency(entries: readonly Entry[], now: number): readonly Entry[] {
	const chance = new Map(
		entries.map((entry) => [entry.id, retrievability(entry.memory, entry.lastAt, now)])
	);
	return entries.toSorted(
		(a, b) =>
			Number(b.isConfidentError) - Number(a.isConfidentError) ||
			(chance.get(a.id) ?? 0) - (chance.get(b.id) ?? 0) ||
			(a.id < b.id ? -1 : 1)
	);
}

function asksTheSame(a: Entry, b: Entry): boolean {
	return (
		a.set.id === b.set.id &&
		(a.siblingIds.includes(b.questionId) || b.siblingIds.includes(a.questionId))
	);
}

/** At most so many, and of several questions on one fact only the first: the others would be told by it. */
function chooseSitting(entries: readonly Entry[], most: number): readonly Entry[] {
	const chosen: Entry[] = [];
	for (const entry of entries) {
		if (chosen.length >= most) break;
		if (!chosen.some((other) => asksTheSame(other, entry))) chosen.push(entry);
	}
	return chosen;
}

/** The same entries with articles taking turns where they can; confident errors stay in front. */
function mixArticles(entries: readonly Entry[]): readonly Entry[] {
	const rest = [...entries];
	const mixed: Entry[] = [];
	while (rest.length > 0) {
		const isFirst = rest[0]?.isConfidentError;
		const last = mixed.at(-1)?.articleId;
		const other = rest.findIndex(
			(entry) => entry.articleId !== last && entry.isConfidentError === isFirst
		);
		mixed.push(...rest.splice(Math.max(0, other), 1));
	}
	return mixed;
}

/** At most ten of these entries, in the order in which to ask them. */
export function sittingOf(
	entries: readonly Entry[],
	now: number,
	most = LONGEST_SITTING
): readonly string[] {
	const chosen = chooseSitting(byUrgency(entries, now), Math.min(most, LONGEST_SITTING));
	return mixArticles(chosen).map(({ id }) => id);
}

/** What is due now, and what to ask first. */
export function todayOf(
	entries: Iterable<Entry>,
	{ dailyLimit }: NotebookSettings,
	now: number,
	calendar: Calendar
): Today {
	const all = [...entries];
	const day = calendar.dayOf(now);
	const due = all.filter((entry) => isDue(entry, now, calendar));
	const reviewedToday = all.filter((entry) => wasReviewedOn(entry, day, calendar)).length;
	const left = Math.max(0, Math.min(due.length, dailyLimit - reviewedToday));
	const confident = due.filter(({ isConfidentError }) => isConfidentError).length;
	return { due: due.length, confident, left, reviewedToday, sitting: sittingOf(due, now, left) };
}
