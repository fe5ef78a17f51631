import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { AskingDevice } from './asking-device.ts';
import { findUnkept } from './find-unkept.ts';
import { openSession } from './open-session.ts';

/** A device that has been signed in: its token is for the cookie. */
export type Entered = { readonly workspaceId: string; readonly token: string };

/**
 * Signs the device in to a workspace whose owner has been recognised. `workspace-not-kept` when the
 * device would leave another workspace with things in it that could not be reached any more.
 */
export async function enterWorkspace(
	app: App,
	device: AskingDevice,
	workspaceId: string
): Promise<Outcome<Entered, 'workspace-not-kept'>> {
	const isAnother = device.workspaceId !== workspaceId;
	if (isAnother && (await findUnkept(app, device.workspaceId))) return fail('workspace-not-kept');
	const { token } = await openSession(app, workspaceId, device.name, device.token);
	return succeed({ workspaceId, token });
}
