import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { NewEvent, Repository } from '../storage/storage.ts';
import { MOST_ROWS } from './notebook-stream.ts';

/** Why rows were not appended. `busy`: others were quicker, again and again. */
export type AppendRefusal = 'notebook-full' | 'busy';

const TRIES = 20;

/** Each key once, the first row of it. */
function eachKeyOnce(rows: readonly NewEvent[]): readonly NewEvent[] {
	const byKey = new Map<string, NewEvent>();
	for (const row of rows) if (!byKey.has(row.key)) byKey.set(row.key, row);
	return [...byKey.values()];
}

async function appendOnce(
	repository: Repository,
	stream: string,
	rows: readonly NewEvent[],
	isOpen: (lastSeq: number) => boolean
): Promise<Outcome<number, 'notebook-full' | 'not-open' | 'conflict'>> {
	const lastSeq = await repository.lastSeqOf(stream);
	if (!isOpen(lastSeq)) return fail('not-open');
	const used = new Set(
		await repository.listUsedKeys(
			stream,
			rows.map(({ key }) => key)
		)
	);
	const fresh = rows.filter(({ key }) => !used.has(key));
	if (fresh.length === 0) return succeed(0);
	if (lastSeq + fresh.length > MOST_ROWS) return fail('notebook-full');
	const appended = await repository.appendEvents(stream, lastSeq, fresh);
	return appended.ok ? succeed(fresh.length) : fail('conflict');
}

/**
 * Appends to a notebook those of these rows whose keys it does not have: what was stored first under a
 * key stands, and nothing is refused for it. Two devices may append at once: each looks again until
 * its rows are in. `isOpen` says by its last `seq` whether the notebook may be written to. The value is
 * how many were new.
 */
export async function appendRows(
	app: App,
	stream: string,
	rows: readonly NewEvent[],
	isOpen: (lastSeq: number) => boolean = () => true
): Promise<Outcome<number, AppendRefusal | 'not-open'>> {
	const once = eachKeyOnce(rows);
	if (once.length === 0) return succeed(0);
	for (let tries = 0; tries < TRIES; tries++) {
		const appended = await app.storage.transaction((repository) =>
			appendOnce(repository, stream, once, isOpen)
		);
		if (appended.ok) return appended;
		if (appended.reason !== 'conflict') return fail(appended.reason);
	}
	return fail('busy');
}
