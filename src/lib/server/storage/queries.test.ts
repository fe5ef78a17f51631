import { Kysely, SqliteDialect } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createQueries } from './queries.ts';
import type { Tables } from './tables.ts';

const neverOpened = async () => Promise.reject(new Error('a query is only built here'));
const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: neverOpened }) });

describe('a query that is built once', () => {
	test('takes the parameters of each call', () => {
		const { once } = createQueries(db);
		let built = 0;
		const find = (id: string) =>
			once('find', [id], (db) => {
				built++;
				return db.selectFrom('article').select('document').where('id', '=', id);
			}).compile();

		expect(find('a').parameters).toEqual(['a']);
		expect(find('b').parameters).toEqual(['b']);
		expect(find('b').sql).toBe(find('a').sql);
		expect(built).toBe(1);
	});

	test('is refused when its parameters are given in another order', () => {
		const { once } = createQueries(db);
		const misordered = () =>
			once('find', [1, 'set'], (db) =>
				db
					.selectFrom('set_version')
					.selectAll()
					.where('set_id', '=', 'set')
					.where('version', '=', 1)
			);

		expect(misordered).toThrow(TypeError);
	});
});
