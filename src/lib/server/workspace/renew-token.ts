import type { App } from '../app.ts';
import { hashToken, randomToken } from '../identity.ts';

/**
 * Gives a signed-in device another token, since what it may do has changed: whoever learnt the old
 * one before can use it no more. `undefined` when the device is signed out.
 */
export async function renewToken(app: App, token: string): Promise<string | undefined> {
	const renewed = randomToken();
	return app.storage.transaction(async (repository) => {
		const session = await repository.findSession(hashToken(token));
		if (!session) return undefined;
		await repository.endSession(session.tokenHash);
		await repository.saveSession({ ...session, tokenHash: hashToken(renewed) });
		return renewed;
	});
}
