import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	openMarkedWorkspace,
	type MarkedWorkspace
} from '../../../../tests/support/marked-workspace.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { pasteRoster } from '../assignments/paste-roster.ts';
import { recordFact } from '../use-cases/record-fact.ts';
import { applyRetention } from './apply-retention.ts';
import { chooseRetention } from './choose-retention.ts';
import { keepRetention, untilNight } from './keep-retention.ts';
import { deleteWorkspace } from './delete-workspace.ts';

const DAY = 24 * 60 * 60 * 1000;

let world: TestWorld;
let own: MarkedWorkspace;
beforeEach(async () => {
	world = await openTestWorld();
	own = await openMarkedWorkspace(world.app, 'Quuxown', ['Quuxown An', 'Quuxown Bo']);
});
afterEach(() => world.close());

const namesIn = async () =>
	(await world.app.storage.listParticipants(own.assignment.id)).map(({ name }) => name);
const attemptsIn = async () =>
	(await world.app.storage.listAttemptsOfAssignment(own.assignment.id)).map(({ id }) => id);

test('a name goes once the days are over since the last that was heard of its learner, and no sooner', async () => {
	const { app, clock } = world;
	clock.nowMs += 20 * DAY;
	const [an] = own.pupils;
	if (!an) throw new Error('Two learners take part');
	const command = { type: 'question.opened', key: 'later', questionId: 'q-choice' } as const;
	expect((await recordFact(app, an.learnerId, an.attemptId, command)).ok).toBe(true);
	clock.nowMs += 10 * DAY;
	expect(await applyRetention(app)).toEqual({ names: 0, attempts: 0, notebooks: 0 });
	clock.nowMs += 1;
	expect(await applyRetention(app)).toEqual({ names: 1, attempts: 0, notebooks: 0 });
	expect(await namesIn()).toEqual(['Miss Quuxown An', undefined]);
	clock.nowMs += 20 * DAY;
	expect(await applyRetention(app)).toEqual({ names: 1, attempts: 0, notebooks: 0 });
	expect(await attemptsIn()).toHaveLength(2);
});

test('the attempts go after their own time, with the roster’s lines and the learners of them', async () => {
	const { app, clock } = world;
	clock.nowMs += 365 * DAY + 1;
	// The teacher’s preview is one of them.
	expect(await applyRetention(app)).toEqual({ names: 2, attempts: 3, notebooks: 0 });
	expect(await namesIn()).toEqual([]);
	expect(await attemptsIn()).toEqual([]);
	expect(await app.storage.findAssignment(own.assignment.id)).toBeDefined();
	expect(await applyRetention(app)).toEqual({ names: 0, attempts: 0, notebooks: 0 });
});

test('each workspace has its own days; where none were chosen, the usual ones count', async () => {
	const { app, clock } = world;
	const short = await openMarkedWorkspace(app, 'Quuxshort', ['Quuxshort An']);
	await chooseRetention(app, short.workspaceId, { nameDays: 1, attemptDays: 2 });
	const unchosen = await app.storage.findWorkspace(own.workspaceId);
	if (!unchosen) throw new Error('The workspace is gone');
	await app.storage.transaction((repository) =>
		repository.saveWorkspace({ ...unchosen, retention: undefined })
	);
	clock.nowMs += 3 * DAY;
	expect(await applyRetention(app)).toEqual({ names: 1, attempts: 2, notebooks: 0 });
	expect(await namesIn()).toHaveLength(2);
	clock.nowMs += 28 * DAY;
	expect(await applyRetention(app)).toEqual({ names: 2, attempts: 0, notebooks: 0 });
});

test('names that were put down for an assignment which opens later stay until then', async () => {
	const { app, clock } = world;
	const opensAtMs = clock.nowMs + 60 * DAY;
	const { storage } = app;
	const record = await storage.findAssignment(own.assignment.id);
	if (!record) throw new Error('The assignment is gone');
	await storage.transaction((repository) =>
		repository.saveAssignment(
			{ ...record, revision: record.revision + 1, opensAtMs },
			record.revision
		)
	);
	const pasted = await pasteRoster(app, own.workspaceId, own.assignment.id, 'Ruth\nSam');
	expect(pasted.ok).toBe(true);
	clock.nowMs += 59 * DAY;
	await applyRetention(app);
	expect(await namesIn()).toContain('Ruth');
	clock.nowMs += 60 * DAY;
	await applyRetention(app);
	expect(await namesIn()).toEqual([undefined, undefined]);
});

test('a server applies it at its start, says what went, and waits for it at its end', async () => {
	world.clock.nowMs += 31 * DAY;
	const said: string[] = [];
	const end = keepRetention(world.app, (line) => said.push(line));
	await end();
	expect(said).toEqual(['Their time is over: removed 2 names, 0 attempts and 0 notebooks.']);
	expect(await namesIn()).toEqual([undefined, undefined]);
	await deleteWorkspace(world.app, own.workspaceId);
	await keepRetention(world.app, (line) => said.push(line))();
	expect(said).toHaveLength(1);
});

test('a night begins at three, by the server’s clock', () => {
	const at = (hours: number, minutes: number) => new Date(2026, 0, 5, hours, minutes).getTime();
	expect(untilNight(at(2, 30))).toBe(30 * 60 * 1000);
	expect(untilNight(at(3, 0))).toBe(DAY);
	expect(untilNight(at(9, 0))).toBe(18 * 60 * 60 * 1000);
});
