import { addressBlock, RateLimit } from '../rate-limit.ts';
import { RecentMap } from '../recent-map.ts';

const SECOND = 1000;

// Hashing costs a tenth of a second of one processor, whoever asks for it.
const HASHES_OF_ADDRESS = { burst: 60, everyMs: SECOND };
const FAILURES_OF_NAME_HERE = { burst: 10, everyMs: 60 * SECOND };
// Higher, since it is also what somebody elsewhere can use up for the name's owner.
const FAILURES_OF_NAME = { burst: 100, everyMs: 15 * SECOND };
// Thirty colleagues behind one address may each have mistyped their name.
const FAILED_NAMES_OF_ADDRESS = { burst: 30, everyMs: 60 * SECOND };

/** Who tries which name: a name in the form in which names are compared, and an IP address. */
export type Try = { readonly name: string; readonly address: string };

export type TryBegun =
	| { readonly ok: true; readonly succeed: () => void }
	| { readonly ok: false; readonly waitMs: number };

/**
 * How often a password may be tried: what counts are failures, for a name and for an address by the
 * different names that failed there. A teacher who signs in takes nothing from a colleague behind
 * the same address, and whoever mistypes one name again and again holds up that name only.
 */
export class SignInLimit {
	readonly #hashes = new RateLimit(HASHES_OF_ADDRESS);
	readonly #nameHere = new RateLimit(FAILURES_OF_NAME_HERE);
	readonly #name = new RateLimit(FAILURES_OF_NAME);
	readonly #namesOfAddress = new RateLimit(FAILED_NAMES_OF_ADDRESS);
	readonly #failedHere = new RecentMap<string, true>(20_000);

	/**
	 * Begins a try, or says how long to wait, in milliseconds. What has begun counts as a failure
	 * until `succeed` is called, so that tries at once count as much as tries in turn.
	 */
	begin({ name, address }: Try, nowMs: number): TryBegun {
		const block = addressBlock(address);
		const here = `${block} ${name}`;
		const isNewHere = this.#failedHere.get(here) === undefined;
		const waitMs = Math.max(
			this.#hashes.waitOf(block, nowMs),
			this.#nameHere.waitOf(here, nowMs),
			this.#name.waitOf(name, nowMs),
			isNewHere ? this.#namesOfAddress.waitOf(block, nowMs) : 0
		);
		if (waitMs > 0) return { ok: false, waitMs };
		this.#hashes.take(block, nowMs);
		this.#nameHere.take(here, nowMs);
		this.#name.take(name, nowMs);
		if (isNewHere) this.#namesOfAddress.take(block, nowMs);
		this.#failedHere.set(here, true);
		const succeed = () => {
			this.#nameHere.giveBack(here);
			this.#name.giveBack(name);
			if (!isNewHere) return;
			this.#namesOfAddress.giveBack(block);
			this.#failedHere.delete(here);
		};
		return { ok: true, succeed };
	}
}
