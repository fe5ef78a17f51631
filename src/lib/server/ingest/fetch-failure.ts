import type { ReadingRefusal } from '#lib/core/article/article-reading.ts';

/** Why a page was not fetched; caught where fetching was asked for and turned into a value. */
export class FetchFailure extends Error {
	override readonly name = 'FetchFailure';
	readonly reason: ReadingRefusal;
	readonly status: number | undefined;

	constructor(reason: ReadingRefusal, detail: string, status?: number) {
		super(detail);
		this.reason = reason;
		this.status = status;
	}
}
