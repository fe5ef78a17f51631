import { addressBlock, RateLimit } from './rate-limit.ts';
import { RecentMap } from './recent-map.ts';

const SECOND = 1000;

// A guess hits less than once in a million times (see `codeLength`): an address that guesses all day
// has less than one chance in 150 to hit any code of this server. A school of a thousand learners of
// whom every tenth mistypes a code in the first minute still has room.
const WRONG_CODES = { burst: 120, everyMs: 15 * SECOND };
// For codes that were right here before, while the address guesses others: a class goes on, and a
// guesser cannot try all codes against those of the class.
const CODES_IN_USE = { burst: 600, everyMs: SECOND };

/** Who tries which code: an IP address, and a code as `readCode` gives it. */
export type CodeTry = { readonly address: string; readonly code: string };

export type CodeTryBegun =
	| { readonly ok: true; readonly succeed: () => void }
	| { readonly ok: false; readonly waitMs: number };

/**
 * How often codes may be guessed: what counts is how many different wrong codes came from an address.
 * The same mistake made again counts once, and a code that was right from there stays open to it, so
 * that one who guesses does not lock out the class next door.
 */
export class CodeLimit {
	readonly #wrongCodes = new RateLimit(WRONG_CODES);
	readonly #codesInUse = new RateLimit(CODES_IN_USE);
	readonly #wrongHere = new RecentMap<string, true>(50_000);
	readonly #rightHere = new RecentMap<string, true>(20_000);

	/**
	 * Begins a try, or says how long to wait, in milliseconds. What has begun counts as wrong until
	 * `succeed` is called, so that tries at once count as much as tries in turn.
	 */
	begin({ address, code }: CodeTry, nowMs: number): CodeTryBegun {
		const block = addressBlock(address);
		const here = `${block} ${code}`;
		const waitMs = this.#wrongCodes.waitOf(block, nowMs);
		if (this.#rightHere.get(here)) return this.#beginInUse(block, waitMs, nowMs);
		const isNew = this.#wrongHere.get(here) === undefined;
		if (isNew) {
			if (waitMs > 0) return { ok: false, waitMs };
			this.#wrongCodes.take(block, nowMs);
			this.#wrongHere.set(here, true);
		}
		const succeed = () => {
			this.#wrongHere.delete(here);
			this.#rightHere.set(here, true);
			if (isNew) this.#wrongCodes.giveBack(block);
		};
		return { ok: true, succeed };
	}

	#beginInUse(block: string, guessersWaitMs: number, nowMs: number): CodeTryBegun {
		if (guessersWaitMs > 0) {
			const waitMs = this.#codesInUse.waitOf(block, nowMs);
			if (waitMs > 0) return { ok: false, waitMs };
			this.#codesInUse.take(block, nowMs);
		}
		return { ok: true, succeed: () => undefined };
	}
}
