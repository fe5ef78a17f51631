import { sql } from 'kysely';
import type { ExecuteSql } from '../storage/execute-sql.ts';

/** Rows that belong to something that is not there. `id` names one of them, as an example. */
export type Orphans = {
	readonly kind:
		| 'stream-without-owner'
		| 'attempt-without-assignment'
		| 'attempt-without-participant'
		| 'shelf-without-set'
		| 'draft-without-version';
	readonly count: number;
	readonly id: string;
};

type Found = { readonly count: number; readonly id: string | null };

// The streams are those of attempts, of banks and sets on desks, of published versions' corrections, and
// of notebooks: a learner's, or one that begins with its being kept under a code.
const QUERIES = [
	[
		'stream-without-owner',
		sql<Found>`
			select count(distinct stream) as count, min(stream) as id from event
			where stream not like '%:%'
			and not exists (select 1 from attempt where attempt.id = event.stream)`
	],
	[
		'stream-without-owner',
		sql<Found>`
			select count(distinct stream) as count, min(stream) as id from event
			where stream like 'bank:%'
			and not exists (select 1 from bank where bank.id = substr(event.stream, 6))`
	],
	[
		'stream-without-owner',
		sql<Found>`
			select count(distinct stream) as count, min(stream) as id from event
			where stream like 'set:%'
			and not exists (select 1 from workspace_set where set_id = substr(event.stream, 5))`
	],
	[
		'stream-without-owner',
		sql<Found>`
			select count(distinct stream) as count, min(stream) as id from event
			where stream like 'corrections:%' and not exists (
				select 1 from set_version
				where 'corrections:' || set_version.set_id || '@' || set_version.version = event.stream)`
	],
	[
		'stream-without-owner',
		sql<Found>`
			select count(distinct stream) as count, min(stream) as id from event
			where stream like 'notebook:%'
			and not exists (select 1 from learner where learner.id = substr(event.stream, 10))
			and not exists (
				select 1 from event as first where first.stream = event.stream
				and first.seq = 1 and first.type = 'notebook.kept')`
	],
	[
		'attempt-without-assignment',
		sql<Found>`
			select count(*) as count, min(id) as id from attempt where assignment_id is not null
			and not exists (select 1 from assignment where assignment.id = attempt.assignment_id)`
	],
	[
		'attempt-without-participant',
		sql<Found>`
			select count(*) as count, min(id) as id from attempt where participant_id is not null
			and not exists (select 1 from participant where participant.id = attempt.participant_id)`
	],
	[
		'shelf-without-set',
		sql<Found>`
			select count(*) as count, min(set_id) as id from learner_set
			where not exists (select 1 from set_version where set_version.set_id = learner_set.set_id)`
	],
	[
		'draft-without-version',
		sql<Found>`
			select count(*) as count, min(set_id) as id from workspace_set
			where version is not null and not exists (
				select 1 from set_version where set_version.set_id = workspace_set.set_id
				and set_version.version = workspace_set.version)`
	]
] as const;

/** Looks for rows that no foreign key guards and whose owner is gone. */
export async function findOrphans(execute: ExecuteSql): Promise<readonly Orphans[]> {
	const orphans: Orphans[] = [];
	for (const [kind, query] of QUERIES) {
		const [found] = await execute(query);
		if (found && found.count > 0) orphans.push({ kind, count: found.count, id: found.id ?? '' });
	}
	return orphans;
}
