import type { App } from '#lib/server/app.ts';
import type { AskingDevice } from '#lib/server/workspace/asking-device.ts';
import { openWorkspace } from '#lib/server/workspace/open-session.ts';
import { aWorkspaceSet } from './storage-workspace-records.ts';

/** A browser that holds no workspace. */
export const NEW_DEVICE: AskingDevice = { name: 'Safari on iPhone' };

/** A device that is signed in to a workspace of its own. */
export type OwnDevice = Required<AskingDevice>;

/** A new workspace on a device, with a set in it or with nothing. */
export async function aDeviceWithWorkspace(
	app: App,
	contents: 'with a set' | 'empty' = 'with a set',
	name = 'Firefox on Linux'
): Promise<OwnDevice> {
	const { workspaceId, token } = await openWorkspace(app, name);
	if (contents === 'with a set') {
		const set = aWorkspaceSet({ setId: `set of ${workspaceId}`, workspaceId });
		await app.storage.transaction((repository) => repository.saveWorkspaceSet(set, 0));
	}
	return { name, token, workspaceId };
}
