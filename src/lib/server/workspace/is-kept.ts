import type { App } from '../app.ts';

/** Whether a workspace can be reached once this browser's cookie is gone: by a recovery link, a password or a passkey. */
export async function isKept({ storage }: App, workspaceId: string): Promise<boolean> {
	const workspace = await storage.findWorkspace(workspaceId);
	if (!workspace) return false;
	if (workspace.recoveryHash !== undefined || workspace.passwordHash !== undefined) return true;
	return (await storage.listPasskeys(workspaceId)).length > 0;
}
