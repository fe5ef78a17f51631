import { RecentMap } from './recent-map.ts';

/** What one visitor may do: `burst` times at once, and once more every `everyMs` after that. */
export type Allowance = { readonly burst: number; readonly everyMs: number };

type Bucket = { readonly tokens: number; readonly atMs: number };

/** A token bucket for each key, for the keys seen last; a key that is forgotten starts full again. */
export class RateLimit {
	readonly #allowance: Allowance;
	readonly #buckets: RecentMap<string, Bucket>;

	constructor(allowance: Allowance, mostKeys = 20_000) {
		this.#allowance = allowance;
		this.#buckets = new RecentMap(mostKeys);
	}

	/** How long this key has to wait before it may take, in milliseconds; 0 when it need not. */
	waitOf(key: string, nowMs: number): number {
		const tokens = this.#tokensOf(key, nowMs);
		return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * this.#allowance.everyMs);
	}

	/** Takes one, whether it was there or not: ask `waitOf` first. */
	take(key: string, nowMs: number): void {
		this.#buckets.set(key, { tokens: this.#tokensOf(key, nowMs) - 1, atMs: nowMs });
	}

	/** Gives back one that was taken for what then did not count. */
	giveBack(key: string): void {
		const bucket = this.#buckets.get(key);
		if (!bucket) return;
		const tokens = Math.min(this.#allowance.burst, bucket.tokens + 1);
		this.#buckets.set(key, { ...bucket, tokens });
	}

	#tokensOf(key: string, nowMs: number): number {
		const { burst, everyMs } = this.#allowance;
		const bucket = this.#buckets.get(key);
		if (!bucket) return burst;
		// A clock set back must not take away what was there.
		const gained = Math.max(0, nowMs - bucket.atMs) / everyMs;
		return Math.min(burst, bucket.tokens + gained);
	}
}

/** Who asks: the address of the request, and the learner if there is one. */
export type Visitor = { readonly address: string; readonly learnerId?: string };

/** A limit on an address and a tighter one on a learner, so that a class behind one address has room. */
export class VisitorLimit {
	readonly #perAddress: RateLimit;
	readonly #perLearner: RateLimit;

	constructor(perAddress: Allowance, perLearner: Allowance) {
		this.#perAddress = new RateLimit(perAddress);
		this.#perLearner = new RateLimit(perLearner);
	}

	/** Takes one for this visitor, or says how long to wait, in milliseconds, and takes nothing. */
	take({ address, learnerId }: Visitor, nowMs: number): number {
		const block = addressBlock(address);
		const wait = Math.max(
			this.#perAddress.waitOf(block, nowMs),
			learnerId === undefined ? 0 : this.#perLearner.waitOf(learnerId, nowMs)
		);
		if (wait > 0) return wait;
		this.#perAddress.take(block, nowMs);
		if (learnerId !== undefined) this.#perLearner.take(learnerId, nowMs);
		return 0;
	}
}

const IPV4_MAPPED = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/iu;

/**
 * The part of an address that stands for one household or school: all of an IPv4 address, the first
 * 64 bits of an IPv6 one, since every connection has that many to choose from (RFC 6177).
 */
export function addressBlock(address: string): string {
	const mapped = IPV4_MAPPED.exec(address)?.groups?.['v4'];
	if (mapped) return mapped;
	if (!address.includes(':')) return address;
	const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
	const groups = head === '' ? [] : head.split(':');
	const after = tail === undefined || tail === '' ? [] : tail.split(':');
	const filled =
		tail === undefined
			? groups
			: [
					...groups,
					...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'),
					...after
				];
	const first = filled.slice(0, 4).map((group) => group.replace(/^0+(?=.)/u, ''));
	return `${first.join(':')}::/64`;
}
