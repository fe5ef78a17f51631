import type { App } from '../app.ts';
import { hashToken } from '../identity.ts';
import { StorageUnavailableError } from '../storage/storage-errors.ts';
import { isSessionAlive } from './session-life.ts';

/** How often it is noted that a device is still in use, in milliseconds. */
const NOTE_USE_EVERY_MS = 60 * 60 * 1000;

/** A workspace on one of its devices. `wasNoted` once in a while: the device's cookie is to be renewed. */
export type SignedInDevice = { readonly workspaceId: string; readonly wasNoted: boolean };

/**
 * The workspace whose cookie holds this token. It is looked up at every request, so that signing out
 * counts at once, on every node.
 */
export async function identifyWorkspace(
	app: App,
	token: string | undefined
): Promise<SignedInDevice | undefined> {
	if (!token) return undefined;
	const session = await app.storage.findSession(hashToken(token));
	const now = app.now();
	if (!session || !isSessionAlive(session, now)) return undefined;
	const { workspaceId, tokenHash } = session;
	if (now - session.usedAtMs <= NOTE_USE_EVERY_MS) return { workspaceId, wasNoted: false };
	return { workspaceId, wasNoted: await noteUse(app, tokenHash, now) };
}

/** A database that cannot write for now must not keep anybody from reading. */
async function noteUse(app: App, tokenHash: string, usedAtMs: number): Promise<boolean> {
	try {
		await app.storage.transaction((repository) => repository.noteSessionUse(tokenHash, usedAtMs));
		return true;
	} catch (error) {
		if (error instanceof StorageUnavailableError) return false;
		throw error;
	}
}
