import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { hashToken } from '../identity.ts';
import { enrolLearner, identifyLearner } from './identify-learner.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

test('a learner is known by their token, on every node, and by nothing else', async () => {
	const { learnerId, token } = await enrolLearner(world.app);
	const node = world.anotherNode();
	expect(await identifyLearner(world.app, token)).toBe(learnerId);
	expect(await identifyLearner(node, token)).toBe(learnerId);
	expect(await identifyLearner(node, token)).toBe(learnerId);
	for (const wrong of [undefined, '', `${token}x`, hashToken(token), learnerId]) {
		expect(await identifyLearner(node, wrong)).toBeUndefined();
	}
});

test('only the token’s hash is stored', async () => {
	const { learnerId, token } = await enrolLearner(world.app);
	const stored = await world.app.storage.findLearner(hashToken(token));
	expect(stored).toEqual({
		id: learnerId,
		tokenHash: hashToken(token),
		createdAtMs: world.clock.nowMs
	});
	expect(JSON.stringify(stored)).not.toContain(token);
});

test('no two learners have the same id or token', async () => {
	const learners = await Promise.all(Array.from({ length: 50 }, () => enrolLearner(world.app)));
	expect(new Set(learners.flatMap(({ learnerId, token }) => [learnerId, token])).size).toBe(100);
});
