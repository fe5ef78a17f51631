import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StorageLocation } from '#lib/server/storage/open-storage.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import { backUpDatabase } from '#lib/server/use-cases/back-up-database.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';
import { contentOf } from './support/backup-files.ts';
import { openFilledWorld } from './support/filled-world.ts';
import { START } from './support/facts.ts';
import { openMarkedWorkspace } from './support/marked-workspace.ts';
import { storageEngines } from './support/storage-engines.ts';
import type { TestWorld } from './support/test-world.ts';

const HOUR = 3_600_000;
const FILLED = ['workspace_bank', 'workspace_set', 'assignment', 'participant', 'event', 'attempt'];
const later = { now: () => START + HOUR, wait: async () => undefined };

let folder: string;
const file = () => join(folder, 'monday.newsproof');
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'newsproof-backup-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(storageEngines)('a backup of $name', (source) => {
	describe.each(storageEngines)('restored to $name', (target) => {
		describe.runIf(source.available && target.available)('keeps everything:', () => {
			let location: StorageLocation;
			let world: TestWorld;
			let elsewhere: StorageLocation;
			const backUp = (replace = false) =>
				backUpDatabase(location, file(), { replace, now: later.now });

			beforeAll(async () => {
				await source.start();
				if (target !== source) await target.start();
			});
			afterAll(async () => {
				await source.stop();
				if (target !== source) await target.stop();
			});
			beforeEach(async () => {
				location = await source.emptyLocation();
				elsewhere = await target.emptyLocation();
				world = await openFilledWorld(location);
			});
			afterEach(() => world.close());

			test('every row of every table, and the replay gives the same scores', async () => {
				await openMarkedWorkspace(world.app, 'Quux', ['Quux An', 'Quux Bo']);
				const outcome = await backUp();
				const restored = await restoreBackup(elsewhere, file(), { replace: false, ...later });
				expect(outcome).toMatchObject({
					ok: true,
					manifest: { engine: location.kind, madeAt: new Date(START + HOUR).toISOString() }
				});
				expect(restored).toMatchObject({
					ok: true,
					migrated: [],
					// The class has a set, a preview of its bank, two attempts and the teacher's own.
					check: { articles: 2, banks: 2, setVersions: 3, attempts: 6, problems: [] }
				});
				const before = await contentOf(location, file());
				expect(await contentOf(elsewhere, file())).toEqual(before);
				for (const table of FILLED) expect(before.get(table)?.rows, table).toBeGreaterThan(0);
			});

			test('a database that holds something is not overwritten unasked', async () => {
				await backUp();
				await restoreBackup(elsewhere, file(), { replace: false, ...later });
				const before = await contentOf(elsewhere, file());
				const again = await restoreBackup(elsewhere, file(), { replace: false, ...later });
				expect(again).toEqual({ ok: false, reason: 'not-empty' });
				expect(await contentOf(elsewhere, file())).toEqual(before);
			});
		});
	});
});

describe('a backup on SQLite', () => {
	let location: { readonly kind: 'sqlite'; readonly file: string };
	let elsewhere: { readonly kind: 'sqlite'; readonly file: string };
	let world: TestWorld;
	const backUp = (replace = false, to = file()) =>
		backUpDatabase(location, to, { replace, now: later.now });

	beforeEach(async () => {
		location = { kind: 'sqlite', file: join(folder, 'live', 'newsproof.sqlite') };
		elsewhere = { kind: 'sqlite', file: join(folder, 'restored', 'newsproof.sqlite') };
		world = await openFilledWorld(location);
	});
	afterEach(() => world.close());

	test('is one file that only its owner may read, and needs no other beside it', async () => {
		expect(await backUp()).toMatchObject({ ok: true, bytes: statSync(file()).size });
		expect(statSync(file()).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder).sort()).toEqual(['live', 'monday.newsproof']);
	});

	test('replaces a file only when that is wished', async () => {
		await backUp();
		const first = statSync(file()).ino;
		expect(await backUp()).toEqual({ ok: false, reason: 'file-exists' });
		expect(statSync(file()).ino).toBe(first);
		expect(await backUp(true)).toMatchObject({ ok: true });
		expect(statSync(file()).ino).not.toBe(first);
	});

	test('is not written over the database, into a folder that is not there, or onto a folder', async () => {
		expect(await backUp(true, location.file)).toEqual({ ok: false, reason: 'file-is-database' });
		expect(await backUp(true, join(folder, 'no', 'file'))).toEqual({
			ok: false,
			reason: 'folder-missing'
		});
		expect(await backUp(true, folder)).toEqual({ ok: false, reason: 'file-is-folder' });
	});

	test('of nothing is refused, and leaves nothing behind', async () => {
		const nowhere = { kind: 'sqlite', file: join(folder, 'none.sqlite') } as const;
		const outcome = await backUpDatabase(nowhere, file(), { replace: false, now: later.now });
		expect(outcome).toEqual({ ok: false, reason: 'no-database' });
		expect(existsSync(file())).toBe(false);
		expect(existsSync(nowhere.file)).toBe(false);
	});

	test('is not restored while a server is at work, but is once it has stopped', async () => {
		await backUp();
		const storage = await openStorage(elsewhere);
		const beat = (at: number) =>
			storage.transaction((repository) =>
				repository.saveServerRun({ id: 'server', startedAtMs: START, aliveAtMs: at })
			);
		await beat(START + HOUR - 1000);
		const restore = (wait: () => Promise<unknown>) =>
			restoreBackup(elsewhere, file(), { replace: false, now: later.now, wait });
		expect(await restore(() => beat(START + HOUR))).toEqual({ ok: false, reason: 'server-alive' });
		// Silent, but it still has the file open.
		expect(await restore(async () => undefined)).toEqual({
			ok: false,
			reason: 'database-in-use'
		});
		await storage.close();
		expect(await restore(async () => undefined)).toMatchObject({ ok: true });
	});

	test('takes the place of a database only when that is wished, and that one is kept', async () => {
		await backUp();
		await restoreBackup(elsewhere, file(), { replace: false, ...later });
		const storage = await openStorage(elsewhere);
		await storage.transaction((repository) =>
			repository.saveLearner({ id: 'since', tokenHash: 'since', createdAtMs: 1 })
		);
		await storage.close();
		const restored = await restoreBackup(elsewhere, file(), { replace: true, ...later });
		const kept = `${elsewhere.file}.replaced-${new Date(START + HOUR).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
		expect(restored).toMatchObject({ ok: true, kept });
		const learnerIn = async (at: string) => {
			const opened = await openStorage({ kind: 'sqlite', file: at });
			const found = await opened.findLearner('since');
			await opened.close();
			return found?.id;
		};
		expect(await learnerIn(elsewhere.file)).toBeUndefined();
		expect(await learnerIn(kept)).toBe('since');
	});
});
