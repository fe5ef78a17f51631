import type { Bank } from '#lib/core/bank/bank.ts';
import { chooseBestQuestions } from '#lib/core/quality/best-questions.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Drawing } from '#lib/generation/drawing.ts';
import type { App } from '../app.ts';
import { isUnfinished } from './list-sets.ts';
import type { ExtensionStatus } from '../model/bank-extensions.ts';
import { readDrawingDocument, readStoredBank } from '../stored-bank.ts';

/** As many questions as a quiz out of a bank has, if the bank has them. */
export const QUIZ_LENGTH = 10;

/** A bank as the one who drew it sees it: its questions, how they came about, and what became a quiz. */
export type OpenedBank = Drawing & {
	readonly seed: string;
	/** The questions that “Take the quiz” would ask. */
	readonly playable: readonly Question[];
	/** How far a language model has come with more questions. */
	readonly extension: ExtensionStatus;
	/** The learner's unfinished attempt at the quiz out of this bank. */
	readonly attemptId?: string;
};

/**
 * The questions to play at once: only those that are fit to be used unseen or that a person has
 * approved, however few they are.
 */
export function chooseQuiz({ questions }: Bank): readonly Question[] {
	const fit = questions.filter(
		({ tier, status }) => status === 'approved' || (tier === 'auto' && status !== 'withdrawn')
	);
	return chooseBestQuestions(fit, QUIZ_LENGTH);
}

/** A bank that this learner drew. Another learner's bank is not found. */
export async function openBank(
	app: App,
	learnerId: string | undefined,
	bankId: string
): Promise<OpenedBank | undefined> {
	const { storage } = app;
	if (learnerId === undefined || !(await storage.hasBank(learnerId, bankId))) return undefined;
	const [record, drawing] = [await storage.findBank(bankId), await storage.findDrawing(bankId)];
	if (!record || !drawing) return undefined;
	const bank = readStoredBank(record);
	const attempt = (await storage.listAttempts(learnerId)).find(
		({ setId, state }) => setId === bankId && isUnfinished({ state })
	);
	return {
		bank,
		...readDrawingDocument(drawing, bank),
		seed: drawing.seed,
		playable: chooseQuiz(bank),
		extension: app.bankExtensions.statusOf(bankId),
		...(attempt && { attemptId: attempt.id })
	};
}
