import type { App } from '../app.ts';
import { isPreview } from './pages-of-attempts.ts';
import type { NewEvent } from '../storage/storage.ts';
import {
	ATTACHED_PREFIX,
	attachedRow,
	attemptIdIn,
	eventIn,
	rowOf,
	streamOfLearner
} from './notebook-stream.ts';

/** What an attempt's id may be. PostgreSQL takes no NUL in a text. */
const ATTEMPT_ID = /^[\w-]{1,100}$/u;

/** The rows that make attempts a notebook's own: those of these ids that there are and that it does not have. */
export async function rowsToAttach(
	app: App,
	stream: string,
	attemptIds: Iterable<string>
): Promise<readonly NewEvent[]> {
	const keys = await app.storage.listKeys(stream, ATTACHED_PREFIX);
	const attached = new Set(keys.map(attemptIdIn));
	const missing = [...new Set(attemptIds)].filter((id) => ATTEMPT_ID.test(id) && !attached.has(id));
	const records = await app.storage.listAttemptsById(missing);
	return records.filter((record) => !isPreview(record)).map(({ id }) => attachedRow(id, app.now()));
}

/** The rows for what a learner did without script, unless the notebook has them. */
export async function rowsOfLearner(
	app: App,
	stream: string,
	learnerId: string
): Promise<readonly NewEvent[]> {
	const own = streamOfLearner(learnerId);
	const last = await app.storage.lastSeqOf(own);
	if (last === 0) return [];
	const [newest] = await app.storage.readSomeEvents(own, last - 1, 1);
	// They are copied in their order.
	if (newest && (await app.storage.findEvent(stream, newest.key))) return [];
	const rows = await app.storage.readEvents(own);
	return rows.flatMap((row) => {
		const event = eventIn(row);
		return event ? [rowOf(event, app.now())] : [];
	});
}
