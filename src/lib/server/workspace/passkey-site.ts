import { isIP } from 'node:net';
import { hashToken } from '../identity.ts';

/** Who asks for a passkey. `rpId` is what passkeys are bound to: the host's name, without its port. */
export type PasskeySite = { readonly origin: string; readonly rpId: string };

const isLocal = (host: string) => host === 'localhost' || host.endsWith('.localhost');

/**
 * The site at this address, if browsers make passkeys for it: over https or on the same machine, and
 * under a name (Web Authentication, section 5.1.3 and 5.1.2: a secure context and a domain).
 */
export function passkeySite({ origin, protocol, hostname }: URL): PasskeySite | undefined {
	if (isIP(hostname.replaceAll(/[[\]]/gu, '')) !== 0) return undefined;
	return protocol === 'https:' || isLocal(hostname) ? { origin, rpId: hostname } : undefined;
}

/** What an authenticator keeps beside a passkey to know it again: it says nothing about its owner. */
export function userHandleOf(workspaceId: string): string {
	return hashToken(`passkey of ${workspaceId}`);
}
