import type { App } from '../app.ts';
import { hashToken, randomId, randomToken } from '../identity.ts';

/** Signs a device in to a workspace. The value is the token for its cookie; only its hash is stored. */
export async function openSession(
	app: App,
	workspaceId: string,
	device: string
): Promise<{ readonly token: string }> {
	const token = randomToken();
	const at = app.now();
	await app.storage.transaction((repository) =>
		repository.saveSession({
			tokenHash: hashToken(token),
			workspaceId,
			device,
			createdAtMs: at,
			usedAtMs: at
		})
	);
	return { token };
}

/** A new workspace, signed in on this device. */
export async function openWorkspace(
	app: App,
	device: string
): Promise<{ readonly workspaceId: string; readonly token: string }> {
	const workspaceId = randomId();
	await app.storage.transaction((repository) =>
		repository.saveWorkspace({ id: workspaceId, createdAtMs: app.now() })
	);
	return { workspaceId, ...(await openSession(app, workspaceId, device)) };
}
