import type { Article } from '#lib/core/article/article.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import type { NotebookEvent, NotebookEventOf, Review } from '#lib/core/review/notebook-event.ts';
import type {
	NotebookPage,
	PageAnswer,
	PageQuestion,
	QuestionChange
} from '#lib/core/review/notebook-page.ts';
import { DAY_MS } from '#lib/core/review/calendar.ts';
import { anArticle, aQuestion } from './builders.ts';

/** Nine in the morning of the day on which the tests' attempts are finished. */
export const DAY_0 = Date.UTC(2026, 10, 30, 9);

/** So many days after that. */
export function onDay(days: number): number {
	return DAY_0 + days * DAY_MS;
}

/** A wrong answer to the choice question on the first day, with what a test says differently. */
export function aPageAnswer(set: Partial<PageAnswer> = {}): PageAnswer {
	return {
		questionId: 'q-choice',
		at: DAY_0,
		outcome: 'wrong',
		hinted: false,
		skill: 'what',
		kind: 'choice',
		...set
	};
}

export function aPageQuestion(
	question: Question = aQuestion('choice'),
	set: Partial<PageQuestion> = {}
): PageQuestion {
	return { question, articleId: anArticle().id, siblings: [], ...set };
}

/** A page of these answers to questions about the tiny article, with all that asking again needs. */
export function aPage(
	answers: readonly PageAnswer[] = [aPageAnswer()],
	set: Partial<NotebookPage> = {}
): NotebookPage {
	return {
		attemptId: 'attempt-1',
		set: { id: 'ferry', title: 'The ferry' },
		revision: 3,
		provisional: false,
		answers,
		questions: answers.map(({ questionId, kind }) =>
			aPageQuestion(aQuestion(kind, { id: questionId }))
		),
		changes: [],
		...set
	};
}

export function aChange(set: Partial<QuestionChange> = {}): QuestionChange {
	return { questionId: 'q-choice', kind: 'key-corrected', at: onDay(5), ...set };
}

/** A right answer to the choice question, so many days on. */
export function aReview(days: number, set: Partial<Review> = {}): Review {
	return {
		type: 'question.reviewed',
		id: `review-${days}`,
		at: onDay(days),
		turn: 1,
		entry: 'ferry/q-choice',
		questionId: 'q-choice',
		response: { kind: 'choice', option: 'a' },
		verdict: 'right',
		hinted: false,
		tookMs: 8000,
		...set
	};
}

/** An event on the entry of the choice question. */
export function anEvent(
	type: 'entry.retired' | 'entry.restored',
	turn: number,
	days = 1
): NotebookEvent {
	return { type, id: `${type}-${turn}-${days}`, at: onDay(days), turn, entry: 'ferry/q-choice' };
}

export function anUndo(review: string, days = 1): NotebookEventOf<'review.undone'> {
	return {
		type: 'review.undone',
		id: `undo-${review}`,
		at: onDay(days),
		turn: 9,
		entry: 'ferry/q-choice',
		review
	};
}

/** An entry due on the first day, with what a test says differently. */
export function anEntry(id: string, set: Partial<Entry> = {}): Entry {
	return {
		id: `ferry/${id}`,
		set: { id: 'ferry', title: 'The ferry' },
		questionId: id,
		attemptId: 'attempt-1',
		articleId: 'article-1',
		stem: `What of ${id}?`,
		skill: 'what',
		kind: 'choice',
		siblingIds: [],
		standing: 'active',
		reason: 'wrong',
		isConfidentError: false,
		notedAt: DAY_0,
		memory: { stability: 1, difficulty: 5 },
		lastAt: DAY_0 - DAY_MS,
		dueAt: DAY_0,
		reviews: 0,
		lapses: 0,
		...set
	};
}

/** The articles of pages that were made by `aPage`. */
export const ARTICLES: readonly Article[] = [anArticle()];
