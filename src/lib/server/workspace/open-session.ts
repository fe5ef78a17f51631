import type { App } from '../app.ts';
import { hashToken, randomId, randomToken } from '../identity.ts';
import type { Repository } from '../storage/storage.ts';

/** Adds a signed-in device; the value is the token for its cookie, of which only the hash is stored. */
async function addSession(
	app: App,
	repository: Repository,
	workspaceId: string,
	device: string
): Promise<string> {
	const token = randomToken();
	const at = app.now();
	await repository.saveSession({
		tokenHash: hashToken(token),
		workspaceId,
		device,
		createdAtMs: at,
		usedAtMs: at
	});
	return token;
}

/**
 * Signs a device in to a workspace. The value is the token for its cookie; only its hash is stored.
 * The token the device had before is of no use any more.
 */
export async function openSession(
	app: App,
	workspaceId: string,
	device: string,
	replacedToken?: string
): Promise<{ readonly token: string }> {
	const token = await app.storage.transaction(async (repository) => {
		if (replacedToken) await repository.endSession(hashToken(replacedToken));
		return addSession(app, repository, workspaceId, device);
	});
	return { token };
}

/** A new workspace, signed in on this device. */
export async function openWorkspace(
	app: App,
	device: string
): Promise<{ readonly workspaceId: string; readonly token: string }> {
	const workspaceId = randomId();
	const token = await app.storage.transaction(async (repository) => {
		await repository.saveWorkspace({ id: workspaceId, createdAtMs: app.now() });
		return addSession(app, repository, workspaceId, device);
	});
	return { workspaceId, token };
}
