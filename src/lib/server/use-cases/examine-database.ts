import { existsSync } from 'node:fs';
import {
	findDamage,
	findLittleSpace,
	findLostReferences,
	findUnsafeSettings,
	type EngineProblem
} from '../backup/check-engine.ts';
import { checkRecords, type RecordProblem } from '../backup/check-records.ts';
import { findOrphans, type Orphans } from '../backup/find-orphans.ts';
import { readLastBeat } from '../backup/target-state.ts';
import { migrations } from '../storage/migrate.ts';
import { isDatabaseFailure } from '../storage/execute-sql.ts';
import { openSnapshot, type Snapshot } from '../storage/open-snapshot.ts';
import type { StorageLocation } from '../storage/open-storage.ts';
import { UnknownSchemaError } from '../storage/storage-errors.ts';

export type DatabaseProblem =
	| EngineProblem
	| RecordProblem
	| Orphans
	| { readonly kind: 'no-database' }
	| { readonly kind: 'unreadable'; readonly detail: string }
	| { readonly kind: 'newer-schema'; readonly detail: string }
	| { readonly kind: 'older-schema'; readonly waiting: readonly string[] };

/** What is examined, in this order. */
export type Check =
	| 'database'
	| 'integrity'
	| 'references'
	| 'durability'
	| 'space'
	| 'schema'
	| 'articles'
	| 'banks'
	| 'set-versions'
	| 'attempts'
	| 'orphans';

/** One thing that was examined: how many there were, where that can be said, and what is wrong. */
export type Finding = {
	readonly check: Check;
	readonly count?: number;
	/** When a server last worked on the database, in milliseconds since 1970. */
	readonly lastBeatMs?: number;
	readonly problems: readonly DatabaseProblem[];
};

const KINDS_OF: Partial<Record<Check, readonly RecordProblem['kind'][]>> = {
	articles: ['article-differs'],
	banks: ['bank-differs', 'bank-unreadable'],
	'set-versions': ['set-version-differs', 'set-version-unreadable'],
	attempts: ['log-broken', 'summary-differs']
};

async function examineRecords(snapshot: Snapshot): Promise<readonly Finding[]> {
	const { articles, banks, setVersions, attempts, problems } = await checkRecords(snapshot);
	const finding = (check: Check, count: number): Finding => ({
		check,
		count,
		problems: problems.filter(({ kind }) => KINDS_OF[check]?.includes(kind))
	});
	return [
		finding('articles', articles),
		finding('banks', banks),
		finding('set-versions', setVersions),
		finding('attempts', attempts),
		{ check: 'orphans', problems: await findOrphans(snapshot.executeSql) }
	];
}

function examineSchema({ migrations: applied, isCurrent }: Snapshot): Finding {
	const waiting = migrations.slice(applied.length).map(({ name }) => name);
	return {
		check: 'schema',
		count: applied.length,
		problems: isCurrent ? [] : [{ kind: 'older-schema', waiting }]
	};
}

async function examine(snapshot: Snapshot, location: StorageLocation): Promise<readonly Finding[]> {
	const damage = await findDamage(snapshot);
	const findings: readonly Finding[] = [
		{ check: 'database', lastBeatMs: await readLastBeat(snapshot), problems: [] },
		{ check: 'integrity', problems: damage },
		{ check: 'references', problems: await findLostReferences(snapshot) },
		{ check: 'durability', problems: await findUnsafeSettings(snapshot) },
		...(location.kind === 'sqlite'
			? [{ check: 'space', problems: findLittleSpace(location.file) } as const]
			: []),
		examineSchema(snapshot)
	];
	const isReadable = snapshot.isCurrent && damage.length === 0;
	return isReadable ? [...findings, ...(await examineRecords(snapshot))] : findings;
}

/**
 * Examines the database at `location` as of one moment, without changing it; a server may be at work
 * on it. What cannot be looked at any more because of a problem is left out.
 */
export async function examineDatabase(location: StorageLocation): Promise<readonly Finding[]> {
	const only = (problem: DatabaseProblem): readonly Finding[] => [
		{ check: 'database', problems: [problem] }
	];
	if (location.kind === 'sqlite' && !existsSync(location.file))
		return only({ kind: 'no-database' });
	let snapshot: Snapshot | undefined;
	try {
		snapshot = await openSnapshot(location);
		if (snapshot.migrations.length === 0) return only({ kind: 'no-database' });
		return await examine(snapshot, location);
	} catch (error) {
		if (error instanceof UnknownSchemaError) {
			return only({ kind: 'newer-schema', detail: error.message });
		}
		if (!isDatabaseFailure(error)) throw error;
		return only({ kind: 'unreadable', detail: error.message });
	} finally {
		await snapshot?.close();
	}
}
