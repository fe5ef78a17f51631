import { fail, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { AskingDevice } from './asking-device.ts';
import { enterWorkspace, type Entered } from './enter-workspace.ts';
import { readLoginName } from './login-name.ts';
import { isPassword } from './password-hash.ts';
import { LONGEST_PASSWORD } from './password-problem.ts';
import type { Credentials, TooManyTries } from './set-password.ts';

/**
 * Signs the device in with a name and a password. A name that nobody has and a password that is wrong
 * are told apart neither by the answer nor by the time it takes nor by how often one may try.
 */
export async function signIn(
	app: App,
	device: AskingDevice,
	{ name: typed, password, address }: Credentials
): Promise<Outcome<Entered, 'wrong-name-or-password' | 'workspace-not-kept'> | TooManyTries> {
	const name = readLoginName(typed);
	// What can be no password is not worth the work; it says nothing about the name.
	if (!name.ok || password.length > 2 * LONGEST_PASSWORD) return fail('wrong-name-or-password');
	const begun = app.signInLimit.begin({ name: name.value, address }, app.now());
	if (!begun.ok) return { ok: false, reason: 'too-many-tries', waitMs: begun.waitMs };
	const workspace = await app.storage.findWorkspaceByLogin(name.value);
	const isRight = await isPassword(password, workspace?.passwordHash);
	if (!workspace || !isRight) return fail('wrong-name-or-password');
	begun.succeed();
	return enterWorkspace(app, device, workspace.id);
}
