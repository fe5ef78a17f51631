import * as v from 'valibot';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import {
	notebookEventSchema,
	type NotebookDeed,
	type NotebookEvent
} from '#lib/core/review/notebook-event.ts';
import type { App } from '../app.ts';
import { appendRows, type AppendRefusal } from './append-rows.ts';
import { eventIn, rowOf, streamOfLearner } from './notebook-stream.ts';

/** The turn of a learner's next event: without script only the server makes them, each with the next one. */
async function nextTurnIn(app: App, stream: string): Promise<number> {
	const last = await app.storage.lastSeqOf(stream);
	const [row] = await app.storage.readSomeEvents(stream, Math.max(0, last - 1), 1);
	return ((row && eventIn(row)?.turn) ?? 0) + 1;
}

/**
 * Writes what a learner did without script into the notebook that the server holds for them, stamped with
 * the time. `key` is the page's: a form that is sent twice counts once, and the value is what was
 * stored first. `deed-unfit`: no event can say it.
 */
export async function recordDeed(
	app: App,
	learnerId: string,
	deed: NotebookDeed,
	key: string
): Promise<Outcome<NotebookEvent, 'deed-unfit' | AppendRefusal>> {
	const fit = v.safeParse(notebookEventSchema, { ...deed, id: key, at: app.now(), turn: 0 });
	if (!fit.success) return fail('deed-unfit');
	const stream = streamOfLearner(learnerId);
	const event = { ...fit.output, turn: await nextTurnIn(app, stream) };
	const appended = await appendRows(app, stream, [rowOf(event, app.now())]);
	if (!appended.ok) return fail(appended.reason === 'notebook-full' ? 'notebook-full' : 'busy');
	const stored = await app.storage.findEvent(stream, key);
	return succeed((stored && eventIn(stored)) ?? event);
}
