import * as crypto from 'node:crypto';
import { promisify } from 'node:util';

/** The server's Node cannot compute argon2id: it came with version 24.7. */
export class PasswordHashingUnavailableError extends Error {
	override readonly name = 'PasswordHashingUnavailableError';
}

/** What is stored in the place of a password cannot be read. */
export class UnreadablePasswordHashError extends Error {
	override readonly name = 'UnreadablePasswordHashError';
}

// OWASP, Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane.
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const PHC =
	/^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<lanes>\d+)\$(?<salt>[\w+/]+)\$(?<hash>[\w+/]+)$/u;

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/u, '');

const phc = (salt: Uint8Array, hash: Uint8Array) =>
	`$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(salt)}$${unpadded(hash)}`;

/** Costs what a true one costs, and fits no password that anybody could find. */
const DECOY = phc(new Uint8Array(SALT_BYTES), new Uint8Array(HASH_BYTES));

async function derive(
	password: string,
	salt: Uint8Array,
	cost: { readonly memory: number; readonly passes: number; readonly lanes: number },
	bytes: number
): Promise<Buffer> {
	// Absent where Node is older, whatever its types say.
	const { argon2 } = crypto;
	if (typeof argon2 !== 'function') {
		throw new PasswordHashingUnavailableError(`Node ${process.version} has no argon2`);
	}
	return promisify(argon2)('argon2id', {
		// NIST SP 800-63B, section 5.1.1.2: one form for what keyboards compose differently.
		message: password.normalize('NFKC'),
		nonce: salt,
		parallelism: cost.lanes,
		tagLength: bytes,
		memory: cost.memory,
		passes: cost.passes
	});
}

/**
 * A password's argon2id hash in the PHC string format.
 *
 * @throws PasswordHashingUnavailableError
 */
export async function hashPassword(password: string): Promise<string> {
	const salt = crypto.randomBytes(SALT_BYTES);
	const cost = { memory: MEMORY_KIB, passes: PASSES, lanes: LANES };
	return phc(salt, await derive(password, salt, cost, HASH_BYTES));
}

/**
 * Whether the password is the one that was hashed. Without a hash it is not, which takes as long, so
 * that nobody can tell a name that is not there from a password that is wrong.
 *
 * @throws UnreadablePasswordHashError
 * @throws PasswordHashingUnavailableError
 */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
	const parts = PHC.exec(hash ?? DECOY)?.groups;
	if (!parts) throw new UnreadablePasswordHashError('A stored password hash cannot be read');
	const { memory, passes, lanes, salt = '', hash: expected = '' } = parts;
	const wanted = Buffer.from(expected, 'base64');
	const cost = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
	const found = await derive(password, Buffer.from(salt, 'base64'), cost, wanted.length);
	return crypto.timingSafeEqual(found, wanted) && hash !== undefined;
}
