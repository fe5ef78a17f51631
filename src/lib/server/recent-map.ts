/** A map of bounded size that forgets what was used longest ago. */
export class RecentMap<Key, Value> {
	readonly #entries = new Map<Key, Value>();
	readonly #limit: number;

	constructor(limit: number) {
		this.#limit = limit;
	}

	get(key: Key): Value | undefined {
		const value = this.#entries.get(key);
		if (value !== undefined) this.#touch(key, value);
		return value;
	}

	set(key: Key, value: Value): void {
		this.#touch(key, value);
		if (this.#entries.size <= this.#limit) return;
		const oldest = this.#entries.keys().next();
		if (!oldest.done) this.#entries.delete(oldest.value);
	}

	delete(key: Key): void {
		this.#entries.delete(key);
	}

	clear(): void {
		this.#entries.clear();
	}

	#touch(key: Key, value: Value): void {
		this.#entries.delete(key);
		this.#entries.set(key, value);
	}
}
