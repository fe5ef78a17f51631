import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	openTestWorld,
	startLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { rebuildAttempts } from './rebuild-attempts.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

test('projections that are right stay as they are', async () => {
	await world.publish();
	const learner = await startLearner(world);
	await learner.record(await learner.answerTo('q-choice', 'key-1'));
	const before = await world.app.storage.findAttempt(learner.attemptId);
	expect(await rebuildAttempts(world.anotherNode())).toEqual({ attempts: 1, differing: [] });
	expect(await world.app.storage.findAttempt(learner.attemptId)).toEqual(before);
});

test('projections that were lost or changed are made again from the events', async () => {
	await world.publish();
	const learners = [await startLearner(world), await startLearner(world)] as const;
	for (const learner of learners) {
		await learner.record(await learner.answerTo('q-choice', 'key-1'));
	}
	const { attemptId } = learners[0];
	const right = await world.app.storage.findAttempt(attemptId);
	if (!right) throw new Error('The attempt is not stored');
	await world.app.storage.transaction((repository) =>
		repository.saveAttempt({ ...right, state: 'intro', seq: 1, answered: 0, score: undefined })
	);
	expect(await rebuildAttempts(world.anotherNode())).toEqual({
		attempts: 2,
		differing: [attemptId]
	});
	expect(await world.app.storage.findAttempt(attemptId)).toEqual(right);
});

test('a database without attempts has nothing to rebuild', async () => {
	expect(await rebuildAttempts(world.app)).toEqual({ attempts: 0, differing: [] });
});
