import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { quizOfBank } from '../quiz-of-bank.ts';
import { openBank } from './open-bank.ts';
import { publishSet } from './publish-set.ts';
import { startAttempt } from './start-attempt.ts';

/** Why no quiz came of a bank. */
export type PlayRefusal = 'bank-not-found' | 'bank-has-nothing-to-play' | 'gate-holds-back';

/**
 * Makes a quiz of a bank's best questions, listed to this learner alone, and starts it in practice.
 * The value is the attempt's id: the unfinished one of before, if there is one.
 */
export async function playBank(
	app: App,
	learnerId: string,
	bankId: string
): Promise<Outcome<string, PlayRefusal>> {
	const opened = await openBank(app, learnerId, bankId);
	if (!opened) return fail('bank-not-found');
	if (opened.attemptId !== undefined) return succeed(opened.attemptId);
	if (opened.playable.length === 0) return fail('bank-has-nothing-to-play');
	const quiz = quizOfBank(opened.bank, opened.playable);
	if (!quiz) return fail('gate-holds-back');
	const publication = await publishSet(app, quiz, [opened.bank], { learnerId });
	if (!publication.ok) return fail('gate-holds-back');
	const started = await startAttempt(app, learnerId, bankId, { mode: 'practice', time: 1 });
	return started.ok ? started : fail('gate-holds-back');
}
