import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import { cardOfAttempt, cardOfSet, type AttemptCard, type SetCard } from './list-sets.ts';

/** More goes than anyone looks back at. */
const MOST_ATTEMPTS = 20;

/** The newest version of a set that may be taken without an assignment, with the learner's latest attempts at it, newest first. */
export async function openSet(
	app: App,
	setId: string,
	learnerId: string | undefined
): Promise<{ readonly set: SetCard; readonly attempts: readonly AttemptCard[] } | undefined> {
	const record = await app.storage.findSetVersion(setId);
	const set = record && (await findQuizSet(app, app.storage, setId, record.version));
	// What is given to a class is not practised beforehand: its keys would be seen.
	if (!set || record.audience === 'assigned') return undefined;
	const attempts = learnerId ? await app.storage.listAttempts(learnerId) : [];
	return {
		set: cardOfSet(set, record.version, attempts),
		attempts: attempts
			.filter((attempt) => attempt.setId === setId)
			.slice(0, MOST_ATTEMPTS)
			.map(cardOfAttempt)
	};
}
