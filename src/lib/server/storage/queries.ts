import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Builds the queries of one storage, and keeps the compiled form of those on the hot path. */
export type Queries = {
	readonly db: Kysely<Tables>;
	/**
	 * The query `build` makes, built and compiled at the first call with this `name` only; later calls
	 * put their `parameters` into it, so every call with one name must make the same SQL.
	 *
	 * @throws TypeError at the first call when `parameters` are not those of the query, in its order
	 */
	once<Row>(
		name: string,
		parameters: readonly unknown[],
		build: (db: Kysely<Tables>) => Compilable<Row>
	): Compilable<Row>;
};

/** Runs one query on the connection it belongs to. */
export type Execute = <Row>(query: Compilable<Row>) => Promise<readonly Row[]>;

export function createQueries(db: Kysely<Tables>): Queries {
	const compiled = new Map<string, CompiledQuery>();

	return {
		db,
		once<Row>(
			name: string,
			parameters: readonly unknown[],
			build: (db: Kysely<Tables>) => Compilable<Row>
		) {
			const known = compiled.get(name) ?? build(db).compile();
			if (!compiled.has(name)) {
				assertSameParameters(name, known.parameters, parameters);
				compiled.set(name, known);
			}
			const query: CompiledQuery<Row> = { ...known, parameters };
			return { compile: () => query };
		}
	};
}

function assertSameParameters(
	name: string,
	expected: readonly unknown[],
	found: readonly unknown[]
): void {
	if (
		expected.length === found.length &&
		expected.every((value, index) => value === found[index])
	) {
		return;
	}
	throw new TypeError(
		`The query ${name} takes ${expected.length} parameters, not these in this order`
	);
}
