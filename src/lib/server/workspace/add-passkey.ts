import * as v from 'valibot';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { base64url, checkRegistration, type AnswerRefusal } from './passkey-answer.ts';
import type { PasskeySite } from './passkey-site.ts';

const MOST_PASSKEYS = 20;

const registrationSchema = v.object({
	credentialId: base64url,
	publicKey: base64url,
	algorithm: v.number(),
	clientDataJson: base64url,
	authenticatorData: base64url
});

export type PasskeyRefusal =
	AnswerRefusal | 'challenge-over' | 'passkey-known' | 'too-many-passkeys' | 'workspace-not-found';

/**
 * Lets a workspace be signed in to with a passkey that a browser made. `answer` is what it sent, as
 * JSON; `challengeToken` comes from its cookie; `label` is what the passkey is called in a list.
 */
export async function addPasskey(
	app: App,
	workspaceId: string,
	site: PasskeySite,
	given: { readonly answer: unknown; readonly challengeToken?: string; readonly label: string }
): Promise<Outcome<undefined, PasskeyRefusal>> {
	const now = app.now();
	const challenge = app.passkeyChallenges.take(given.challengeToken, now);
	const { purpose } = challenge ?? {};
	if (!challenge || purpose?.kind !== 'register' || purpose.workspaceId !== workspaceId) {
		return fail('challenge-over');
	}
	const registration = v.safeParse(registrationSchema, given.answer);
	if (!registration.success) return fail('unreadable');
	const checked = checkRegistration(registration.output, { ...site, ...challenge });
	if (!checked.ok) return checked;
	const { credentialId, publicKey, algorithm } = registration.output;
	return app.storage.transaction(async (repository) => {
		if (!(await repository.findWorkspace(workspaceId))) return fail('workspace-not-found');
		// Section 7.1, step 26: a credential that is known is nobody else's, and not made anew.
		if (await repository.findPasskey(credentialId)) return fail('passkey-known');
		const passkeys = await repository.listPasskeys(workspaceId);
		if (passkeys.length >= MOST_PASSKEYS) return fail('too-many-passkeys');
		const saved = await repository.savePasskey({
			credentialId,
			workspaceId,
			publicKey,
			algorithm,
			signCount: checked.value,
			label: given.label,
			createdAtMs: now
		});
		return saved.ok ? succeed(undefined) : fail('passkey-known');
	});
}
