import type { RecordProblem } from '#lib/server/backup/check-records.ts';
import type { DatabaseProblem, Finding } from '#lib/server/use-cases/examine-database.ts';

/** What is wrong with one stored thing. */
export function describeRecordProblem({ kind, id, detail }: RecordProblem): string {
	switch (kind) {
		case 'article-differs':
			return `The text of the article ${id} is not the one that its id is the SHA-256 of.`;
		case 'bank-differs':
			return `The bank ${id} is not the one that its hash is of.`;
		case 'bank-unreadable':
			return `The bank ${id} cannot be read: ${detail}`;
		case 'set-version-differs':
			return `The published version ${id} is not the one that its hash is of.`;
		case 'set-version-unreadable':
			return `The published version ${id} cannot be read: ${detail}`;
		case 'log-broken':
			return `The events of the attempt ${id} do not add up: ${detail}`;
		case 'summary-differs':
			return `The stored score of the attempt ${id} is not the one that its events give.`;
	}
}

const megabytes = (bytes: number) =>
	`${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 0 })} MB`;

const moment = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

const RESTORE = 'Stop the server and restore the last backup: `newsproof restore FILE --force`.';

/** What is wrong, in a sentence. */
export function describeProblem(problem: DatabaseProblem): string {
	switch (problem.kind) {
		case 'no-database':
			return 'There is no database yet.';
		case 'unreadable':
			return `The database cannot be read: ${problem.detail}.`;
		case 'newer-schema':
			return problem.detail;
		case 'older-schema':
			return `The schema is an older one; what is stored was not looked at. Missing: ${problem.waiting.join(', ')}.`;
		case 'damaged':
			return `The file is damaged: ${problem.detail}.`;
		case 'reference-lost':
			return `Rows of the table ${problem.table} refer to rows of ${problem.parent} that are not there.`;
		case 'commit-not-on-disk':
			return `${problem.setting} is ${problem.value}: an answer that was acknowledged could be lost.`;
		case 'little-space':
			return `Only ${megabytes(problem.freeBytes)} are free on the disk.`;
		case 'stream-without-owner':
			return `${problem.count} logs belong to nothing that is stored, such as ${problem.id}.`;
		case 'attempt-without-assignment':
			return `${problem.count} attempts belong to an assignment that is not there, such as ${problem.id}.`;
		case 'attempt-without-participant':
			return `${problem.count} attempts belong to a participant who is not there, such as ${problem.id}.`;
		case 'shelf-without-set':
			return `${problem.count} sets on learners’ shelves were never published, such as ${problem.id}.`;
		case 'draft-without-version':
			return `${problem.count} sets name a published version that is not there, such as ${problem.id}.`;
		default:
			return describeRecordProblem(problem);
	}
}

/** What to do about it. */
export function adviseOn(problem: DatabaseProblem): string {
	switch (problem.kind) {
		case 'no-database':
			return 'Set DATA_DIR or DATABASE_URL as the server has it, or start the server once.';
		case 'unreadable':
			return `See that the database is there and may be read. If it is damaged: ${RESTORE}`;
		case 'newer-schema':
			return 'Update Newsproof.';
		case 'older-schema':
			return 'Start the server once, and ask again.';
		case 'commit-not-on-disk':
			return `Set ${problem.setting} so that a commit waits for the disk.`;
		case 'little-space':
			return `Make room: ${megabytes(problem.wantedBytes)} are wanted for the log and for a copy.`;
		case 'summary-differs':
			return 'Make it again from the events: `newsproof rebuild`.';
		case 'stream-without-owner':
		case 'attempt-without-assignment':
		case 'attempt-without-participant':
		case 'shelf-without-set':
			return 'Nobody sees them, and nothing is lost by it; please report it.';
		default:
			return RESTORE;
	}
}

/** That nothing is wrong with what was examined. */
export function describeSoundness({ check, count = 0, lastBeatMs }: Finding): string {
	const of = (one: string, many = `${one}s`) =>
		`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
	switch (check) {
		case 'database':
			return lastBeatMs === undefined
				? 'The database can be read. No server has worked on it.'
				: `The database can be read. A server last worked on it at ${moment(lastBeatMs)}.`;
		case 'integrity':
			return 'Its file is whole.';
		case 'references':
			return 'What refers to something refers to what is there.';
		case 'durability':
			return 'A commit waits for the disk.';
		case 'space':
			return 'There is room on the disk.';
		case 'schema':
			return `The schema is the newest: ${of('migration')}.`;
		case 'articles':
			return `${of('article')}: each has the text that its id stands for.`;
		case 'banks':
			return `${of('bank')}: each has its hash, and every quote stands in its article.`;
		case 'set-versions':
			return `${of('published version')}: each has its hash, and every quote stands in its article.`;
		case 'attempts':
			return `${of('attempt')}: each log folds, and gives the stored score.`;
		case 'orphans':
			return 'Nothing is left over from what was deleted.';
	}
}
