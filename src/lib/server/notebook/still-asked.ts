import { isRevealed, isSettled, type Attempt } from '#lib/core/quiz/attempt.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import { mayReveal } from '#lib/core/quiz/learner-view.ts';
import type { App } from '../app.ts';
import { factOf } from '../attempt-log.ts';
import { catchUp } from '../catch-up.ts';
import type { FoldedAttempt } from '../folded-attempt.ts';
import { isUnfinished } from '../use-cases/list-sets.ts';
import type { AttemptRecord } from '../storage/storage.ts';

/** Whether the attempt's learner knows by now how the question ended. */
export function isKnownToLearner(attempt: Attempt, questionId: string): boolean {
	return isSettled(attempt, questionId) && mayReveal(attempt, questionId);
}

/** The questions of an attempt whose end its learner does not know yet. */
export function unknownIn(attempt: Attempt): readonly string[] {
	return attempt.plan.questions.map(({ id }) => id).filter((id) => !isKnownToLearner(attempt, id));
}

/** Whether time alone can change what the attempt's learner may see. */
export function mayChangeByTime(record: AttemptRecord): boolean {
	return isUnfinished(record) || record.state === 'withheld';
}

async function isGraded(app: App, { id }: AttemptRecord): Promise<boolean> {
	const known: Fact | undefined = app.foldedAttempts.get(id)?.facts[0];
	const [first] = known ? [known] : (await app.storage.readSomeEvents(id, 0, 1)).map(factOf);
	return first?.type === 'attempt.started' && first.plan.mode === 'graded';
}

/** An attempt that is not over as of now; its fold is remembered, since it is asked for again. */
export async function foldAsOfNow(
	app: App,
	{ id, learnerId }: AttemptRecord
): Promise<FoldedAttempt | undefined> {
	const caughtUp = await catchUp(app, learnerId, id, app.now());
	if (caughtUp) app.foldedAttempts.set(id, caughtUp.folded);
	return caughtUp?.folded;
}

/**
 * The ids of the questions that these attempts still ask, or have not told the end of, in graded mode.
 * The key of none of them may reach the learner by way of another attempt's page.
 */
export async function findStillAsked(
	app: App,
	records: readonly AttemptRecord[]
): Promise<ReadonlySet<string>> {
	const ids = new Set<string>();
	const waiting = new Map(records.filter(mayChangeByTime).map((record) => [record.id, record]));
	for (const record of waiting.values()) {
		if (!(await isGraded(app, record))) continue;
		const folded = await foldAsOfNow(app, record);
		const attempt = folded && attemptIn(folded.snapshot);
		if (!attempt || isRevealed(attempt)) continue;
		for (const id of unknownIn(attempt)) ids.add(id);
	}
	return ids;
}
