import type { Skill } from '../question/question-fields.ts';
import type { QuestionKind } from '../question/question.ts';
import { DAY_MS } from './calendar.ts';
import type { NotebookEvent, Review } from './notebook-event.ts';
import {
	missReasonOf,
	type MissReason,
	type NotebookPage,
	type PageAnswer,
	type PageQuestion,
	type QuestionChange
} from './notebook-page.ts';
import { inferRating } from './rating.ts';
import { intervalDays, remember, type Memory, type RatedMoment } from './schedule.ts';
import { isLaterWish } from './settings.ts';

/** What is said of an entry beside its question. `counts-now`: by a correction, what was answered counts as right. */
export type EntryNote = {
	readonly kind: QuestionChange['kind'] | 'counts-now';
	readonly at: number;
	readonly reason?: string;
};

/**
 * A question in the notebook as of the last event. `active`: it is asked again. `retired`: by the
 * learner. `closed`: it is no more to be asked, and `note` says why.
 */
export type Entry = {
	/** `<set id>/<question id>`: however often a quiz is taken, a question has one entry. */
	readonly id: string;
	readonly set: NotebookPage['set'];
	readonly questionId: string;
	/** The attempt that its question comes from. */
	readonly attemptId: string;
	readonly articleId: string;
	readonly stem: string;
	readonly skill: Skill;
	readonly kind: QuestionKind;
	readonly siblingIds: readonly string[];
	readonly standing: 'active' | 'retired' | 'closed';
	readonly note?: EntryNote;
	readonly reason: MissReason;
	/** The last answer was wrong, and the learner very sure of it. */
	readonly isConfidentError: boolean;
	readonly notedAt: number;
	readonly memory: Memory;
	/** When it was last answered. */
	readonly lastAt: number;
	readonly dueAt: number;
	readonly reviews: number;
	readonly lapses: number;
	readonly lastReview?: Pick<Review, 'id' | 'at' | 'verdict' | 'questionId'>;
};

/** All that one entry is folded from. */
export type EntrySource = {
	readonly id: string;
	/** How its question ended in each attempt. */
	readonly answers: readonly { readonly page: NotebookPage; readonly answer: PageAnswer }[];
	readonly events: readonly NotebookEvent[];
};

/** The id of a question's entry. */
export function entryIdOf(setId: string, questionId: string): string {
	return `${setId}/${questionId}`;
}

/** What an entry shows and asks: the newest page that has the question. */
export function contentOf(
	source: EntrySource
): { readonly page: NotebookPage; readonly content: PageQuestion } | undefined {
	const questionId = source.id.slice(source.id.indexOf('/') + 1);
	return byTime(source)
		.toReversed()
		.flatMap(({ page }) => {
			const content = page.questions.find(({ question }) => question.id === questionId);
			return content ? [{ page, content }] : [];
		})[0];
}

function byTime({ answers }: EntrySource): EntrySource['answers'] {
	return answers.toSorted(
		(a, b) => a.answer.at - b.answer.at || (a.page.attemptId < b.page.attemptId ? -1 : 1)
	);
}

/** Of changes at one moment the same one stands, in whichever order their pages come. */
function orderOf({ kind, reason = '' }: QuestionChange): string {
	return `${kind} ${reason}`;
}

function changeOf({ answers }: EntrySource): QuestionChange | undefined {
	return answers
		.flatMap(({ page, answer }) =>
			page.changes.filter(({ questionId }) => questionId === answer.questionId)
		)
		.toSorted((a, b) => a.at - b.at || (orderOf(a) < orderOf(b) ? -1 : 1))
		.at(-1);
}

/** The reviews that stand, oldest first. */
function reviewsIn(events: readonly NotebookEvent[]): readonly Review[] {
	const undone = new Set(
		events.flatMap((event) => (event.type === 'review.undone' ? [event.review] : []))
	);
	return events
		.filter((event): event is Review => event.type === 'question.reviewed')
		.filter(({ id }) => !undone.has(id))
		.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function isRetired(events: readonly NotebookEvent[]): boolean {
	const wishes = events
		.filter(({ type }) => type === 'entry.retired' || type === 'entry.restored')
		.toSorted((a, b) => (isLaterWish(a, b) ? 1 : -1));
	return wishes.at(-1)?.type === 'entry.retired';
}

/** What was learnt under another key or another text says nothing about this one. */
function forgetsBefore(change: QuestionChange | undefined): number {
	return change && change.kind !== 'dropped' && change.kind !== 'withdrawn' ? change.at : 0;
}

type Lesson = RatedMoment & { readonly isConfidentError: boolean };

function lessonsOf(
	source: EntrySource,
	opened: PageAnswer,
	reviews: readonly Review[]
): readonly Lesson[] {
	const given = byTime(source)
		.map(({ answer }) => answer)
		.filter(({ at }) => at >= opened.at);
	const answered = [...given.map((answer) => ({ ...answer, verdict: answer.outcome })), ...reviews];
	return answered
		.map((answer) => ({
			at: answer.at,
			rating: inferRating(answer),
			isConfidentError: answer.verdict !== 'right' && answer.certainty === 3
		}))
		.toSorted((a, b) => a.at - b.at);
}

function noteOf(change: QuestionChange | undefined, countsNow: boolean): Pick<Entry, 'note'> {
	if (!change) return {};
	const { at, reason } = change;
	const kind = countsNow && change.kind === 'key-corrected' ? 'counts-now' : change.kind;
	return { note: { kind, at, ...(reason && { reason }) } };
}

function standingOf(
	change: QuestionChange | undefined,
	countsNow: boolean,
	events: readonly NotebookEvent[]
): Entry['standing'] {
	if (countsNow || change?.kind === 'dropped' || change?.kind === 'withdrawn') return 'closed';
	return isRetired(events) ? 'retired' : 'active';
}

/**
 * The entry that these answers and events make, in whatever order they are listed; undefined when
 * nothing was missed. The schedule is a fold over the answers: a better algorithm can be applied to
 * the same log. Reviews that were undone do not count; those from before a change of the question are
 * counted, and teach the schedule nothing.
 */
export function foldEntry(source: EntrySource, retention: number): Entry | undefined {
	const held = contentOf(source);
	const answers = byTime(source).map(({ answer }) => answer);
	const missed = answers.find((answer) => missReasonOf(answer) !== undefined);
	const missedBefore = answers.find(
		(answer) => answer.was && missReasonOf({ ...answer, outcome: answer.was }) !== undefined
	);
	const opened = missed ?? missedBefore;
	if (!held || !opened) return undefined;
	const change = changeOf(source);
	const since = forgetsBefore(change);
	const reviews = reviewsIn(source.events);
	const lessons = lessonsOf(source, opened, reviews);
	const counted = lessons.filter(({ at }) => at >= since);
	const isAskedAnew = since > opened.at;
	const first: readonly Lesson[] = isAskedAnew
		? [{ at: since, rating: 'again', isConfidentError: false }]
		: [];
	const memories = [...first, ...counted].reduce<{ memory: Memory; at: number } | undefined>(
		(before, lesson) => ({
			memory: remember(before, lesson),
			at: Math.max(before?.at ?? 0, lesson.at)
		}),
		undefined
	);
	if (!memories) return undefined;
	const { memory, at: lastAt } = memories;
	const last = reviews.at(-1);
	const { question, articleId, siblings } = held.content;
	const reason =
		missReasonOf(opened) ?? missReasonOf({ ...opened, outcome: opened.was ?? 'wrong' });
	return {
		id: source.id,
		set: held.page.set,
		questionId: question.id,
		attemptId: held.page.attemptId,
		articleId,
		stem: question.stem,
		skill: question.skill,
		kind: question.kind,
		siblingIds: siblings.map(({ id }) => id),
		standing: standingOf(change, missed === undefined, source.events),
		...noteOf(change, missed === undefined),
		reason: reason ?? 'wrong',
		isConfidentError: [...first, ...counted].at(-1)?.isConfidentError ?? false,
		notedAt: opened.at,
		memory,
		lastAt,
		dueAt:
			isAskedAnew && counted.length === 0
				? since
				: lastAt + intervalDays(memory, retention) * DAY_MS,
		reviews: reviews.length,
		lapses: reviews.filter(({ verdict }) => verdict !== 'right').length,
		...(last && {
			lastReview: { id: last.id, at: last.at, verdict: last.verdict, questionId: last.questionId }
		})
	};
}
