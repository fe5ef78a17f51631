import type { ReadingRefusal } from '#lib/core/article/article-reading.ts';

/** A reader's refusal of what it was given; `reason` says which. */
export class ReadingError extends Error {
	override readonly name = 'ReadingError';
	readonly reason: ReadingRefusal;

	constructor(reason: ReadingRefusal, detail: string) {
		super(detail);
		this.reason = reason;
	}
}
