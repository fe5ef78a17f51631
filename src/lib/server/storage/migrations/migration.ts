import type { Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** One step of the schema. A released one is never edited, renamed or removed. */
export type Migration = {
	readonly name: string;
	up(db: Kysely<unknown>, engine: Engine): Promise<void>;
};
