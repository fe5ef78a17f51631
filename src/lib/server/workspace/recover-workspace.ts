import { fail, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { hashToken } from '../identity.ts';
import type { AskingDevice } from './asking-device.ts';
import { enterWorkspace, type Entered } from './enter-workspace.ts';

/** Signs the device in by the token of a recovery link. The link can be used again. */
export async function recoverWorkspace(
	app: App,
	device: AskingDevice,
	token: string
): Promise<Outcome<Entered, 'link-unknown' | 'workspace-not-kept'>> {
	const workspace = await app.storage.findWorkspaceByRecovery(hashToken(token));
	return workspace ? enterWorkspace(app, device, workspace.id) : fail('link-unknown');
}
