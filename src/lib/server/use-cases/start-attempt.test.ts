import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	openTestWorld,
	startLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { factOf, foldAttempt, projectAttempt } from '../attempt-log.ts';
import { enrolLearner } from './identify-learner.ts';
import { startAttempt } from './start-attempt.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

const start = async (mode: 'practice' | 'graded', setId = 'ferry-set') => {
	const { learnerId } = await enrolLearner(world.app);
	return startAttempt(world.app, learnerId, setId, { mode, time: 1 });
};

test('an attempt starts in each mode that the set offers, and in no other', async () => {
	await world.publish({ modes: ['practice'] });
	expect(await start('practice')).toEqual({ ok: true, value: expect.any(String) });
	expect(await start('graded')).toEqual({ ok: false, reason: 'mode-not-offered' });
});

test('a set that is not published cannot be started', async () => {
	expect(await start('practice')).toEqual({ ok: false, reason: 'set-not-found' });
	await world.publish();
	expect(await start('practice', 'kea-set')).toEqual({ ok: false, reason: 'set-not-found' });
});

test('an attempt keeps the version it was started at', async () => {
	await world.publish();
	const { attemptId } = await startLearner(world);
	await world.publish({ reveal: 'end' });
	const { marking, facts } = await foldAttempt(world.anotherNode(), world.app.storage, attemptId);
	expect(marking.set.settings.reveal).toBe('each');
	expect(facts[0]).toMatchObject({ type: 'attempt.started', plan: { version: 1 } });
});

test('a started attempt is one stored fact and its projection', async () => {
	await world.publish({ time: { perAttemptSeconds: 60 } });
	const { attemptId, learnerId } = await startLearner(world, { time: 1.5 });
	const [first, ...rest] = (await world.app.storage.readEvents(attemptId)).map(factOf);
	expect(rest).toEqual([]);
	expect(first).toMatchObject({ at: world.clock.nowMs, plan: { time: { limitMs: 90_000 } } });
	const record = await world.app.storage.findAttempt(attemptId);
	expect(record).toMatchObject({ learnerId, state: 'asking', seq: 1, answered: 0 });
	const folded = await foldAttempt(world.anotherNode(), world.app.storage, attemptId);
	expect(record && projectAttempt(record, folded)).toEqual(record);
});
