import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { planAttempt, type AttemptWishes } from '#lib/core/quiz/plan.ts';
import type { App } from '../app.ts';
import { eventOf, extendFold, projectAttempt } from '../attempt-log.ts';
import { emptyQuiz } from '#lib/core/quiz/fold.ts';
import { presentSet } from '#lib/core/quiz/learner-view.ts';
import { randomId } from '../identity.ts';
import { findQuizSet } from '../quiz-sets.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';

/** Starts an attempt at the newest version of a set. The value is the attempt's id. */
export async function startAttempt(
	app: App,
	learnerId: string,
	setId: string,
	wishes: AttemptWishes
): Promise<Outcome<string, 'set-not-found' | 'mode-not-offered'>> {
	const record = await app.storage.findSetVersion(setId);
	const set = record && (await findQuizSet(app, app.storage, setId, record.version));
	if (!set) return fail('set-not-found');
	if (!set.settings.modes.includes(wishes.mode)) return fail('mode-not-offered');
	const id = randomId();
	const seed = randomId();
	const at = app.now();
	const plan = planAttempt(set, record.version, wishes, seed);
	const fact: Fact = { type: 'attempt.started', at, seed, plan };
	const folded = extendFold(
		{ seq: 0, set, questions: presentSet(set, seed), facts: [], snapshot: emptyQuiz() },
		[fact]
	);
	const attempt = projectAttempt(
		{
			id,
			learnerId,
			setId,
			version: record.version,
			startedAtMs: at,
			updatedAtMs: at,
			state: 'intro',
			seq: 0,
			answered: 0,
			questionCount: set.questions.length
		},
		folded
	);
	await app.storage.transaction(async (repository) => {
		await repository.saveAttempt(attempt);
		await repository.appendEvents(id, 0, [eventOf(fact, 'start')]);
	});
	app.foldedAttempts.set(id, folded);
	return succeed(id);
}
