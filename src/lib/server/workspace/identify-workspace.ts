import type { App } from '../app.ts';
import { hashToken } from '../identity.ts';

/** How often it is noted that a device is still in use, in milliseconds. */
const NOTE_USE_EVERY_MS = 60 * 60 * 1000;

/**
 * The workspace whose cookie holds this token. It is looked up at every request, so that signing out
 * counts at once, on every node.
 */
export async function identifyWorkspace(
	app: App,
	token: string | undefined
): Promise<string | undefined> {
	if (!token) return undefined;
	const session = await app.storage.findSession(hashToken(token));
	if (!session) return undefined;
	const now = app.now();
	if (now - session.usedAtMs > NOTE_USE_EVERY_MS) {
		await app.storage.transaction((repository) =>
			repository.saveSession({ ...session, usedAtMs: now })
		);
	}
	return session.workspaceId;
}
