import type { QuestionKind } from '#lib/core/question/question.ts';
import { DAY_MS } from '#lib/core/review/calendar.ts';
import { entryIdOf, foldEntry, type Entry } from '#lib/core/review/entry.ts';
import type { Review } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage, PageAnswer } from '#lib/core/review/notebook-page.ts';
import { inferRating } from '#lib/core/review/rating.ts';
import { intervalDays, remember, retrievability } from '#lib/core/review/schedule.ts';
import { todayOf } from '#lib/core/review/today.ts';
import { usualMsOf, type TimedAnswer } from '#lib/core/review/usual-times.ts';
import { aQuestion } from '../support/builders.ts';
import { CALENDAR, type Desk } from './review-desk.ts';
import type { SimulatedFact } from './review-learners.ts';

const SET = { id: 'simulated', title: 'Simulated' };
/** A learner's median changes slowly: it is taken anew every other week. */
const TWO_WEEKS_MS = 14 * DAY_MS;

function pageOf({ number, missed }: SimulatedFact, at: number): NotebookPage {
	const question = aQuestion('choice', { id: `q${number}` });
	const answer: PageAnswer = {
		questionId: question.id,
		at,
		outcome: missed.verdict,
		...(missed.certainty && { certainty: missed.certainty }),
		hinted: false,
		skill: question.skill,
		kind: question.kind
	};
	return {
		attemptId: `attempt-${number}`,
		set: SET,
		revision: 1,
		provisional: false,
		answers: [answer],
		questions: [{ question, articleId: 'article', siblings: [] }],
		changes: []
	};
}

/** The notebook as a learner has it, and what it was made of. */
export type NotebookDesk = Desk & {
	readonly pages: readonly NotebookPage[];
	readonly reviews: readonly Review[];
	readonly entries: readonly Entry[];
};

/**
 * The notebook itself: entries open as they do from a page, and what is asked, how an answer is rated
 * and when it comes back is core's. Only the fold over the whole log is taken step by step, or the
 * simulation would fold each log a thousand times; the bench compares both at the end.
 */
export function openNotebook(retention: number, dailyLimit: number): NotebookDesk {
	const settings = { retention, dailyLimit };
	const pages: NotebookPage[] = [];
	const reviews: Review[] = [];
	const entries: Entry[] = [];
	const places = new Map<string, number>();
	const answered: TimedAnswer[] = [];
	const usual = new Map<QuestionKind, { readonly at: number; readonly ms: number | undefined }>();

	const usualFor = (kind: QuestionKind, at: number): number | undefined => {
		const held = usual.get(kind);
		if (held && at - held.at < TWO_WEEKS_MS) return held.ms;
		const ms = usualMsOf(kind, answered);
		usual.set(kind, { at, ms });
		return ms;
	};

	return {
		pages,
		reviews,
		entries,
		meet(fact, at) {
			const page = pageOf(fact, at);
			const id = entryIdOf(SET.id, `q${fact.number}`);
			const answers = page.answers.map((answer) => ({ page, answer }));
			const entry = foldEntry({ id, answers, events: [] }, retention);
			if (!entry) throw new Error(`Nothing was missed of ${id}`);
			pages.push(page);
			places.set(id, fact.number);
			entries.push(entry);
		},
		choose: (at) =>
			todayOf(entries, settings, at, CALENDAR).sitting.flatMap((id) => places.get(id) ?? []),
		record({ number }, answer, at) {
			const entry = entries[number];
			if (!entry) throw new Error(`There is no entry ${number}`);
			const { kind, verdict, certainty, tookMs } = answer;
			const usualMs = usualFor(kind, at);
			const rated = {
				verdict,
				...(certainty && { certainty }),
				hinted: false,
				tookMs,
				...(usualMs !== undefined && { usualMs })
			};
			const review: Review = {
				type: 'question.reviewed',
				id: `review-${reviews.length}`,
				at,
				turn: reviews.length + 1,
				entry: entry.id,
				questionId: entry.questionId,
				response: { kind: 'choice', option: 'a' },
				...rated
			};
			answered.push({ kind, isRight: verdict === 'right', tookMs });
			reviews.push(review);
			const before = { memory: entry.memory, at: entry.lastAt };
			const memory = remember(before, { at, rating: inferRating(rated) });
			entries[number] = {
				...entry,
				memory,
				isConfidentError: verdict !== 'right' && certainty === 3,
				lastAt: at,
				dueAt: at + intervalDays(memory, retention) * DAY_MS,
				reviews: entry.reviews + 1,
				lapses: entry.lapses + Number(verdict !== 'right'),
				lastReview: { id: review.id, at, verdict, questionId: entry.questionId }
			};
		},
		expected(fact, at) {
			const entry = entries[fact];
			return entry ? retrievability(entry.memory, entry.lastAt, at) : Number.NaN;
		}
	};
}
