import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { hashToken, randomToken } from '../identity.ts';
import { changeWorkspace } from './change-workspace.ts';

/**
 * Makes a recovery link for a workspace; one it had before is of no use any more. The value is the
 * token the link ends with: 256 random bits, of which only the hash is stored.
 *
 * The device keeps its own token: were the answer lost on its way, neither the link nor the session
 * would be left.
 */
export async function makeRecoveryLink(
	app: App,
	workspaceId: string
): Promise<Outcome<string, 'workspace-not-found'>> {
	const token = randomToken();
	const recoveryHash = hashToken(token);
	const changed = await changeWorkspace(app, workspaceId, (workspace) => ({
		...workspace,
		recoveryHash
	}));
	return changed.ok ? succeed(token) : fail('workspace-not-found');
}
