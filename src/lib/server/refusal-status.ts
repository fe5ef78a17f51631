import type { ReadingRefusal } from '#lib/core/article/article-reading.ts';
import type { DrawingRefusal } from '#lib/core/bank/drawing-messages.ts';

const UNPROCESSABLE = 422;

const STATUSES: Readonly<Partial<Record<ReadingRefusal | DrawingRefusal, number>>> = {
	'url-invalid': 400,
	'url-switched-off': 403,
	'file-too-large': 413,
	'url-too-large': 413,
	'unsupported-type': 415,
	'too-many-requests': 429,
	'drawing-broke': 500,
	'url-refused': 502,
	'url-unreachable': 502,
	'too-many-redirects': 502,
	'drawing-busy': 503,
	'drawing-off': 503,
	'reading-busy': 503,
	'reading-stopped': 503,
	'url-timeout': 504
};

/** The HTTP status of a refusal (RFC 9110, section 15): 422 for an article that is understood and does not do. */
export function statusOfRefusal(reason: ReadingRefusal | DrawingRefusal): number {
	return STATUSES[reason] ?? UNPROCESSABLE;
}
