import type { NotebookPage, PageAnswer } from '#lib/core/review/notebook-page.ts';
import type { SyncAnswer, SyncRequest } from '#lib/core/review/notebook-sync.ts';
import type { App } from '#lib/server/app.ts';
import { pagesOfLearner } from '#lib/server/notebook/pages-of-attempts.ts';
import { syncNotebook } from '#lib/server/notebook/sync-notebook.ts';
import { applyCorrection } from '#lib/server/use-cases/apply-correction.ts';
import type { Change } from '#lib/core/quiz/corrections.ts';
import type { TestLearner, TestWorld } from './test-world.ts';

const ALL = { pages: Infinity, questions: Infinity };

/** The page of a learner's only attempt. */
export async function pageOf(app: App, { learnerId }: TestLearner): Promise<NotebookPage> {
	const { pages } = await pagesOfLearner(app, learnerId, new Map(), ALL);
	const [page, ...more] = pages;
	if (!page || more.length > 0) throw new Error(`There are ${pages.length} pages`);
	return page;
}

/** How a question ended by the page. */
export function answerOn(page: NotebookPage, questionId: string): PageAnswer | undefined {
	return page.answers.find((answer) => answer.questionId === questionId);
}

/** Which questions are to be asked again by the page. */
export function askedOn(page: NotebookPage): readonly string[] {
	return page.questions.map(({ question }) => question.id);
}

/** Answers the questions in turn, right or wrong, a second each. */
export async function answerAll(
	{ clock }: TestWorld,
	learner: TestLearner,
	outcomes: Readonly<Record<string, 'right' | 'wrong'>>
): Promise<void> {
	for (const [questionId, outcome] of Object.entries(outcomes)) {
		clock.nowMs += 1000;
		await learner.record({ type: 'question.opened', key: `open-${questionId}`, questionId });
		await learner.record(await learner.answerTo(questionId, `answer-${questionId}`, outcome));
	}
}

/** Ends the attempt, whatever has no answer. */
export async function finishAttempt({ clock }: TestWorld, learner: TestLearner): Promise<void> {
	clock.nowMs += 1000;
	await learner.record({ type: 'finish.requested', key: 'finish' });
	await learner.record({ type: 'attempt.finished', key: 'finished' });
}

/** Corrects a version of the ferry's set, a second later. */
export async function correct(
	{ app, clock }: TestWorld,
	change: Change,
	set: { readonly version?: number; readonly expectedSeq?: number; readonly reason?: string } = {}
): Promise<number> {
	clock.nowMs += 1000;
	const outcome = await applyCorrection(app, {
		...{ setId: 'ferry-set', version: 1, author: 'Ms Aroha', reason: 'It was wrong.' },
		...{ expectedSeq: 0, change },
		...set
	});
	if (!outcome.ok) throw new Error(outcome.reason);
	return clock.nowMs;
}

/** What a device asks for, unless it says otherwise: everything, holding nothing. */
export function aSyncRequest(set: Partial<SyncRequest> = {}): SyncRequest {
	return { after: 0, events: [], pages: {}, ...set };
}

/** Exchanges once as this learner's browser. */
export async function exchange(
	app: App,
	learnerId: string | undefined,
	set: Partial<SyncRequest> = {}
): Promise<SyncAnswer> {
	const order = { learnerId, address: '192.0.2.1', request: aSyncRequest(set) };
	const answer = await syncNotebook(app, order);
	if (!answer.ok) throw new Error(answer.reason);
	return answer.value;
}
