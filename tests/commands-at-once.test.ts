import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storageEngines } from './support/storage-engines.ts';
import { openTestWorld, startLearner, type TestWorld } from './support/test-world.ts';

describe.each(storageEngines)('commands that arrive at once, on $name', (engine) => {
	let world: TestWorld;
	beforeAll(async () => {
		if (!engine.available) return;
		await engine.start();
		world = await openTestWorld(await engine.emptyLocation());
		await world.publish();
	}, 60_000);
	afterAll(async () => {
		if (!engine.available) return;
		await world.close();
		await engine.stop();
	});

	test.runIf(engine.available)(
		'under one key are one fact, acknowledged to each in the same words',
		async () => {
			const learner = await startLearner(world);
			const command = await learner.answerTo('q-choice', 'key-1');
			const nodes = [world.app, world.anotherNode()];
			const outcomes = await Promise.all(
				Array.from({ length: 40 }, (_, index) => learner.record(command, nodes[index % 2]))
			);
			expect(outcomes[0]?.ok).toBe(true);
			expect(outcomes).toEqual(outcomes.map(() => outcomes[0]));
			const events = await world.app.storage.readEvents(learner.attemptId);
			expect(events.map(({ key }) => key)).toEqual(['start', 'key-1']);
		}
	);

	test.runIf(engine.available)(
		'with different answers under one key are one fact; only its own is acknowledged',
		async () => {
			const learner = await startLearner(world);
			const [right, wrong] = [
				await learner.answerTo('q-choice', 'key-1', 'right'),
				await learner.answerTo('q-choice', 'key-1', 'wrong')
			];
			const outcomes = await Promise.all(
				Array.from({ length: 20 }, (_, index) => learner.record(index % 2 ? right : wrong))
			);
			const refused = outcomes.filter((outcome) => !outcome.ok);
			expect(refused).toEqual(refused.map(() => ({ ok: false, reason: 'key-reused' })));
			expect(refused).toHaveLength(10);
		}
	);
});
