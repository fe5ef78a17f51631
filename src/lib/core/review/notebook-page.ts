import type { Certainty } from '../grading/certainty.ts';
import type { Skill } from '../question/question-fields.ts';
import type { Question, QuestionKind, Response } from '../question/question.ts';

/** What came of a question in an attempt. `skipped`: the attempt ended without an answer that counts. */
export type AnswerOutcome = 'right' | 'partly' | 'wrong' | 'skipped';

/** How one question of an attempt ended, once its learner may know. */
export type PageAnswer = {
	readonly questionId: string;
	/** When it was answered, or when the attempt ended without an answer. Milliseconds since 1970. */
	readonly at: number;
	readonly outcome: AnswerOutcome;
	/** The outcome before the question was corrected, where that differs. */
	readonly was?: AnswerOutcome;
	readonly certainty?: Certainty;
	readonly hinted: boolean;
	/** How long the question was on the screen before its answer. */
	readonly tookMs?: number;
	readonly skill: Skill;
	readonly kind: QuestionKind;
};

/**
 * What became of a question after the attempt. `key-corrected`: its key, or what else is accepted.
 * `reworded`, `passage-changed`, `withdrawn`: in a newer version of its quiz. `dropped`: it counts no more.
 */
export type QuestionChange = {
	readonly questionId: string;
	readonly kind: 'key-corrected' | 'reworded' | 'passage-changed' | 'dropped' | 'withdrawn';
	readonly at: number;
	/** The corrector's words for learners. */
	readonly reason?: string;
};

/** A question of the notebook with all that asking it again needs. */
export type PageQuestion = {
	/** As the attempt showed it: options under the names they had on its screen. */
	readonly question: Question;
	readonly articleId: string;
	/** What the learner answered, in the names of `question`. */
	readonly response?: Response;
	/** Other questions on the same fact, from the same article. */
	readonly siblings: readonly Question[];
};

/**
 * What one attempt leaves in its learner's notebook: how its questions ended, and those to ask again.
 * It follows from the attempt's log and its set's corrections; the notebook is a query over pages and
 * reviews.
 */
export type NotebookPage = {
	readonly attemptId: string;
	readonly set: { readonly id: string; readonly title: string };
	/** Grows with every fact of the attempt, every correction and every newer version of its set. */
	readonly revision: number;
	/** Made by a browser by itself: a server's page of the same revision is better. */
	readonly provisional: boolean;
	readonly answers: readonly PageAnswer[];
	readonly questions: readonly PageQuestion[];
	readonly changes: readonly QuestionChange[];
};

/** Why a question is in the notebook. `guessed`: right, but the learner was not sure. */
export type MissReason = 'wrong' | 'partly' | 'skipped' | 'hinted' | 'guessed';

/** Why this answer is one to look at again, if it is. */
export function missReasonOf({
	outcome,
	hinted,
	certainty
}: Pick<PageAnswer, 'outcome' | 'hinted' | 'certainty'>): MissReason | undefined {
	if (outcome !== 'right') return outcome;
	if (hinted) return 'hinted';
	return certainty === 1 ? 'guessed' : undefined;
}
