import { sql } from 'kysely';
import type { ExecuteSql } from '../storage/execute-sql.ts';

/** What SQLite says of its own file: `ok`, or at most ten things that are wrong with it. */
export async function checkIntegrity(execute: ExecuteSql): Promise<string> {
	const rows = await execute(sql<{ integrity_check: string }>`pragma integrity_check(10)`);
	return rows.map(({ integrity_check }) => integrity_check).join('; ');
}
