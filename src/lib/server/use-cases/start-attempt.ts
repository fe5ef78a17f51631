import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { AttemptWishes } from '#lib/core/quiz/plan.ts';
import type { App } from '../app.ts';
import { beginAttempt, saveBegunAttempt } from '../begin-attempt.ts';
import { findMarking } from '../quiz-sets.ts';

/**
 * Starts an attempt at the newest version of a set. The value is the attempt's id. What is given to a
 * class is found only by its teacher's preview: practised beforehand, its keys would be seen.
 */
export async function startAttempt(
	app: App,
	learnerId: string,
	setId: string,
	wishes: AttemptWishes,
	purpose: 'taking' | 'previewing' = 'taking'
): Promise<Outcome<string, 'set-not-found' | 'mode-not-offered'>> {
	const record = await app.storage.findSetVersion(setId);
	if (record?.audience === 'assigned' && purpose === 'taking') return fail('set-not-found');
	const marking = record && (await findMarking(app, app.storage, setId, record.version));
	if (!marking) return fail('set-not-found');
	if (!marking.set.settings.modes.includes(wishes.mode)) return fail('mode-not-offered');
	const begun = beginAttempt(learnerId, marking, record.version, wishes, app.now());
	const { id } = begun.record;
	await app.storage.transaction((repository) => saveBegunAttempt(repository, begun));
	app.foldedAttempts.set(id, begun.folded);
	return succeed(id);
}
