import type { Article } from '#lib/core/article/article.ts';
import { isSettled, type Attempt } from '#lib/core/quiz/attempt.ts';
import type { GradedFact } from '#lib/core/quiz/facts.ts';
import type { LearnerCorrection } from '#lib/core/quiz/learner-corrections.ts';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';
import type { NotebookPage, QuestionChange } from '#lib/core/review/notebook-page.ts';
import { pageOfAttempt } from '#lib/core/review/page-of-attempt.ts';
import { siblingsAmong } from '#lib/core/review/siblings.ts';
import { syncNotebook } from './notebook-sync.ts';
import type { NotebookStore } from './notebook-store.ts';
import { NotebookUnavailableError } from './notebook-unavailable.ts';
import { openNotebookStore } from './open-notebook-store.ts';

/** An attempt as its learner's browser knows it. */
export type KnownAttempt = {
	readonly id: string;
	readonly set: { readonly id: string; readonly title: string };
	readonly attempt: Attempt;
	/** What the server has said, and behind it what the browser foresees. */
	readonly facts: readonly GradedFact[];
	/** How many of the facts the browser foresees. */
	readonly foreseen: number;
	readonly questions: readonly LearnerQuestion[];
	readonly articles: readonly Article[];
	readonly corrections: readonly LearnerCorrection[];
};

/**
 * Counted as the server counts it. What the browser foresees counts for next to nothing: the server's
 * page with one more fact is better, and without one it is not.
 */
function revisionOf({ facts, foreseen, corrections }: KnownAttempt): number {
	return facts.length - foreseen + corrections.length + foreseen / 1_000_000;
}

function changeOf({ type, questionId, at, reason }: LearnerCorrection): readonly QuestionChange[] {
	if (questionId === undefined || type === 'scoring.changed') return [];
	const kind = type === 'question.dropped' ? 'dropped' : 'key-corrected';
	return [{ questionId, kind, at, reason }];
}

/** The page of the notebook that a browser can make by itself, until the server's comes. */
export function pageFromBrowser(known: KnownAttempt): NotebookPage {
	const { id, set, attempt, facts, questions, corrections } = known;
	const held = new Map(
		questions.flatMap(({ asked, whole, articleId }) =>
			whole ? [[asked.id, { question: whole, articleId }] as const] : []
		)
	);
	// A question that is still to be answered must not be asked in the notebook first.
	const settled = [...held.values()].filter(({ question }) => isSettled(attempt, question.id));
	return pageOfAttempt({
		attemptId: id,
		set,
		revision: revisionOf(known),
		provisional: true,
		attempt,
		facts,
		wholeOf: (questionId) => held.get(questionId),
		siblingsOf: (questionId) => {
			const own = held.get(questionId);
			if (!own) return [];
			const others = settled.filter(({ articleId }) => articleId === own.articleId);
			return siblingsAmong(
				own.question,
				others.map(({ question }) => question)
			);
		},
		changes: corrections.flatMap(changeOf)
	});
}

let opening: Promise<NotebookStore> | undefined;

function openOnce(): Promise<NotebookStore> {
	opening ??= openNotebookStore();
	opening.catch(() => (opening = undefined));
	return opening;
}

/**
 * Notes in the notebook what an attempt shows so far: a miss is there the moment it is shown, also
 * without a connection. Once the attempt is over and the server has all of it, the server's page is
 * fetched. The value says whether it was noted: where the browser keeps nothing, the server's notebook
 * is all there is.
 */
export async function noteAttempt(known: KnownAttempt): Promise<boolean> {
	// Who looks at a set before publishing it learns nothing for themselves.
	if (known.set.id.startsWith('preview.')) return false;
	const page = pageFromBrowser(known);
	if (page.answers.length === 0) return false;
	try {
		const store = await openOnce();
		await store.note(page, known.articles);
		if (known.attempt.finishedAt !== undefined && known.foreseen === 0) await syncNotebook(store);
		return true;
	} catch (error) {
		if (error instanceof NotebookUnavailableError) return false;
		throw error;
	}
}
