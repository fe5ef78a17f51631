import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { hashToken } from '../identity.ts';
import type { AskingDevice } from './asking-device.ts';
import { findUnkept } from './find-unkept.ts';

export type SignOutOutcome = Outcome<undefined, 'workspace-not-kept'>;

/** Signs this device out, unless what is in its workspace could not be reached any more. */
export async function signOut(
	app: App,
	{ token, workspaceId }: AskingDevice
): Promise<SignOutOutcome> {
	if (await findUnkept(app, workspaceId)) return fail('workspace-not-kept');
	if (token) {
		await app.storage.transaction((repository) => repository.endSession(hashToken(token)));
	}
	return succeed(undefined);
}

/** Signs every device out, this one too, unless what is in the workspace could not be reached any more. */
export async function signOutEverywhere(app: App, workspaceId: string): Promise<SignOutOutcome> {
	if (await findUnkept(app, workspaceId)) return fail('workspace-not-kept');
	await app.storage.transaction((repository) => repository.endSessions(workspaceId));
	return succeed(undefined);
}

/** Signs every device out but the one with this token. */
export async function signOutOthers(app: App, workspaceId: string, token: string): Promise<void> {
	await app.storage.transaction((repository) =>
		repository.endSessions(workspaceId, hashToken(token))
	);
}

/** What a device is called on a page: neither its token nor the hash that is stored of it. */
export function deviceIdOf(tokenHash: string): string {
	return hashToken(tokenHash).slice(0, 16);
}

/** Signs out the device of this id, if the workspace has one. */
export async function signOutDevice(
	app: App,
	workspaceId: string,
	deviceId: string
): Promise<void> {
	await app.storage.transaction(async (repository) => {
		for (const { tokenHash } of await repository.listSessions(workspaceId)) {
			if (deviceIdOf(tokenHash) === deviceId) await repository.endSession(tokenHash);
		}
	});
}
