import { openTestWorld, startLearner, type TestLearner, type TestWorld } from './test-world.ts';
import type { StorageLocation } from '#lib/server/storage/open-storage.ts';
import type { Command } from '#lib/server/use-cases/record-fact.ts';
import { START } from './facts.ts';

/** Records what must be acknowledged. */
export async function acknowledged(learner: TestLearner, command: Command): Promise<void> {
	const recorded = await learner.record(command);
	if (!recorded.ok) throw new Error(`${command.type} was refused: ${recorded.reason}`);
}

/** Opens a question and answers it: two events under keys that begin with `key`. */
export async function answer(
	learner: TestLearner,
	questionId: string,
	key: string,
	outcome: 'right' | 'wrong' = 'right'
): Promise<void> {
	await acknowledged(learner, { type: 'question.opened', key: `${key}-open`, questionId });
	await acknowledged(learner, await learner.answerTo(questionId, key, outcome));
}

/** A world in which three learners have answered two questions, the last of them to the end: 17 events. */
export async function openFilledWorld(location: StorageLocation): Promise<TestWorld> {
	const world = await openTestWorld(location);
	await world.publish();
	const learners = [
		await startLearner(world),
		await startLearner(world),
		await startLearner(world)
	] as const;
	for (const learner of learners) {
		world.clock.nowMs += 1000;
		await answer(learner, 'q-choice', 'first');
		await answer(learner, 'q-short-text', 'second', 'wrong');
	}
	await acknowledged(learners[2], { type: 'finish.requested', key: 'asked' });
	await acknowledged(learners[2], { type: 'attempt.finished', key: 'finished' });
	await world.app.storage.transaction((repository) =>
		repository.saveServerRun({ id: 'run-1', startedAtMs: START, aliveAtMs: START })
	);
	return world;
}
