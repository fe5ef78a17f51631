import type { Manifest } from '#lib/server/backup/manifest.ts';
import type { BackupFault } from '#lib/server/backup/read-backup.ts';
import type { StorageLocation } from '#lib/server/storage/open-storage.ts';
import type { BackupOutcome } from '#lib/server/use-cases/back-up-database.ts';
import type { RestoreOutcome } from '#lib/server/use-cases/restore-backup.ts';
import { describeRecordProblem } from './doctor-messages.ts';

type Failed<Outcome> = Extract<Outcome, { readonly ok: false }>;

const number = (count: number) => count.toLocaleString('en-GB');
const counted = (count: number, one: string, many = `${one}s`) =>
	`${number(count)} ${count === 1 ? one : many}`;

/** A moment as a person reads it: to the second, in UTC. */
const moment = (iso: string) => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;

/** A size in the unit that suits it. */
export function describeSize(bytes: number): string {
	const megabytes = bytes / 1_000_000;
	return megabytes < 1
		? `${number(Math.ceil(bytes / 1000))} kB`
		: `${megabytes.toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}

/** Where a database is, without what of an address is secret. */
export function describeLocation(location: StorageLocation): string {
	return location.kind === 'sqlite' ? location.file : 'the PostgreSQL database of DATABASE_URL';
}

function describeContent({ tables }: Manifest): string {
	const contents = Object.values(tables);
	const rows = contents.reduce((sum, table) => sum + table.rows, 0);
	return `${counted(rows, 'row')} in ${counted(contents.length, 'table')}`;
}

/** What a backup holds. */
export function describeBackup(file: string, manifest: Manifest, bytes: number): string {
	return `Backed up ${describeContent(manifest)}, as of ${moment(manifest.madeAt)}, to ${file} (${describeSize(bytes)}).`;
}

/** Why there is no backup, and what to do. */
export function describeBackupRefusal(
	failed: Failed<BackupOutcome>,
	file: string,
	location: StorageLocation
): string {
	switch (failed.reason) {
		case 'file-exists':
			return `There is a file ${file} already. Name another, or add --force to replace it.`;
		case 'file-is-folder':
			return `${file} is a folder. Name a file to back up to.`;
		case 'folder-missing':
			return `The folder of ${file} does not exist. Make it first.`;
		case 'file-is-database':
			return `${file} is the database itself. Name another file.`;
		case 'no-database':
			return `There is no database yet at ${describeLocation(location)}. Set DATA_DIR or DATABASE_URL as the server has it.`;
		case 'database-damaged':
			return `The database is damaged, so a backup of it would not be whole: ${failed.damage}.\nKeep the backups that you have; \`newsproof doctor\` says more.`;
	}
}

function describeFault(fault: BackupFault, file: string): string {
	switch (fault.reason) {
		case 'not-a-backup':
			return `${file} is not a backup, or its beginning is damaged. Only files made by \`newsproof backup\` can be restored.`;
		case 'live-copy':
			return `${file} is not a backup but a plain copy of a database that was in use. What was still in its log (-wal) is missing from it, so it may lack the last answers. Restore a file made by \`newsproof backup\`.`;
		case 'manifest-damaged':
			return `${file} is damaged: its manifest cannot be read, so what is in it cannot be checked. Take another backup.`;
		case 'newer-format':
		case 'newer-schema':
			return `${file} was made by a newer version of Newsproof. Install that version, and restore with it.`;
		case 'tables-damaged':
			return `${file} is damaged: the ${fault.tables.length === 1 ? 'table' : 'tables'} ${fault.tables.join(', ')} ${fault.tables.length === 1 ? 'does' : 'do'} not hold what the manifest says. Take another backup.`;
	}
}

/** Why nothing was restored, and what to do. Nothing has changed then. */
export function describeRestoreRefusal(
	failed: Failed<RestoreOutcome>,
	file: string,
	location: StorageLocation
): string {
	switch (failed.reason) {
		case 'no-backup-file':
			return `There is no file ${file}.`;
		case 'server-alive':
			return `A server is at work on ${describeLocation(location)}. Stop it first.`;
		case 'database-in-use':
			return `Another program has ${describeLocation(location)} open. Stop it first.`;
		case 'not-empty':
			return location.kind === 'sqlite'
				? `There is a database with content at ${location.file}. Add --force to put the backup in its place; it is kept beside it.`
				: 'The PostgreSQL database holds something already. Restore into an empty database, and set DATABASE_URL to it.';
		case 'backup-fault':
			return describeFault(failed.fault, file);
	}
}

/** What was restored, checked and mended, a sentence a line. */
export function describeRestore(
	outcome: Extract<RestoreOutcome, { readonly ok: true }>,
	file: string,
	location: StorageLocation
): readonly string[] {
	const { manifest, migrated, check, kept } = outcome;
	const differing = check.problems.filter(({ kind }) => kind === 'summary-differs');
	const others = check.problems.filter(({ kind }) => kind !== 'summary-differs');
	return [
		`Read ${describeContent(manifest)} from ${file}, made on ${moment(manifest.madeAt)}: each table holds what the manifest says.`,
		...(migrated.length > 0 ? [`Brought the schema up to date: ${migrated.join(', ')}.`] : []),
		`Checked ${counted(check.articles, 'article')}, ${counted(check.banks, 'bank')} and ${counted(check.setVersions, 'published version')} against their hashes, and every quote against its article.`,
		`Replayed ${counted(check.attempts, 'attempt')} from ${check.attempts === 1 ? 'its' : 'their'} events.`,
		...differing.map(
			({ id }) => `Made the summary of the attempt ${id} again: it differed from its events.`
		),
		...others.map((problem) => `problem: ${describeRecordProblem(problem)}`),
		...(kept ? [`The database that was there is kept as ${kept}.`] : []),
		`Restored to ${describeLocation(location)}.`
	];
}
