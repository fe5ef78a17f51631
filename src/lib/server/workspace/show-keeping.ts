import type { App } from '../app.ts';
import { hashToken } from '../identity.ts';
import type { Retention } from '../storage/workspace-records.ts';
import type { AskingDevice } from './asking-device.ts';
import { DEFAULT_RETENTION, RETENTION_DAYS } from './choose-retention.ts';
import { findUnkept, type WorkspaceThings } from './find-unkept.ts';
import { isKept } from './is-kept.ts';
import { isSessionAlive } from './session-life.ts';
import { deviceIdOf } from './sign-out.ts';

/** How a workspace is kept. Nothing in it opens anything. */
export type Keeping = {
	readonly isKept: boolean;
	/** What would be lost with this browser's cookie, if anything. */
	readonly unkept?: WorkspaceThings;
	readonly hasRecoveryLink: boolean;
	/** The name it is signed in to with, when it has a password. */
	readonly loginName?: string;
	readonly passkeys: readonly {
		readonly id: string;
		readonly label: string;
		readonly createdAtMs: number;
	}[];
	/** The one used last first. */
	readonly devices: readonly {
		readonly id: string;
		readonly name: string;
		readonly usedAtMs: number;
		readonly isThis: boolean;
	}[];
	readonly retention: Retention;
	/** Whether somebody chose it. */
	readonly hasChosenRetention: boolean;
	readonly retentionDays: { readonly least: number; readonly most: number };
};

/** How the workspace of this device is kept; `undefined` when it has none yet. */
export async function showKeeping(
	app: App,
	{ workspaceId, token = '' }: AskingDevice
): Promise<Keeping | undefined> {
	if (workspaceId === undefined) return undefined;
	const { storage } = app;
	const workspace = await storage.findWorkspace(workspaceId);
	if (!workspace) return undefined;
	const passkeys = await storage.listPasskeys(workspaceId);
	const sessions = await storage.listSessions(workspaceId);
	const unkept = await findUnkept(app, workspaceId);
	const now = app.now();
	return {
		isKept: await isKept(app, workspaceId),
		...(unkept && { unkept }),
		hasRecoveryLink: workspace.recoveryHash !== undefined,
		...(workspace.loginName !== undefined && { loginName: workspace.loginName }),
		passkeys: passkeys.map(({ credentialId: id, label, createdAtMs }) => ({
			id,
			label,
			createdAtMs
		})),
		devices: sessions
			.filter((session) => isSessionAlive(session, now))
			.map(({ tokenHash, device, usedAtMs }) => ({
				id: deviceIdOf(tokenHash),
				name: device,
				usedAtMs,
				isThis: tokenHash === hashToken(token)
			})),
		retention: workspace.retention ?? DEFAULT_RETENTION,
		hasChosenRetention: workspace.retention !== undefined,
		retentionDays: RETENTION_DAYS
	};
}
