import type { Bank } from '#lib/core/bank/bank.ts';
import type { Settings } from '#lib/core/bank/document.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { fail, type Outcome } from '#lib/core/outcome.ts';
import { checkQuestion, mayPublish } from '#lib/core/quality/gate.ts';
import type { AttemptWishes } from '#lib/core/quiz/plan.ts';
import type { App } from '../app.ts';
import { quizOfBank } from '../quiz-of-bank.ts';
import { publishSet } from '../use-cases/publish-set.ts';
import { startAttempt } from '../use-cases/start-attempt.ts';

/** The set under which a bank or a set is previewed: of its own, and on no list. */
export function previewId(id: string): string {
	return `preview.${id}`;
}

/** Starts a set as a learner would see it, in practice. The value is the attempt's id. */
export async function previewSet(
	app: App,
	learnerId: string,
	set: QuizSet
): Promise<Outcome<string, 'gate-holds-back'>> {
	const fit = set.questions.filter(({ articleId, question }) => {
		const article = set.articles.find(({ id }) => id === articleId);
		return article && mayPublish(checkQuestion(question, article));
	});
	if (fit.length === 0) return fail('gate-holds-back');
	const modes: Settings['modes'] = ['practice', 'graded'];
	const settings = { ...set.settings, modes };
	const preview = { ...set, id: previewId(set.id), settings, questions: fit };
	const published = await publishSet(app, preview, [], 'assigned');
	if (!published.ok) return fail('gate-holds-back');
	const wishes: AttemptWishes = { mode: 'practice', time: 1 };
	const started = await startAttempt(app, learnerId, preview.id, wishes, 'previewing');
	return started.ok ? started : fail('gate-holds-back');
}

/** Starts a preview of a bank's approved questions, or of all that are not rejected if none is approved yet. */
export function previewQuestions(
	app: App,
	learnerId: string,
	bank: Bank
): Promise<Outcome<string, 'gate-holds-back'>> {
	const approved = bank.questions.filter(({ status }) => status === 'approved');
	const standing = bank.questions.filter(({ status }) => status !== 'withdrawn');
	const quiz = quizOfBank(bank, approved.length > 0 ? approved : standing);
	return quiz ? previewSet(app, learnerId, quiz) : Promise.resolve(fail('gate-holds-back'));
}
