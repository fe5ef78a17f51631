import type { App } from '../app.ts';
import { changeWorkspace } from './change-workspace.ts';

/** The recovery link, wherever it is kept, opens the workspace no more. */
export async function removeRecoveryLink(app: App, workspaceId: string): Promise<void> {
	await changeWorkspace(app, workspaceId, ({ recoveryHash: _, ...workspace }) => workspace);
}

/** The workspace can no longer be signed in to with a password, and its name is free again. */
export async function removePassword(app: App, workspaceId: string): Promise<void> {
	await changeWorkspace(
		app,
		workspaceId,
		({ loginName: _name, passwordHash: _hash, ...workspace }) => workspace
	);
}

/** The passkey opens the workspace no more. */
export async function removePasskey(
	app: App,
	workspaceId: string,
	credentialId: string
): Promise<void> {
	await app.storage.transaction((repository) =>
		repository.deletePasskey(workspaceId, credentialId)
	);
}
