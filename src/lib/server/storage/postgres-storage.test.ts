import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import {
	findPostgres,
	startPostgres,
	type PostgresServer
} from '../../../../tests/support/postgres.ts';
import { openPostgresStorage } from './postgres-storage.ts';
import { StorageUnavailableError, UnsafeDurabilityError } from './storage-errors.ts';
import type { Repository, Storage } from './storage.ts';

const bin = findPostgres();
const anArticle = (id: string) => ({ id, document: '{}', createdAtMs: 0 });
const killOthers = `select pg_terminate_backend(pid) from pg_stat_activity
	where backend_type = 'client backend' and pid <> pg_backend_pid()`;

describe.runIf(bin)('a PostgreSQL database', () => {
	let server: PostgresServer;
	let url: string;
	let storage: Storage;

	beforeAll(async () => {
		server = await startPostgres(bin ?? '');
	});
	afterAll(() => server.stop());
	beforeEach(async () => {
		url = await server.createSchema();
		storage = await openPostgresStorage(url);
	});
	afterEach(() => storage.close());

	test('that answers before the disk has the commit is refused', async () => {
		const hasty = url.replace('search_path', 'synchronous_commit%3Doff%20-c%20search_path');
		await expect(openPostgresStorage(hasty)).rejects.toThrow(UnsafeDurabilityError);
	});

	test('that cannot be reached is refused by name', async () => {
		const nowhere = openPostgresStorage('postgres://nobody@localhost:1/none?host=/nowhere');
		await expect(nowhere).rejects.toThrow(StorageUnavailableError);
	});

	test('that drops a connection refuses the work by name, and serves the next', async () => {
		const dropped = storage.transaction(async (repository) => {
			await repository.saveArticle(anArticle('a'));
			await server.query(killOthers);
			await repository.saveArticle(anArticle('b'));
		});

		await expect(dropped).rejects.toThrow(StorageUnavailableError);
		await storage.transaction((repository) => repository.saveArticle(anArticle('c')));
		expect(await storage.findArticle('a')).toBeUndefined();
		expect(await storage.findArticle('c')).toEqual(anArticle('c'));
	});

	test('that breaks a deadlock runs the loser again', async () => {
		let runs = 0;
		const bothHold = meeting(2);
		const save = (first: string, second: string) => async (repository: Repository) => {
			runs++;
			await repository.saveArticle(anArticle(first));
			await bothHold();
			await repository.saveArticle(anArticle(second));
		};
		await Promise.all([storage.transaction(save('x', 'y')), storage.transaction(save('y', 'x'))]);

		expect(runs).toBe(3);
		expect(await storage.findArticle('y')).toEqual(anArticle('y'));
	});

	test('that lets two works see a name free has the loser look again', async () => {
		const bothLooked = meeting(2);
		const claim = (id: string) => async (repository: Repository) => {
			await repository.findWorkspaceByLogin('mere');
			await bothLooked();
			return repository.saveWorkspace({ id, createdAtMs: 0, loginName: 'mere' });
		};
		const outcomes = await Promise.all(['a', 'b'].map((id) => storage.transaction(claim(id))));

		expect(outcomes.toSorted((one, other) => Number(other.ok) - Number(one.ok))).toEqual([
			{ ok: true },
			{ ok: false, reason: 'taken' }
		]);
	});

	test('work that hides an error of the database is not acknowledged', async () => {
		const bank = { id: 'b', articleId: 'none', hash: '', document: '{}', updatedAtMs: 0 };
		const hiding = storage.transaction(async (repository) => {
			await repository.saveArticle(anArticle('a'));
			await repository.saveBank(bank).catch(() => undefined);
		});

		await expect(hiding).rejects.toThrow();
		expect(await storage.findArticle('a')).toBeUndefined();
	});
});

/** A place to wait until `count` have come; open for ever after. */
function meeting(count: number): () => Promise<void> {
	let arrived = 0;
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => (open = resolve));
	return () => {
		if (++arrived >= count) open();
		return opened;
	};
}
