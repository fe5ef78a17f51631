import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AssignmentTerms } from '#lib/core/bank/assignment.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import {
	openWorkspaceWorld,
	someTerms,
	type WorkspaceWorld
} from '../../../../tests/support/workspace-world.ts';
import { foldAttempt } from '../attempt-log.ts';
import { previewSet } from '../sets/preview-questions.ts';
import type { AssignmentRecord } from '../storage/workspace-records.ts';
import { enrolLearner } from '../use-cases/identify-learner.ts';
import { openSet } from '../use-cases/open-set.ts';
import { recordFact } from '../use-cases/record-fact.ts';
import { startAttempt } from '../use-cases/start-attempt.ts';
import { aSet } from '../../../../tests/support/builders.ts';
import type { AssignmentGift } from './give-assignment.ts';
import { joinAssignment } from './join-assignment.ts';
import { openJoin } from './open-join.ts';
import { setTimeMultiplier } from './set-time-multiplier.ts';
import { startAssignedAttempt } from './start-assigned-attempt.ts';

let world: WorkspaceWorld;
beforeEach(async () => void (world = await openWorkspaceWorld()));
afterEach(() => world.close());

type Joined = {
	readonly assignment: AssignmentRecord;
	readonly learnerId: string;
	readonly participantId: string;
};

const joinGiven = async (
	terms: Partial<AssignmentTerms> = {},
	gift: Partial<AssignmentGift> = {}
): Promise<Joined> => {
	const assignment = await world.give({ terms: someTerms({ names: 'none', ...terms }), ...gift });
	const { learnerId } = await enrolLearner(world.app);
	const joined = await joinAssignment(world.app, assignment.id, learnerId, { name: '' });
	if (!joined.ok) throw new Error(joined.reason);
	return { assignment, learnerId, participantId: joined.value.id };
};
const start = ({ assignment, learnerId }: Joined, mode?: 'practice' | 'graded') =>
	startAssignedAttempt(world.app, assignment.id, learnerId, mode);
const startOk = async (joined: Joined): Promise<string> => {
	const started = await start(joined);
	if (!started.ok) throw new Error(started.reason);
	return started.value;
};
const planOf = async (attemptId: string) => {
	const { snapshot } = await foldAttempt(world.anotherNode(), world.app.storage, attemptId);
	return attemptIn(snapshot).plan;
};
const finish = async ({ learnerId }: Joined, attemptId: string) => {
	for (const type of ['finish.requested', 'attempt.finished'] as const) {
		const command = { type, key: `${type}-${attemptId}` };
		const recorded = await recordFact(world.app, learnerId, attemptId, command);
		if (!recorded.ok) throw new Error(recorded.reason);
	}
	world.clock.nowMs += 1000;
};
const look = ({ assignment, learnerId }: Joined) => openJoin(world.app, assignment, learnerId);

describe('an attempt at an assignment', () => {
	test('is taken under the assignment’s settings, as one of its participants', async () => {
		const joined = await joinGiven({
			settings: { modes: ['graded'], reveal: 'end', time: { perAttemptSeconds: 60 } }
		});
		const id = await startOk(joined);
		expect(await planOf(id)).toMatchObject({
			setId: 'ferry-set',
			version: 1,
			mode: 'graded',
			reveal: 'end',
			time: { per: 'attempt', limitMs: 60_000 }
		});
		expect(await world.app.storage.findAttempt(id)).toMatchObject({
			learnerId: joined.learnerId,
			assignmentId: joined.assignment.id,
			participantId: joined.participantId
		});
	});

	test('is taken at the version that is given, also when there is a newer one', async () => {
		const joined = await joinGiven();
		await world.publishNext({ reveal: 'end' });
		expect((await planOf(await startOk(joined))).version).toBe(1);
	});

	test('has the time that the teacher gave to the learner', async () => {
		const joined = await joinGiven({ settings: { time: { perAttemptSeconds: 60 } } });
		const { app, workspaceId } = world;
		const { assignment, participantId } = joined;
		await setTimeMultiplier(app, workspaceId, assignment.id, participantId, '1.5');
		const id = await startOk(joined);
		expect((await planOf(id)).time?.limitMs).toBe(90_000);
		await finish(joined, id);
		await setTimeMultiplier(app, workspaceId, assignment.id, participantId, 'unlimited');
		expect((await planOf(await startOk(joined))).time).toBeUndefined();
	});

	test('is taken in the modes that are offered alone', async () => {
		const joined = await joinGiven({ settings: { modes: ['graded'] } });
		expect(await start(joined, 'practice')).toEqual({ ok: false, reason: 'mode-not-offered' });
		const both = await joinGiven({ settings: { modes: ['practice', 'graded'] } });
		const started = await start(both, 'graded');
		expect((await planOf(started.ok ? started.value : '')).mode).toBe('graded');
	});

	test('is for those who have joined', async () => {
		const { assignment } = await joinGiven();
		const { learnerId } = await enrolLearner(world.app);
		expect(await startAssignedAttempt(world.app, assignment.id, learnerId)).toEqual({
			ok: false,
			reason: 'not-joined'
		});
		expect(await startAssignedAttempt(world.app, 'nothing', learnerId)).toEqual({
			ok: false,
			reason: 'assignment-not-found'
		});
	});
});

describe('starting again', () => {
	test('goes on with what is not finished, also when pressed twice', async () => {
		const joined = await joinGiven({ attempts: { allowed: 1, counts: 'best' } });
		const [first, second] = await Promise.all([start(joined), start(joined)]);
		expect(first).toEqual(second);
		expect(await start(joined)).toEqual(first);
		const attempts = await world.app.storage.listAttemptsOfAssignment(joined.assignment.id);
		expect(attempts).toHaveLength(1);
	});

	test('is possible as often as the teacher allows', async () => {
		const joined = await joinGiven({ attempts: { allowed: 2, counts: 'last' } });
		const first = await startOk(joined);
		await finish(joined, first);
		expect((await look(joined))?.attemptsLeft).toBe(1);
		const second = await startOk(joined);
		expect(second).not.toBe(first);
		await finish(joined, second);
		expect(await start(joined)).toEqual({ ok: false, reason: 'no-attempts-left' });
		expect(await look(joined)).toMatchObject({
			attemptsLeft: 0,
			past: [{ id: second }, { id: first }]
		});
	});

	test('counts an attempt whose time ran out while nobody looked as finished', async () => {
		const joined = await joinGiven({ settings: { time: { perAttemptSeconds: 60 } } });
		const first = await startOk(joined);
		world.clock.nowMs += 61_000;
		expect(await startOk(joined)).not.toBe(first);
	});
});

describe('the window', () => {
	test('is kept: nobody starts before it opens or once it has closed', async () => {
		const { nowMs } = world.clock;
		const joined = await joinGiven({}, { closesAtMs: nowMs + 2000 });
		world.clock.nowMs = nowMs + 1999;
		const id = await startOk(joined);
		world.clock.nowMs = nowMs + 2000;
		expect(await start(joined)).toEqual({ ok: false, reason: 'closed' });
		expect(await look(joined)).toMatchObject({ state: 'closed', past: [{ id }] });
		const later = await world.give({
			terms: someTerms({ names: 'none' }),
			opensAtMs: world.clock.nowMs + 1
		});
		expect(await openJoin(world.app, later, undefined)).toMatchObject({ state: 'not-open-yet' });
	});

	test('keeps results that wait for its end back until then', async () => {
		const { nowMs } = world.clock;
		const joined = await joinGiven(
			{ settings: { modes: ['graded'], reveal: 'due' } },
			{ closesAtMs: nowMs + 60_000 }
		);
		const id = await startOk(joined);
		await finish(joined, id);
		const before = await look(joined);
		expect(before?.past).toMatchObject([{ id, isFinished: true }]);
		expect(before?.past[0]).not.toHaveProperty('score');
		world.clock.nowMs = nowMs + 60_000;
		expect((await look(joined))?.past[0]?.score).toEqual({ earned: 0, maximum: 9 });
	});
});

describe('the page of an assignment', () => {
	test('offers a stranger nicknames that nobody has, and knows who comes back', async () => {
		const assignment = await world.give();
		const { learnerId } = await enrolLearner(world.app);
		const first = await openJoin(world.app, assignment, learnerId);
		expect(first).toMatchObject({ names: 'nickname', past: [], attemptsLeft: 'unlimited' });
		expect(first?.participant).toBeUndefined();
		const [name = ''] = first?.nicknames ?? [];
		expect(first?.nicknames).toHaveLength(4);
		await joinAssignment(world.app, assignment.id, learnerId, { name });
		const back = await openJoin(world.app, assignment, learnerId);
		expect(back).toMatchObject({ participant: { name, number: 1, time: 1 }, nicknames: [] });
	});

	test('says how far the attempt is that can be gone on with', async () => {
		const joined = await joinGiven();
		const id = await startOk(joined);
		expect((await look(joined))?.unfinished).toMatchObject({ id, answered: 0, questionCount: 9 });
	});
});

describe('what is given to a class', () => {
	test('is not practised beforehand by its address', async () => {
		await joinGiven();
		const { learnerId } = await enrolLearner(world.app);
		const wishes = { mode: 'practice', time: 1 } as const;
		const refused = { ok: false, reason: 'set-not-found' };
		expect(await startAttempt(world.app, learnerId, 'ferry-set', wishes)).toEqual(refused);
		expect(await openSet(world.app, 'ferry-set', learnerId)).toBeUndefined();
		expect(await previewSet(world.app, learnerId, aSet())).toMatchObject({ ok: true });
		expect(await startAttempt(world.app, learnerId, 'preview.ferry-set', wishes)).toEqual(refused);
	});
});
