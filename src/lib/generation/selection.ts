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
/** In a bank that would be too small for a class otherwise, a sentence may be asked about once more. */
const PER_SENTENCE = { usual: 2, 'in-need': 3 } as const;
const FEW = 8;
const MOST_CLOZES = 0.75;

/** No bank needs more of one family than this, however long the article. */
const MOST_OF_A_FAMILY = 12;

type Selection = {
	readonly chosen: readonly Judged[];
	readonly leftOut: readonly LeftOut[];
};

/** A bank with so many questions is large enough to keep the best ones, not to look for more. */
const ENOUGH = 12;

/** What a question is worth beside the others, by its place among them. */
type Worth = (judged: Judged, place: number) => number;

/**
 * Chooses among sound questions, the best first: no two that ask for the same thing or show each
 * other's key, at most two a sentence (three where there would be too few), and no family above a quarter of what is chosen. How many of
 * a family that is depends on how many there are in all, so every limit is tried, and the one that
 * gives the most questions is kept: a tighter one leaves more sentences to other families. Where
 * that gives few, the questions that exclude the fewest others go first.
 */
export function selectQuestions(judged: readonly Judged[]): Selection {
	const best = longest(judged, ({ draft }) => draft.score, PER_SENTENCE.usual);
	if (best.chosen.length >= ENOUGH) return best;
	const excluded = countExcluded(judged);
	const roomy: Worth = ({ draft }, place) => draft.score - 2 * (excluded[place] ?? 0);
	const more = longer(best, longest(judged, roomy, PER_SENTENCE.usual));
	return more.chosen.length >= FEW
		? more
		: longer(more, longest(judged, roomy, PER_SENTENCE['in-need']));
}

function longer(one: Selection, other: Selection): Selection {
	return other.chosen.length > one.chosen.length ? other : one;
}

function longest(judged: readonly Judged[], worth: Worth, perSentence: number): Selection {
	const ordered = judged.map((one, place) => ({ one, worth: worth(one, place) }));
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
