import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import type { Manifest } from '#lib/server/backup/manifest.ts';
import { migrations } from '#lib/server/storage/migrate.ts';
import { backUpDatabase } from '#lib/server/use-cases/back-up-database.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';
import { changeFile, contentOf, flipByteAt, pageOf, writeAsOlder } from './support/backup-files.ts';
import { START } from './support/facts.ts';
import { openFilledWorld } from './support/filled-world.ts';
import type { TestWorld } from './support/test-world.ts';

const now = () => START;
const FILLED = ['article', 'bank', 'set_version', 'learner', 'attempt', 'event', 'server_run'];

let folder: string;
let world: TestWorld;
let manifest: Manifest;
const place = (name: string) => ({ kind: 'sqlite', file: join(folder, name) }) as const;
const live = () => place('live.sqlite');
const elsewhere = () => place('elsewhere.sqlite');
const sound = () => join(folder, 'sound.newsproof');
const backup = () => join(folder, 'changed.newsproof');

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-damage-'));
	world = await openFilledWorld(live());
	const outcome = await backUpDatabase(live(), sound(), { replace: false, now });
	if (!outcome.ok) throw new Error(outcome.reason);
	({ manifest } = outcome);
});
afterAll(async () => {
	await world.close();
	rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
	copyFileSync(sound(), backup());
	for (const name of readdirSync(folder)) {
		if (name.startsWith('elsewhere')) rmSync(join(folder, name));
	}
});

// Rows fill a page from its end.
const lastByteOf = (table: string) => pageOf(backup(), table).end - 1;

const restore = (file = backup()) =>
	restoreBackup(elsewhere(), file, { replace: true, now, wait: async () => undefined });
const faulty = (reason: string, more = {}) => ({
	ok: false,
	reason: 'backup-fault',
	fault: { reason, ...more }
});

describe('a backup with one byte changed', () => {
	test.each(FILLED)(
		'in a row of the table %s is refused, and the table is named',
		async (table) => {
			flipByteAt(backup(), lastByteOf(table));
			expect(await restore()).toEqual(faulty('tables-damaged', { tables: [table] }));
			expect(existsSync(elsewhere().file)).toBe(false);
		}
	);

	test('in its manifest is refused', async () => {
		flipByteAt(backup(), lastByteOf('backup_manifest'));
		expect(await restore()).toEqual(faulty('manifest-damaged'));
	});

	test('anywhere is refused, or makes no difference to any row', async () => {
		const size = statSync(sound()).size;
		const expected = new Map(Object.entries(manifest.tables));
		const step = Math.floor(size / 61);
		let refused = 0;
		for (let at = 3; at < size; at += step) {
			copyFileSync(sound(), backup());
			flipByteAt(backup(), at);
			const outcome = await restore();
			if (outcome.ok) expect(await contentOf(elsewhere(), sound())).toEqual(expected);
			else refused++;
		}
		expect(refused).toBeGreaterThan(0);
	});
});

describe('a backup that was changed by hand', () => {
	test.each([
		['an event deleted', 'event', `delete from event where key = 'second'`],
		[
			'an event added',
			'event',
			`insert into event select 'x', 1, 'k', type, body, 0 from event limit 1`
		],
		['an answer changed', 'event', `update event set body = replace(body, 'altogether', 'again')`],
		['a score raised', 'attempt', `update attempt set score_numerator = 9`],
		[
			'a learner removed',
			'learner',
			`delete from learner where id in (select min(id) from learner)`
		]
	])('with %s is refused, and the table is named', async (_, table, sql) => {
		changeFile(backup(), sql);
		expect(await restore()).toEqual(faulty('tables-damaged', { tables: [table] }));
	});

	test('with a table that the manifest does not promise is refused', async () => {
		const { article: _, ...tables } = manifest.tables;
		writeManifestInto(backup(), { ...manifest, tables });
		expect(await restore()).toEqual(faulty('manifest-damaged'));
	});
});

function writeManifestInto(file: string, changed: object): void {
	const database = new DatabaseSync(file);
	database
		.prepare('update backup_manifest set document = ?, hash = ?')
		.run(canonicalJson(changed), contentHash(changed));
	database.close();
}

describe('a file that is no backup', () => {
	test('is refused: of another kind, of another program, or empty', async () => {
		changeFile(join(folder, 'other.sqlite'), 'create table t (a text)');
		expect(await restore(join(folder, 'other.sqlite'))).toEqual(faulty('not-a-backup'));
		expect(await restore(new URL(import.meta.url).pathname)).toEqual(faulty('not-a-backup'));
		expect(await restore('/dev/null')).toEqual({ ok: false, reason: 'no-backup-file' });
		expect(await restore(join(folder, 'nowhere'))).toEqual({ ok: false, reason: 'no-backup-file' });
	});

	test('is refused when it is a plain copy of a database in use, which lacks its last rows', async () => {
		changeFile(live().file, 'pragma wal_checkpoint(truncate)');
		await world.app.storage.transaction((repository) =>
			repository.saveLearner({ id: 'last', tokenHash: 'last', createdAtMs: START })
		);
		const copy = place('copy.sqlite');
		copyFileSync(live().file, copy.file);
		const rowsOf = async (location: typeof copy) =>
			(await contentOf(location, sound())).get('learner')?.rows;
		expect([await rowsOf(live()), await rowsOf(copy)]).toEqual([4, 3]);
		expect(await restore(copy.file)).toEqual(faulty('live-copy'));
	});
});

describe('a backup of another version', () => {
	test('that is older is brought up to date, with every attempt as it was', async () => {
		const older = place('older.sqlite');
		await writeAsOlder(sound(), older.file, 2);
		await backUpDatabase(older, backup(), { replace: true, now });
		const outcome = await restore();
		expect(outcome).toMatchObject({
			ok: true,
			manifest: { migrations: migrations.slice(0, 2).map(({ name }) => name) },
			migrated: migrations.slice(2).map(({ name }) => name),
			check: { attempts: 3, problems: [] }
		});
		expect(await contentOf(elsewhere(), sound())).toEqual(new Map(Object.entries(manifest.tables)));
	});

	test('that is newer, in its schema or its own format, is refused', async () => {
		const newer = [...manifest.migrations, '9999-later'];
		writeManifestInto(backup(), { ...manifest, migrations: newer });
		expect(await restore()).toEqual(faulty('newer-schema', { migrations: newer }));
		writeManifestInto(backup(), { ...manifest, backup: 2 });
		expect(await restore()).toEqual(faulty('newer-format'));
	});
});

describe('a database that is damaged', () => {
	test('is not backed up as if it were whole', async () => {
		const broken = place('broken.sqlite');
		copyFileSync(sound(), broken.file);
		changeFile(broken.file, 'drop table backup_manifest');
		flipByteAt(broken.file, pageOf(broken.file, 'attempt').start + 4);
		const outcome = await backUpDatabase(broken, join(folder, 'b'), { replace: false, now });
		expect(outcome).toMatchObject({ ok: false, reason: 'database-damaged' });
		expect(existsSync(join(folder, 'b'))).toBe(false);
	});
});
