import type { SetQuestion } from '#lib/core/bank/quiz-set.ts';
import type { Change } from '#lib/core/quiz/corrections.ts';
import type { Marking } from '#lib/core/quiz/marking.ts';
import type { QuestionChange } from '#lib/core/review/notebook-page.ts';
import { citesTheSame, isSameToLearners } from './question-content.ts';

/** A newer version of a set, as it was published and as it is graded by now. */
export type NewerVersion = {
	readonly marking: Marking;
	readonly publishedAtMs: number;
};

/**
 * What became of a question since an attempt at an older version. `question` takes its place.
 * `isInNewest`: the newest version has it as it is asked from now on.
 */
export type FollowedQuestion = {
	readonly changes: readonly QuestionChange[];
	readonly question?: SetQuestion;
	readonly isInNewest: boolean;
};

/** Nothing became of it. */
export const UNCHANGED: FollowedQuestion = { changes: [], isInNewest: false };

function entryIn({ set }: Marking, questionId: string): SetQuestion | undefined {
	return set.questions.find(({ question }) => question.id === questionId);
}

function publishedMarking(marking: Marking): Marking {
	return marking.previous ? publishedMarking(marking.previous) : marking;
}

function changedQuestion(change: Change): Pick<QuestionChange, 'questionId' | 'kind'> | undefined {
	switch (change.type) {
		case 'question.corrected':
			return { questionId: change.question.id, kind: 'key-corrected' };
		case 'question.dropped':
			return { questionId: change.questionId, kind: 'dropped' };
		case 'scoring.changed':
			return undefined;
	}
}

/** What the corrections of a version since a moment say about single questions, oldest first. */
export function correctionsSince(
	{ corrections }: Marking,
	since: number
): readonly QuestionChange[] {
	return corrections
		.filter(({ at }) => at > since)
		.flatMap(({ at, reason, change }) => {
			const about = changedQuestion(change);
			return about ? [{ ...about, at, reason }] : [];
		});
}

function lastAt(changes: readonly QuestionChange[]): number {
	return changes.at(-1)?.at ?? 0;
}

/** Since when a question stands in every newer version as it does in the newest, or is in none. `newer` has the newest first. */
function standsSince(newer: readonly NewerVersion[], questionId: string): number {
	const published = newer.map(({ marking, publishedAtMs }) => ({
		entry: entryIn(publishedMarking(marking), questionId),
		publishedAtMs
	}));
	const [newest] = published;
	const isAsNow = ({ entry }: (typeof published)[number]) =>
		entry && newest?.entry
			? isSameToLearners(entry.question, newest.entry.question)
			: entry === newest?.entry;
	const until = published.findIndex((version) => !isAsNow(version));
	return published.at(until < 0 ? -1 : until - 1)?.publishedAtMs ?? 0;
}

/**
 * What became of a question in the newer versions of its set, the newest first. The last word counts:
 * a correction of the attempt's own version that came after them stands.
 */
export function followQuestion(
	own: Marking,
	newer: readonly NewerVersion[],
	questionId: string
): FollowedQuestion {
	const [newest] = newer;
	const before = entryIn(own, questionId);
	if (!newest || !before) return UNCHANGED;
	const isAbout = (change: QuestionChange) => change.questionId === questionId;
	const since = standsSince(newer, questionId);
	const corrected = correctionsSince(newest.marking, 0).filter(isAbout);
	const lastWord = Math.max(since, lastAt(corrected));
	if (lastAt(correctionsSince(own, 0).filter(isAbout)) > lastWord) return UNCHANGED;
	const now = entryIn(newest.marking, questionId);
	if (!now) return { ...UNCHANGED, changes: [{ questionId, kind: 'withdrawn', at: since }] };
	if (isSameToLearners(before.question, now.question)) {
		const isDropped = now.question.points === 0;
		const dropped = isDropped ? corrected.filter(({ kind }) => kind === 'dropped') : [];
		return { changes: dropped, isInNewest: true };
	}
	const published = entryIn(publishedMarking(newest.marking), questionId);
	const isRevised = published && !isSameToLearners(before.question, published.question);
	if (!isRevised) return { changes: corrected, question: now, isInNewest: true };
	const isNewPassage =
		before.articleId !== published.articleId && !citesTheSame(before.question, published.question);
	const kind = isNewPassage ? 'passage-changed' : 'reworded';
	const changes = [{ questionId, kind, at: since } as const, ...corrected];
	return { changes, question: now, isInNewest: true };
}
