import * as v from 'valibot';
import { fail, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { AskingDevice } from './asking-device.ts';
import { enterWorkspace, type Entered } from './enter-workspace.ts';
import { base64url, checkAssertion } from './passkey-answer.ts';
import { userHandleOf, type PasskeySite } from './passkey-site.ts';

const assertionSchema = v.object({
	credentialId: base64url,
	userHandle: base64url,
	clientDataJson: base64url,
	authenticatorData: base64url,
	signature: base64url
});

/**
 * Signs the device in by what a passkey answered: `answer` as JSON, `challengeToken` from the
 * browser's cookie. Whatever is wrong with the answer, it is `passkey-refused`: nobody learns which
 * passkeys there are.
 */
export async function signInWithPasskey(
	app: App,
	device: AskingDevice,
	site: PasskeySite,
	given: { readonly answer: unknown; readonly challengeToken?: string }
): Promise<Outcome<Entered, 'challenge-over' | 'passkey-refused' | 'workspace-not-kept'>> {
	const challenge = app.passkeyChallenges.take(given.challengeToken, app.now());
	if (challenge?.purpose.kind !== 'sign-in') return fail('challenge-over');
	const assertion = v.safeParse(assertionSchema, given.answer);
	if (!assertion.success) return fail('passkey-refused');
	const { credentialId, userHandle } = assertion.output;
	const workspaceId = await app.storage.transaction(async (repository) => {
		const passkey = await repository.findPasskey(credentialId);
		if (!passkey || userHandle !== userHandleOf(passkey.workspaceId)) return undefined;
		const checked = checkAssertion(assertion.output, passkey, { ...site, ...challenge });
		if (!checked.ok) return undefined;
		await repository.savePasskey({ ...passkey, signCount: checked.value });
		return passkey.workspaceId;
	});
	return workspaceId === undefined
		? fail('passkey-refused')
		: enterWorkspace(app, device, workspaceId);
}
