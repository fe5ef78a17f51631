import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { ListQuery } from '#lib/server/storage/workspace-records.ts';
import { aListQuery, aWorkspaceSet, saveWorkspaces } from '../support/storage-workspace-records.ts';
import { alternate, readably } from './alternating-rounds.ts';

const SETS = 2000;
/** A set of ten questions with their citations. */
const DOCUMENT_BYTES = 24_000;
const PLACES = ['harbour', 'café', 'school', 'Parliament', 'river', 'ÄRGER', 'ferry', 'bridge'];
const READS = 20;

const LISTS: Readonly<Record<string, Partial<ListQuery>>> = {
	'by last change, page 1': { sort: 'updated' },
	'by last change, last page': { sort: 'updated', page: SETS / 50 },
	'by age': { sort: 'created' },
	'by title': { sort: 'title' },
	'search “cafe”': { sort: 'updated', search: 'cafe' },
	'search for what is not there': { sort: 'updated', search: 'volcano' }
};

const BARE = `select set_id, title, question_count, version, revision, created_at_ms, updated_at_ms
	from bare where workspace_id = ? order by updated_at_ms desc limit 50`;

/** The 50 rows of a page, in a table that holds nothing else, by one prepared statement. */
function bareSelect(file: string): () => unknown {
	const database = new DatabaseSync(file);
	database.exec(`create table bare (set_id text primary key, workspace_id text, title text,
		question_count integer, version integer, revision integer, created_at_ms integer,
		updated_at_ms integer) strict;
		create index bare_of_workspace on bare (workspace_id, updated_at_ms)`);
	const insert = database.prepare('insert into bare values (?, ?, ?, 10, 1, 1, ?, ?)');
	database.exec('begin');
	for (let n = 0; n < SETS; n++) insert.run(`set-${n}`, 'workspace-1', titleOf(n), n, n);
	database.exec('commit');
	const select = database.prepare(BARE);
	return () => select.all('workspace-1');
}

const titleOf = (n: number) => `${PLACES[n % PLACES.length]} ${n}: what the article says`;

/** Milliseconds that one read takes, of several in a row. */
async function time(read: () => unknown): Promise<number> {
	const start = performance.now();
	for (let n = 0; n < READS; n++) await read();
	return (performance.now() - start) / READS;
}

/** Prints how long a page of a desk's list takes with 2,000 sets, beside a bare select of 50 rows. */
export async function run(): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-lists-'));
	const storage = await openStorage({ kind: 'sqlite', file: path.join(folder, 'lists.sqlite') });
	try {
		await storage.transaction(async (repository) => {
			await saveWorkspaces(repository);
			const document = JSON.stringify({ text: 'x'.repeat(DOCUMENT_BYTES) });
			for (let n = 0; n < SETS; n++) {
				const at = { createdAtMs: (n * 7919) % SETS, updatedAtMs: n };
				const set = { setId: `set-${n}`, title: titleOf(n), document, version: 1, ...at };
				await repository.saveWorkspaceSet(aWorkspaceSet(set), 0);
			}
		});
		const bare = bareSelect(path.join(folder, 'bare.sqlite'));
		const lists = Object.entries(LISTS).map(([name, query]) => [
			name,
			() => time(() => storage.listWorkspaceSets('workspace-1', aListQuery(query)))
		]);
		const floor = 'node:sqlite, a bare select of 50 rows';
		const taken = await alternate<string>({
			[floor]: () => time(bare),
			...Object.fromEntries(lists)
		});
		console.log(
			`workspace-lists: ${SETS} sets of ${DOCUMENT_BYTES} bytes, 50 a page, and how many`
		);
		console.table(
			Object.fromEntries(
				Object.entries(taken).map(([name, ms]) => [
					name,
					{ ms: readably(ms), '× floor': readably(ms / (taken[floor] ?? Number.NaN)) }
				])
			)
		);
	} finally {
		await storage.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

if (import.meta.main) await run();
