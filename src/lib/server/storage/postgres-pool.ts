import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { StorageUnavailableError } from './storage-errors.ts';

const connectTimeoutMs = 5_000;
const mostConnections = 10;
const int8 = 20;
const numeric = 1700;

/** A pool as Kysely's dialect wants it, with 64-bit and exact numbers read as `number`. */
export function openPostgresPool(url: string): PostgresPool {
	const pool = new pg.Pool({
		connectionString: url,
		max: mostConnections,
		connectionTimeoutMillis: connectTimeoutMs,
		types: {
			getTypeParser: (oid, format) =>
				oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format)
		}
	});
	// A connection that breaks, idle or between two queries, would end the process for want of a
	// listener; its next query fails by itself, and the pool replaces it.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));

	return {
		options: pool.options,
		connect: async () => new NamedFailureClient(await named(pool.connect())),
		end: () => pool.end()
	};
}

class NamedFailureClient implements PostgresPoolClient {
	readonly #client: pg.PoolClient;

	constructor(client: pg.PoolClient) {
		this.#client = client;
	}

	query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
	query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
	query<R>(sql: string | PostgresCursor<R>, parameters: readonly unknown[] = []): unknown {
		if (typeof sql !== 'string') throw new TypeError('This storage reads no cursors');
		return named(this.#client.query(sql, [...parameters]));
	}

	release(destroy?: boolean): void {
		this.#client.release(destroy);
	}
}

async function named<T>(asked: Promise<T>): Promise<T> {
	try {
		return await asked;
	} catch (error) {
		throw nameFailure(error);
	}
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exception, read-only
// transaction, insufficient resources, shutdown or crash, system error, internal error
const unavailable = /^(08|25006|53|57P0|58|XX)/;

/** An error of the server or the way to it gets a name; an error of the query stays as it is. */
function nameFailure(error: unknown): unknown {
	if (error instanceof pg.DatabaseError && !unavailable.test(error.code ?? '')) return error;
	return new StorageUnavailableError('The database cannot be used now', { cause: error });
}
