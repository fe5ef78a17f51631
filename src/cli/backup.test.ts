import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeFile } from '../../tests/support/backup-files.ts';
import { openFilledWorld } from '../../tests/support/filled-world.ts';
import { runBackup } from './back-up-database.ts';
import { UsageError } from './command-line.ts';
import { runDoctor } from './examine-database.ts';
import { runRebuild } from './rebuild-attempts.ts';
import { runRestore } from './restore-backup.ts';

let folder: string;
const at = (...names: readonly string[]) => path.join(folder, ...names);
const database = () => at('data', 'newsproof.sqlite');

const COMMANDS = { backup: runBackup, restore: runRestore, doctor: runDoctor, rebuild: runRebuild };

/** Runs a command in this process; gives its exit code and what it printed. */
async function newsproof(command: keyof typeof COMMANDS, ...parameters: readonly string[]) {
	const lines: string[] = [];
	const listen = (line: string) => void lines.push(line);
	const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
	for (const spy of spies) spy.mockImplementation(listen);
	const status = await COMMANDS[command](parameters, { DATA_DIR: at('data') });
	for (const spy of spies) spy.mockRestore();
	return { status, said: lines.join('\n') };
}

beforeEach(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'newsproof-cli-backup-'));
	const world = await openFilledWorld({ kind: 'sqlite', file: database() });
	await world.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a backup is made, refused over a file, and made over it by force', async () => {
	const file = at('monday');
	const first = await newsproof('backup', file);
	expect(first.said).toMatch(
		/^Backed up 27 rows in \d+ tables, as of [\d-]+ [\d:]+ UTC, to \S+monday \([\d.]+ [kM]B\)\.$/u
	);
	expect(first.status).toBe(0);
	const second = await newsproof('backup', file);
	expect(second.said).toBe(
		`There is a file ${file} already. Name another, or add --force to replace it.`
	);
	expect(second.status).toBe(1);
	expect((await newsproof('backup', '--force', file)).status).toBe(0);
});

test('a restore says what it read, checked and replayed, and where the old database is', async () => {
	await newsproof('backup', at('monday'));
	const refused = await newsproof('restore', at('monday'));
	expect(refused.said).toMatch(/^There is a database with content at .* Add --force/u);
	expect(refused.status).toBe(1);
	const { status, said } = await newsproof('restore', '--force', at('monday'));
	expect(said.split('\n')).toEqual([
		expect.stringMatching(
			/^Read 27 rows in \d+ tables from .*: each table holds what the manifest says\.$/u
		),
		'Checked 1 article, 1 bank and 1 published version against their hashes, and every quote against its article.',
		'Replayed 3 attempts from their events.',
		expect.stringMatching(
			/^The database that was there is kept as .*newsproof\.sqlite\.replaced-[\dTZ-]+\.$/u
		),
		`Restored to ${database()}.`
	]);
	expect(status).toBe(0);
});

test('a score that did not fit its events is made again, and the restore says so', async () => {
	changeFile(database(), 'update attempt set score_numerator = 8');
	await newsproof('backup', at('monday'));
	const { status, said } = await newsproof('restore', '--force', at('monday'));
	expect(said.match(/^Made the summary of the attempt \S+ again/gmu)).toHaveLength(3);
	expect(status).toBe(0);
	expect((await newsproof('doctor')).status).toBe(0);
});

test('a log that was broken already is restored as it was, and said', async () => {
	changeFile(database(), `delete from event where key = 'start'`);
	await newsproof('backup', at('monday'));
	const { status, said } = await newsproof('restore', '--force', at('monday'));
	expect(said).toMatch(/^problem: The events of the attempt \S+ do not add up: /mu);
	expect(said).toMatch(/^Restored to/mu);
	expect(status).toBe(1);
});

test('a damaged backup is refused, the damaged table is named, and nothing is changed', async () => {
	await newsproof('backup', at('monday'));
	changeFile(at('monday'), `delete from learner where id in (select min(id) from learner)`);
	const { status, said } = await newsproof('restore', '--force', at('monday'));
	expect(said).toBe(
		`${at('monday')} is damaged: the table learner does not hold what the manifest says. Take another backup.`
	);
	expect(status).toBe(1);
	expect((await newsproof('doctor')).status).toBe(0);
});

test('the doctor says of each thing that it is well, or what to do, and the same as JSON', async () => {
	const well = await newsproof('doctor');
	expect(well.said.split('\n').every((line) => line.startsWith('ok: '))).toBe(true);
	expect(well.said).toContain('ok: 3 attempts: each log folds, and gives the stored score.');
	expect(well.status).toBe(0);
	changeFile(database(), 'update attempt set score_numerator = 8');
	const ill = await newsproof('doctor');
	expect(ill.said).toMatch(
		/^problem: The stored score of the attempt \S+ is not the one that its events give\. Make it again from the events: `newsproof rebuild`\.$/mu
	);
	expect(ill.status).toBe(1);
	const json = await newsproof('doctor', '--json');
	expect(JSON.parse(json.said)).toMatchObject({ ok: false });
	expect(json.status).toBe(1);
	await newsproof('rebuild');
	expect((await newsproof('doctor')).status).toBe(0);
});

test('what is not understood is not run', async () => {
	await expect(async () => newsproof('backup')).rejects.toThrow(UsageError);
	await expect(async () => newsproof('restore')).rejects.toThrow(UsageError);
	await expect(async () => newsproof('doctor', 'now')).rejects.toThrow(UsageError);
	await expect(async () => newsproof('backup', 'a', '--json')).rejects.toThrow(UsageError);
});
