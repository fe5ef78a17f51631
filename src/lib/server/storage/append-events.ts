import type { Execute, Queries } from './queries.ts';
import { eventToRow } from './rows.ts';
import type { AppendOutcome, NewEvent } from './storage.ts';

/**
 * Appends all of `events` after `expectedSeq` or nothing. The unique constraints decide between
 * writers; `on conflict do nothing` keeps a lost race from aborting the whole transaction.
 */
export async function appendEvents(
	queries: Queries,
	execute: Execute,
	stream: string,
	expectedSeq: number,
	events: readonly NewEvent[]
): Promise<AppendOutcome> {
	if ((await readLastSeq(queries, execute, stream)) === expectedSeq) {
		const inserted = await insertWhatIsFree(queries, execute, stream, expectedSeq, events);
		if (inserted.length === events.length) return { ok: true };
		await takeBack(queries, execute, stream, inserted);
	}
	const reused = await isAnyKeyUsed(queries, execute, stream, events);
	return { ok: false, reason: reused ? 'key-reused' : 'sequence-conflict' };
}

async function readLastSeq(queries: Queries, execute: Execute, stream: string): Promise<number> {
	const [last] = await execute(
		queries.once('last-seq', [stream], (db) =>
			db
				.selectFrom('event')
				.select(({ fn }) => fn.max('seq').as('seq'))
				.where('stream', '=', stream)
		)
	);
	return last?.seq ?? 0;
}

async function insertWhatIsFree(
	{ once }: Queries,
	execute: Execute,
	stream: string,
	expectedSeq: number,
	events: readonly NewEvent[]
): Promise<readonly number[]> {
	if (events.length === 0) return [];
	const rows = events.map((event, index) => eventToRow(stream, expectedSeq + 1 + index, event));
	const inserted = await execute(
		once(`insert-events-${rows.length}`, rows.flatMap(Object.values), (db) =>
			db
				.insertInto('event')
				.values(rows)
				.onConflict((conflict) => conflict.doNothing())
				.returning('seq')
		)
	);
	return inserted.map(({ seq }) => seq);
}

// By the returned seqs only: a row with our key at our seq can be another writer's.
async function takeBack(
	{ db }: Queries,
	execute: Execute,
	stream: string,
	seqs: readonly number[]
): Promise<void> {
	if (seqs.length === 0) return;
	await execute(db.deleteFrom('event').where('stream', '=', stream).where('seq', 'in', seqs));
}

async function isAnyKeyUsed(
	{ db }: Queries,
	execute: Execute,
	stream: string,
	events: readonly NewEvent[]
): Promise<boolean> {
	const keys = events.map(({ key }) => key);
	if (keys.length === 0) return false;
	if (new Set(keys).size < keys.length) return true;
	const [used] = await execute(
		db
			.selectFrom('event')
			.select('seq')
			.where('stream', '=', stream)
			.where('key', 'in', keys)
			.limit(1)
	);
	return used !== undefined;
}
