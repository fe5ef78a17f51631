import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { StoredEvent } from '#lib/server/storage/storage.ts';
import { examineDatabase } from '#lib/server/use-cases/examine-database.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';
import { rebuildAttempts } from '#lib/server/use-cases/rebuild-attempts.ts';
import { changeFile } from './support/backup-files.ts';
import { runCli } from './support/cli-process.ts';
import { answer, openFilledWorld } from './support/filled-world.ts';
import { spawnNode } from './support/server-process.ts';
import { startLearner, type TestWorld } from './support/test-world.ts';

let folder: string;
let world: TestWorld;
const live = () => ({ kind: 'sqlite', file: join(folder, 'live', 'newsproof.sqlite') }) as const;
const backup = () => join(folder, 'drill.newsproof');

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'newsproof-drill-'));
	world = await openFilledWorld(live());
});
afterEach(async () => {
	await world.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Runs a command in a process of its own, while this one goes on; gives its exit code. */
function runBeside(parameters: readonly string[]): Promise<number | null> {
	const child = spawnNode(['src/cli/newsproof.ts', ...parameters], {
		DATA_DIR: join(folder, 'live'),
		DATABASE_URL: undefined
	});
	return new Promise((resolve) => child.once('exit', resolve));
}

/** Learners start and answer until `done`; gives the events of each as far as they were acknowledged. */
async function keepAnswering(done: Promise<unknown>): Promise<readonly string[]> {
	const attempts: string[] = [];
	let isDone = false;
	void done.then(() => void (isDone = true));
	while (!isDone) {
		const learner = await startLearner(world);
		attempts.push(learner.attemptId);
		await answer(learner, 'q-choice', 'first');
		await answer(learner, 'q-multiple', 'second', 'wrong');
		// Each turn of the loop lets the other process be heard.
		await new Promise(setImmediate);
	}
	return attempts;
}

test('a backup taken while learners answer restores to all that was acknowledged before, and a score for each attempt that its events give', async () => {
	const { storage } = world.app;
	const before = await storage.readEventsOf(await storage.listAttemptIds(1000));
	expect(before.size).toBe(3);
	const backingUp = runBeside(['backup', backup()]);
	const since = await keepAnswering(backingUp);
	expect(await backingUp).toBe(0);
	expect(since.length).toBeGreaterThan(0);
	const after = await storage.readEventsOf([...before.keys(), ...since]);

	const elsewhere = { DATA_DIR: join(folder, 'restored') };
	const { status, said } = runCli(['restore', backup()], elsewhere);
	expect(said).toMatch(
		/^Read [\d,]+ rows in \d+ tables from [\s\S]*Replayed \d+ attempts[\s\S]*Restored to/u
	);
	expect(status).toBe(0);

	const file = join(elsewhere.DATA_DIR, 'newsproof.sqlite');
	const restored = await openStorage({ kind: 'sqlite', file });
	const ids = await restored.listAttemptIds(100_000);
	const found = await restored.readEventsOf(ids);
	for (const [id, events] of before) expect(found.get(id)).toEqual(events);
	// Of what came meanwhile, each log is there as it was at one moment.
	const beginsAlike = ([id, events]: readonly [string, readonly StoredEvent[]]) =>
		expect(after.get(id)?.slice(0, events.length)).toEqual(events);
	for (const log of found) beginsAlike(log);
	expect([...found.keys()].sort()).toEqual([...ids].sort());
	expect(await rebuildAttempts(createApp(restored))).toEqual({
		attempts: ids.length,
		differing: []
	});
	for (const id of before.keys()) {
		expect(await restored.findAttempt(id)).toEqual(await storage.findAttempt(id));
	}
	await restored.close();
	expect(runCli(['doctor'], elsewhere).status).toBe(0);
}, 60_000);

test('the drill fails when an answer is missing from what was restored', async () => {
	expect(await runBeside(['backup', backup()])).toBe(0);
	const restored = { kind: 'sqlite', file: join(folder, 'restored.sqlite') } as const;
	const wishes = { replace: false, now: Date.now, wait: async () => undefined };
	expect(await restoreBackup(restored, backup(), wishes)).toMatchObject({ ok: true });
	changeFile(restored.file, `delete from event where key = 'second'`);
	const findings = await examineDatabase(restored);
	expect(findings.find(({ check }) => check === 'attempts')?.problems).toHaveLength(3);
}, 30_000);
