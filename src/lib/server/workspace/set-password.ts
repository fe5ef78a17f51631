import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { changeWorkspace } from './change-workspace.ts';
import { readLoginName, type NameProblem } from './login-name.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProblem, type PasswordProblem } from './password-problem.ts';

/** A name and a password as they were typed, and the IP address they came from. */
export type Credentials = {
	readonly name: string;
	readonly password: string;
	readonly address: string;
};

export type TooManyTries = {
	readonly ok: false;
	readonly reason: 'too-many-tries';
	readonly waitMs: number;
};

/**
 * Lets a workspace be signed in to with a name and a password; those it had before are of no use any
 * more. The value is the name in the form in which names are compared. That a name is taken cannot
 * be hidden from whoever asks for it, so it counts like a failed try to sign in.
 */
export async function setPassword(
	app: App,
	workspaceId: string,
	{ name: typed, password, address }: Credentials
): Promise<
	| Outcome<string, NameProblem | PasswordProblem | 'name-taken' | 'workspace-not-found'>
	| TooManyTries
> {
	const name = readLoginName(typed);
	if (!name.ok) return name;
	const problem = passwordProblem(password, name.value);
	if (problem) return fail(problem);
	const begun = app.signInLimit.begin({ name: name.value, address }, app.now());
	if (!begun.ok) return { ok: false, reason: 'too-many-tries', waitMs: begun.waitMs };
	const passwordHash = await hashPassword(password);
	const changed = await changeWorkspace(app, workspaceId, (workspace) => ({
		...workspace,
		loginName: name.value,
		passwordHash
	}));
	if (!changed.ok) return changed;
	begun.succeed();
	return succeed(name.value);
}
