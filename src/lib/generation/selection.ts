import type { Finding } from '#lib/core/quality/finding.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Draft, Family } from './families/draft.ts';

/** A drafted question with what the gate says of it. */
export type Judged = {
	readonly draft: Draft;
	readonly question: Question;
	readonly findings: readonly Finding[];
};

/** Why a sound question was left out. */
export type LeftOut = { readonly judged: Judged; readonly reason: string };

/** No family above a quarter of a bank. */
const FAMILY_SHARE = 0.25;
const PER_SENTENCE = 2;
const MOST_CLOZES = 0.75;

/** No bank needs more of one family than this, however long the article. */
const MOST_OF_A_FAMILY = 12;

type Selection = {
	readonly chosen: readonly Judged[];
	readonly leftOut: readonly LeftOut[];
};

/** What a question is worth beside the others, by its place among them. */
type Worth = (judged: Judged, place: number) => number;

/** One way to choose, tried where the ones before it gave fewer than so many questions. */
type Way = {
	readonly below: number;
	readonly from: readonly Judged[];
	readonly worth: Worth;
	readonly perSentence: number;
};

/** A bank with fewer is too small for a class. */
const FEW = 8;
/** A bank with so many keeps the best ones, rather than look for more. */
const ENOUGH = 12;

/**
 * Chooses among sound questions, the best first: no two that ask for the same thing or show each
 * other's key, at most two a sentence, and no family above a quarter of what is chosen. How many of
 * a family that is depends on how many there are in all, so every limit is tried, and the one that
 * gives the most questions is kept: a tighter one leaves more sentences to other families. Where
 * that gives few, the questions that exclude the fewest others go first; where it still gives too
 * few, those count that are kept for need, and a sentence may be asked about once more.
 */
export function selectQuestions(judged: readonly Judged[]): Selection {
	const usual = judged.filter(({ draft }) => draft.inNeed !== true);
	const ways: readonly Way[] = [
		{ below: Infinity, from: usual, worth: byScore, perSentence: PER_SENTENCE },
		{ below: ENOUGH, from: usual, worth: byRoom(usual), perSentence: PER_SENTENCE },
		{ below: FEW, from: judged, worth: byRoom(judged), perSentence: PER_SENTENCE },
		{ below: FEW, from: judged, worth: byRoom(judged), perSentence: PER_SENTENCE + 1 }
	];
	const best = ways.reduce<Selection>(
		(found, way) => (found.chosen.length < way.below ? longer(found, tryLimits(way)) : found),
		{ chosen: [], leftOut: [] }
	);
	return { ...best, leftOut: [...best.leftOut, ...notNeeded(judged, best)] };
}

function byScore({ draft }: Judged): number {
	return draft.score;
}

/** Those that exclude the fewest others first. */
function byRoom(judged: readonly Judged[]): Worth {
	const excluded = countExcluded(judged);
	return ({ draft }, place) => draft.score - 2 * (excluded[place] ?? 0);
}

/** What was kept for need where there was none. */
function notNeeded(judged: readonly Judged[], { chosen, leftOut }: Selection): readonly LeftOut[] {
	const known = new Set([...chosen, ...leftOut.map((one) => one.judged)]);
	return judged
		.filter((one) => one.draft.inNeed === true && !known.has(one))
		.map((one) => ({ judged: one, reason: 'not-needed' }));
}

function longer(one: Selection, other: Selection): Selection {
	return other.chosen.length > one.chosen.length ? other : one;
}

function tryLimits({ from, worth, perSentence }: Way): Selection {
	const ordered = from.map((one, place) => ({ one, worth: worth(one, place) }));
	const tried = Array.from({ length: MOST_OF_A_FAMILY }, (_, index) =>
		select(ordered, { perFamily: index + 1, perSentence })
	);
	return tried.reduce(longer, { chosen: [], leftOut: [] });
}

/** For every question, how many others cannot stand beside it. */
function countExcluded(judged: readonly Judged[]): readonly number[] {
	return judged.map(
		({ draft }, place) =>
			judged.filter(
				(other, index) =>
					index !== place &&
					(other.draft.target === draft.target ||
						(other.draft.shows ?? []).some((sentence) => draft.shows?.includes(sentence)))
			).length
	);
}

type Weighed = { readonly one: Judged; readonly worth: number };

type Limits = { readonly perFamily: number; readonly perSentence: number };

function select(judged: readonly Weighed[], limits: Limits): Selection {
	const leftOut: LeftOut[] = [];
	let chosen = takeDistinct(judged, limits, leftOut);
	for (;;) {
		const most = Math.max(1, Math.floor(chosen.length * FAMILY_SHARE));
		const clozes = Math.max(1, Math.floor(chosen.length * MOST_CLOZES));
		const excess = lastInExcess(chosen, most, clozes);
		if (!excess) return { chosen, leftOut };
		leftOut.push({ judged: excess, reason: 'family-full' });
		chosen = chosen.filter((one) => one !== excess);
	}
}

function takeDistinct(
	judged: readonly Weighed[],
	limits: Limits,
	leftOut: LeftOut[]
): readonly Judged[] {
	const targets = new Set<string>();
	const shown = new Set<number>();
	const perSentence = new Map<number, number>();
	const perFamily = new Map<Family, number>();
	const pending = [...judged];
	const chosen: Judged[] = [];
	while (pending.length > 0) {
		const best = takeBest(pending, perFamily);
		const { target, sentences, family, shows = [] } = best.draft;
		const isFull = sentences.some((index) => (perSentence.get(index) ?? 0) >= limits.perSentence);
		if ((perFamily.get(family) ?? 0) >= limits.perFamily) {
			leftOut.push({ judged: best, reason: 'family-full' });
		} else if (targets.has(target)) leftOut.push({ judged: best, reason: 'same-key' });
		else if (shows.some((index) => shown.has(index))) {
			leftOut.push({ judged: best, reason: 'shown-elsewhere' });
		} else if (isFull && sentences.length === 1)
			leftOut.push({ judged: best, reason: 'sentence-full' });
		else {
			targets.add(target);
			for (const index of shows) shown.add(index);
			for (const index of sentences) perSentence.set(index, (perSentence.get(index) ?? 0) + 1);
			perFamily.set(family, (perFamily.get(family) ?? 0) + 1);
			chosen.push(best);
		}
	}
	return chosen;
}

/** The best of what is left, each further question of a family worth less than the one before. */
function takeBest(pending: Weighed[], perFamily: ReadonlyMap<Family, number>): Judged {
	const worthNow = ({ one, worth }: Weighed) =>
		worth - 0.35 * (perFamily.get(one.draft.family) ?? 0);
	const place = pending.reduce((best, next, index) => {
		const previous = pending[best];
		return previous && worthNow(previous) >= worthNow(next) ? best : index;
	}, 0);
	const [best] = pending.splice(place, 1);
	if (!best) throw new RangeError('There is nothing to choose from');
	return best.one;
}

/** The last question of the largest family that has more than its share. */
function lastInExcess(chosen: readonly Judged[], most: number, clozes: number): Judged | undefined {
	const counts = new Map<Family, number>();
	for (const { draft } of chosen) counts.set(draft.family, (counts.get(draft.family) ?? 0) + 1);
	const [family, count] = [...counts].reduce<readonly [Family | undefined, number]>(
		(best, entry) => (entry[1] > best[1] ? entry : best),
		[undefined, 0]
	);
	if (count > most) return chosen.findLast(({ draft }) => draft.family === family);
	const gaps = chosen.filter(({ draft }) => draft.family.startsWith('cloze-'));
	return gaps.length > clozes ? gaps.at(-1) : undefined;
}
