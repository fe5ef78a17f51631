import { describeRefusal } from '../article/reading-messages.ts';
import type { ReadingRefusal } from '../article/article-reading.ts';

/** Why no bank was drawn from a text that can be read. */
export type DrawingRefusal =
	| 'title-missing'
	| 'date-unreadable'
	| 'address-unreadable'
	| 'drawing-busy'
	| 'drawing-too-slow'
	| 'drawing-broke'
	| 'drawing-off'
	| 'too-many-requests';

/** Why no bank was drawn, with a next step: one spelling for the web, the API and the command line. */
export const DRAWING_REFUSALS: Readonly<Record<DrawingRefusal, string>> = {
	'title-missing': 'The article has no title. Give it one.',
	'date-unreadable':
		'That date cannot be read. Write it as 2026-11-24, 2026-11 or 2026, or leave it out.',
	'address-unreadable':
		'That is not the address of a web page. It should begin with https://, or be left out.',
	'drawing-busy': 'Many banks are being drawn at the moment. Try again in a minute.',
	'drawing-too-slow': 'Drawing this took too long. Give a part of the article.',
	'drawing-broke': 'Something broke while the bank was drawn. Try again, or give another article.',
	'drawing-off': 'No bank can be drawn at the moment. Try again in a minute.',
	'too-many-requests': 'That was a lot at once. Wait a moment, then send it again.'
};

/** A refusal with what was found. */
export type DrawRefusal = {
	readonly reason: ReadingRefusal | DrawingRefusal;
	readonly words?: number;
	readonly language?: string;
	readonly status?: number;
};

function isDrawingRefusal(reason: DrawRefusal['reason']): reason is DrawingRefusal {
	return reason in DRAWING_REFUSALS;
}

/** The sentences for a refusal, whether reading or drawing refused. */
export function describeDrawRefusal({ reason, ...found }: DrawRefusal): string {
	return isDrawingRefusal(reason)
		? DRAWING_REFUSALS[reason]
		: describeRefusal({ ok: false, reason, ...found });
}
