import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { NOTEBOOK_CODE_LENGTH, NOTEBOOK_CODE_SIGNS } from '#lib/core/review/notebook-code.ts';
import { notebookEventSchema, type NotebookEvent } from '#lib/core/review/notebook-event.ts';
import { hashToken } from '../identity.ts';
import type { NewEvent, StoredEvent } from '../storage/storage.ts';

/**
 * The most rows of one notebook. Fifty reviews a day for ten years are 180,000; a notebook that has
 * more was not written by a learner.
 */
export const MOST_ROWS = 200_000;

/** What the server notes in a notebook for itself. None of it ever travels. */
type ServerRow = 'notebook.kept' | 'notebook.seen' | 'attempt.attached';
const SERVER_ROWS: ReadonlySet<string> = new Set<ServerRow>([
	'notebook.kept',
	'notebook.seen',
	'attempt.attached'
]);

/** The beginning of the keys of attached attempts. */
export const ATTACHED_PREFIX = 'attempt:';

/** The stream of what a learner did without script. */
export function streamOfLearner(learnerId: string): string {
	return `notebook:${learnerId}`;
}

/** The stream of a notebook kept under a code. The code itself is not stored: it has enough entropy to need no salt. */
export function streamOfCode(code: string): string {
	return `notebook:${hashToken(code)}`;
}

/** A new code, bare. */
export function makeNotebookCode(): string {
	return Array.from(randomBytes(NOTEBOOK_CODE_LENGTH), (byte) =>
		NOTEBOOK_CODE_SIGNS.charAt(byte % NOTEBOOK_CODE_SIGNS.length)
	).join('');
}

/** The row that stores an event. Its id is its key: stored twice, it is there once. */
export function rowOf({ id, type, ...body }: NotebookEvent, receivedAtMs: number): NewEvent {
	return { key: id, type, body, receivedAtMs };
}

/** The notebook's event in a row; undefined for what the server noted for itself. The database is an edge: what it holds is checked. */
export function eventIn({ key, type, body }: StoredEvent): NotebookEvent | undefined {
	if (SERVER_ROWS.has(type)) return undefined;
	return v.parse(notebookEventSchema, { ...body, id: key, type });
}

/** The first row of a notebook under a code. */
export function keptRow(atMs: number): NewEvent {
	return { key: '@kept', type: 'notebook.kept', body: {}, receivedAtMs: atMs };
}

/** The row that says that somebody looked at a notebook under a code, so that it is not taken for forgotten. */
export function seenRow(atMs: number): NewEvent {
	return { key: `@seen-${atMs}`, type: 'notebook.seen', body: {}, receivedAtMs: atMs };
}

/** The row that makes an attempt one of a notebook's. */
export function attachedRow(attemptId: string, atMs: number): NewEvent {
	return {
		key: `${ATTACHED_PREFIX}${attemptId}`,
		type: 'attempt.attached',
		body: {},
		receivedAtMs: atMs
	};
}

/** The id of the attempt that such a key stands for. */
export function attemptIdIn(key: string): string {
	return key.slice(ATTACHED_PREFIX.length);
}
