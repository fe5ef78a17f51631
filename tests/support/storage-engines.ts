import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { StorageLocation } from '#lib/server/storage/open-storage.ts';
import { findPostgres, startPostgres, type PostgresServer } from './postgres.ts';

/** A database engine the contract is checked on. */
export type StorageEngine = {
	readonly name: string;
	readonly available: boolean;
	start(): Promise<void>;
	/** A place where nothing has been stored yet. */
	emptyLocation(): Promise<StorageLocation>;
	stop(): Promise<void>;
};

export const storageEngines: readonly StorageEngine[] = [sqliteEngine(), postgresEngine()];

function sqliteEngine(): StorageEngine {
	let folder = '';
	let files = 0;
	return {
		name: 'SQLite',
		available: true,
		async start() {
			folder = mkdtempSync(join(tmpdir(), 'newsproof-sqlite-'));
		},
		emptyLocation: async () => ({ kind: 'sqlite', file: join(folder, `${++files}.sqlite`) }),
		async stop() {
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function postgresEngine(): StorageEngine {
	const bin = findPostgres();
	let server: PostgresServer | undefined;
	return {
		name: 'PostgreSQL',
		available: bin !== undefined,
		async start() {
			if (bin) server = await startPostgres(bin);
		},
		async emptyLocation() {
			if (!server) throw new Error('start() the engine first');
			return { kind: 'postgres', url: await server.createSchema() };
		},
		async stop() {
			await server?.stop();
		}
	};
}

/** Runs SQL in the database behind the storage's back. */
export async function runSql(location: StorageLocation, sql: string): Promise<void> {
	if (location.kind === 'sqlite') {
		const database = new DatabaseSync(location.file);
		database.exec(sql);
		database.close();
		return;
	}
	const client = new pg.Client({ connectionString: location.url });
	await client.connect();
	await client.query(sql);
	await client.end();
}
