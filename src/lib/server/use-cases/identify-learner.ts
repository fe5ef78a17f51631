import type { App } from '../app.ts';
import { hashToken, randomId, randomToken } from '../identity.ts';

/** The learner whose cookie holds this token. */
export async function identifyLearner(
	app: App,
	token: string | undefined
): Promise<string | undefined> {
	if (!token) return undefined;
	const hash = hashToken(token);
	const known = app.learnerIds.get(hash);
	if (known) return known;
	const learner = await app.storage.findLearner(hash);
	if (learner) app.learnerIds.set(hash, learner.id);
	return learner?.id;
}

/** A new learner: an id and the token that proves it. Only the token's hash is stored. */
export async function enrolLearner(
	app: App
): Promise<{ readonly learnerId: string; readonly token: string }> {
	const token = randomToken();
	const learnerId = randomId();
	await app.storage.transaction((repository) =>
		repository.saveLearner({
			id: learnerId,
			tokenHash: hashToken(token),
			createdAtMs: app.now()
		})
	);
	return { learnerId, token };
}
