import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp, type App } from '#lib/server/app.ts';
import { deleteAssignment } from '#lib/server/assignments/delete-assignment.ts';
import { deleteParticipant } from '#lib/server/assignments/delete-participant.ts';
import { emptyServerNotebook } from '#lib/server/notebook/empty-server-notebook.ts';
import { forgetNotebook } from '#lib/server/notebook/forget-notebook.ts';
import { keepNotebook } from '#lib/server/notebook/keep-notebook.ts';
import { recordDeed } from '#lib/server/notebook/record-deed.ts';
import { openSqliteReader } from '#lib/server/storage/sqlite-database.ts';
import {
	commitToSqlite,
	createSqliteStorage,
	openSqliteStorage,
	prepareWriter
} from '#lib/server/storage/sqlite-storage.ts';
import type { Storage } from '#lib/server/storage/storage.ts';
import { enrolLearner } from '#lib/server/use-cases/identify-learner.ts';
import { applyRetention } from '#lib/server/workspace/apply-retention.ts';
import { deleteWorkspace } from '#lib/server/workspace/delete-workspace.ts';
import { START } from './support/facts.ts';
import { aReview } from './support/notebook.ts';
import { exchange } from './support/server-notebook.ts';
import { openMarkedWorkspace, unwrap, type MarkedWorkspace } from './support/marked-workspace.ts';

const GONE = 'Quuxgone';
const STAYS = 'Quuxstays';
const PUPILS = 12;
const DAY = 24 * 60 * 60 * 1000;

let folder: string;
let file: string;
let storage: Storage;
let clock: { nowMs: number };
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-canary-'));
	file = join(folder, 'newsproof.sqlite');
	clock = { nowMs: START };
});
afterEach(async () => {
	await storage.close();
	rmSync(folder, { recursive: true, force: true });
});

/** How often a text stands in the database's files, in any case. */
function countInFiles(text: string): number {
	const files = ['', '-wal'].map((end) => `${file}${end}`).filter((name) => existsSync(name));
	const bytes = files.map((name) => readFileSync(name, 'latin1').toLowerCase()).join('');
	return bytes.split(text.toLowerCase()).length - 1;
}

const nameOf = (mark: string, index: number) => `${mark} ${String.fromCodePoint(65 + index)}n`;

type Classes = {
	readonly app: App;
	readonly gone: MarkedWorkspace;
	readonly stays: MarkedWorkspace;
};

/** Two classes whose learners answer in turns, so that their rows share pages; one learner is in both. */
async function openClasses(opened: Storage): Promise<Classes> {
	storage = opened;
	const app = createApp(storage, () => clock.nowMs);
	const names = (mark: string) => Array.from({ length: PUPILS }, (_, index) => nameOf(mark, index));
	const { learnerId } = await enrolLearner(app);
	const stays = await openMarkedWorkspace(app, STAYS, names(STAYS), learnerId);
	const gone = await openMarkedWorkspace(app, GONE, names(GONE), learnerId);
	return { app, gone, stays };
}

/** The storage as it is, but for what `purge` does. */
const withPurge = (whole: Storage, purge: Storage['purge']): Storage => ({ ...whole, purge });

describe('after a deletion', () => {
	test('of a workspace, nothing of it is in the files, and the other one is as it was', async () => {
		const { app, gone, stays } = await openClasses(await openSqliteStorage(file));
		expect(countInFiles(GONE)).toBeGreaterThan(100);
		const attempts = await storage.listAttemptsOfAssignment(stays.assignment.id);
		await deleteWorkspace(app, gone.workspaceId);
		expect(countInFiles(GONE)).toBe(0);
		expect(countInFiles(STAYS)).toBeGreaterThan(50);
		expect(await storage.listAttemptsOfAssignment(stays.assignment.id)).toEqual(attempts);
		expect(await storage.findWorkspace(gone.workspaceId)).toBeUndefined();
		expect(await storage.findBank(gone.bankId)).toBeUndefined();
		expect(await storage.findSetVersion(gone.setId)).toBeUndefined();
	});

	test('of an assignment, no name, answer or comment of it is in the files; its set stays', async () => {
		const { app, gone } = await openClasses(await openSqliteStorage(file));
		await unwrap(deleteAssignment(app, gone.workspaceId, gone.assignment.id));
		for (let index = 0; index < PUPILS; index++) expect(countInFiles(nameOf(GONE, index))).toBe(0);
		expect(countInFiles(`Class of ${GONE}`)).toBe(0);
		expect(countInFiles(`Bank of ${GONE}`)).toBeGreaterThan(0);
		expect(await storage.findSetVersion(gone.setId)).toBeDefined();
	});

	test('of a learner, nothing of theirs is in the files, and everything of the others is', async () => {
		const { app, gone } = await openClasses(await openSqliteStorage(file));
		const others = [1, 2, 3].map((index) => nameOf(GONE, index));
		const before = others.map(countInFiles);
		const { workspaceId, assignment, pupils } = gone;
		const id = pupils[0]?.participantId ?? '';
		await unwrap(deleteParticipant(app, workspaceId, assignment.id, id));
		expect(countInFiles(nameOf(GONE, 0))).toBe(0);
		expect(countInFiles(pupils[0]?.learnerId ?? '?')).toBe(0);
		// In the log and in the roster: what the write-ahead log held besides is gone as well.
		expect(others.map(countInFiles).every((count) => count >= 3)).toBe(true);
		expect(before.every((count) => count >= 3)).toBe(true);
	});

	test('of what is too old, first the names and then the answers are in no file', async () => {
		const { app, gone } = await openClasses(await openSqliteStorage(file));
		clock.nowMs += 31 * DAY;
		expect(await applyRetention(app)).toEqual({ names: 2 * PUPILS + 2, attempts: 0, notebooks: 0 });
		expect(countInFiles(`Miss ${GONE}`)).toBe(0);
		// What was typed as an answer stays until its own time is over.
		expect(countInFiles(nameOf(GONE, 0))).toBeGreaterThan(0);
		expect(await storage.listParticipants(gone.assignment.id)).toHaveLength(PUPILS + 1);
		clock.nowMs += 335 * DAY;
		expect(await applyRetention(app)).toEqual({ names: 0, attempts: 2 * PUPILS + 4, notebooks: 0 });
		for (let index = 0; index < PUPILS; index++) expect(countInFiles(nameOf(GONE, index))).toBe(0);
		expect(await storage.listParticipants(gone.assignment.id)).toEqual([]);
	});
});

describe('after a notebook is deleted', () => {
	const typed = (mark: string, id: string) =>
		aReview(0, { id, response: { kind: 'short-text', text: `${mark} typed this` } });

	test('from under its code, no answer of it is in the files, and another notebook is as it was', async () => {
		storage = await openSqliteStorage(file);
		const app = createApp(storage, () => clock.nowMs);
		const keep = () => unwrap(keepNotebook(app, { address: '192.0.2.1' }));
		const [gone, stays] = [await keep(), await keep()];
		for (let index = 0; index < 40; index++) {
			await exchange(app, undefined, { code: gone, events: [typed(GONE, `gone-${index}`)] });
			await exchange(app, undefined, { code: stays, events: [typed(STAYS, `stays-${index}`)] });
		}
		expect(countInFiles(GONE)).toBeGreaterThan(40);
		expect(countInFiles(gone)).toBe(0);
		await forgetNotebook(app, { address: '192.0.2.1', code: gone });
		expect([countInFiles(GONE), countInFiles('gone-')]).toEqual([0, 0]);
		expect(countInFiles(STAYS)).toBeGreaterThanOrEqual(40);
		expect((await exchange(app, undefined, { code: stays })).events).toHaveLength(40);
	});

	test('with its learner, or emptied by them, nothing of it is in the files', async () => {
		const { app, gone } = await openClasses(await openSqliteStorage(file));
		const { workspaceId, assignment, pupils } = gone;
		const [first, second] = pupils;
		if (!first || !second) throw new Error('The class is empty');
		for (const { learnerId } of [first, second]) {
			const { type, entry, ...rest } = typed('Quuxnote', 'k');
			await unwrap(recordDeed(app, learnerId, { type, entry, ...rest }, `key-${learnerId}`));
		}
		expect(countInFiles('Quuxnote')).toBeGreaterThanOrEqual(2);
		await emptyServerNotebook(app, second.learnerId);
		await unwrap(deleteParticipant(app, workspaceId, assignment.id, first.participantId));
		expect(countInFiles('Quuxnote')).toBe(0);
		expect(countInFiles(first.learnerId)).toBe(0);
	});
});

describe('the search finds what is there:', () => {
	test('in the write-ahead log, when nothing is purged', async () => {
		const whole = await openSqliteStorage(file);
		const { app, gone } = await openClasses(withPurge(whole, async () => true));
		await deleteWorkspace(app, gone.workspaceId);
		expect(await storage.findWorkspace(gone.workspaceId)).toBeUndefined();
		expect(countInFiles(GONE)).toBeGreaterThan(0);
	});

	test('in the file, when deleted rows are not overwritten and it is not written anew', async () => {
		await (await openSqliteStorage(file)).close();
		const writer = await prepareWriter(file);
		writer.database.exec('pragma secure_delete=off');
		const whole = createSqliteStorage(writer, openSqliteReader(file), commitToSqlite(writer));
		const emptyLog = async () => {
			writer.database.exec('pragma wal_checkpoint(truncate)');
			return true;
		};
		const { app, gone } = await openClasses(withPurge(whole, emptyLog));
		await deleteWorkspace(app, gone.workspaceId);
		expect(await storage.findWorkspace(gone.workspaceId)).toBeUndefined();
		expect(countInFiles(GONE)).toBeGreaterThan(0);
	});
});
