const LONGEST_MS = 86_400_000;

/** How long a question has been in front of its learner; what passes while the page is hidden does not count. */
export class Stopwatch {
	#seenMs = 0;
	#since: number | undefined;

	/** Begins anew. */
	start(): void {
		this.#seenMs = 0;
		this.#since = Date.now();
	}

	/** Stands still while the page is hidden. */
	turn(isVisible: boolean): void {
		if (isVisible) this.#since ??= Date.now();
		else {
			this.#seenMs = this.read();
			this.#since = undefined;
		}
	}

	/** The time that counts so far, in milliseconds. */
	read(): number {
		const running = this.#since === undefined ? 0 : Date.now() - this.#since;
		return Math.min(LONGEST_MS, Math.max(0, this.#seenMs + running));
	}
}
