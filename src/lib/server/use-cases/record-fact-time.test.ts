import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attemptIn, foldFacts } from '#lib/core/quiz/fold.ts';
import { START } from '../../../../tests/support/facts.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { factOf, foldAttempt } from '../attempt-log.ts';
import { keepServerRun } from '../server-run.ts';
import { StorageUnavailableError } from '../storage/storage-errors.ts';
import { openAttempt } from './open-attempt.ts';
import { showAttempt } from './show-attempt.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

const after = (seconds: number) => void (world.clock.nowMs = START + seconds * 1000);
const factsOf = async ({ attemptId }: TestLearner) =>
	(await world.app.storage.readEvents(attemptId)).map(factOf);
const attemptOf = async ({ attemptId }: TestLearner) =>
	attemptIn((await foldAttempt(world.anotherNode(), world.app.storage, attemptId)).snapshot);

describe('an answer after the time', () => {
	test('first notes the end of the time at the deadline, then is kept as late', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const learner = await startLearner(world);
		after(75);
		const recorded = await learner.record(await learner.answerTo('q-choice', 'late'));
		expect(recorded.ok).toBe(true);
		expect((await factsOf(learner)).slice(1)).toMatchObject([
			{ type: 'time.expired', at: START + 60_000 },
			{ type: 'answer.submitted', at: START + 75_000 }
		]);
		const { finishedAt, records } = await attemptOf(learner);
		expect(finishedAt).toBe(START + 60_000);
		expect(records['q-choice']).toMatchObject({ expired: true, late: { kind: 'choice' } });
		expect(records['q-choice']?.response).toBeUndefined();
	});

	test('at the deadline itself counts', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const learner = await startLearner(world);
		after(60);
		await learner.record(await learner.answerTo('q-choice', 'in-time'));
		expect((await attemptOf(learner)).records['q-choice']).toMatchObject({ expired: false });
	});
});

describe('a browser that says the time is up', () => {
	test('before the deadline changes nothing', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const learner = await startLearner(world);
		for (const seconds of [0, 59, 60]) {
			after(seconds);
			expect(await learner.record({ type: 'time.expired', key: `at-${seconds}` })).toEqual({
				ok: false,
				reason: 'not-now'
			});
		}
		expect(await factsOf(learner)).toHaveLength(1);
	});

	test('after it notes the end at the deadline, whatever its own clock says', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const learner = await startLearner(world);
		after(90);
		const recorded = await learner.record({ type: 'time.expired', key: 'clock' });
		expect(recorded).toMatchObject({
			ok: true,
			value: { from: 0, facts: [{}, { type: 'time.expired', at: START + 60_000 }] }
		});
	});
});

test('a question’s time that runs out while the learner is asked whether to finish is noted first', async () => {
	await world.publish({ time: { perQuestionSeconds: 60 } });
	const learner = await startLearner(world);
	after(10);
	await learner.record({ type: 'finish.requested', key: 'k1' });
	after(70);
	const opened = await learner.record({
		type: 'question.opened',
		key: 'k2',
		questionId: 'q-choice'
	});
	expect(opened.ok).toBe(true);
	after(71);
	await learner.record(await learner.answerTo('q-choice', 'k3'));
	expect((await factsOf(learner)).slice(1)).toMatchObject([
		{ type: 'finish.requested' },
		{ type: 'time.expired', at: START + 60_000 },
		{ type: 'question.opened' },
		{ type: 'answer.submitted' }
	]);
});

test('an attempt may be finished after a question’s time ran out unseen', async () => {
	await world.publish({ time: { perQuestionSeconds: 60 } });
	const learner = await startLearner(world);
	await learner.record({ type: 'finish.requested', key: 'k1' });
	after(70);
	expect(await learner.record({ type: 'attempt.finished', key: 'k2' })).toMatchObject({ ok: true });
});

describe('a server that was away', () => {
	/** A server that is up for 20 seconds, away for 100, and up again. */
	async function outage(): Promise<TestLearner> {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const endFirst = await keepServerRun(world.app, 'first');
		const learner = await startLearner(world);
		after(20);
		await endFirst();
		after(120);
		const endSecond = await keepServerRun(world.app, 'second');
		after(170);
		await endSecond();
		after(150);
		return learner;
	}

	test('moves the deadline by as long as it was away', async () => {
		const learner = await outage();
		const recorded = await learner.record(
			await learner.answerTo('q-choice', 'in-time'),
			world.anotherNode()
		);
		expect(recorded.ok).toBe(true);
		expect((await factsOf(learner)).at(-1)).toMatchObject({
			type: 'answer.submitted',
			outageMs: 100_000
		});
		expect((await attemptOf(learner)).deadline).toBe(START + 160_000);
	});

	test('is charged to nobody even when the time then runs out', async () => {
		const learner = await outage();
		after(161);
		await learner.record(await learner.answerTo('q-choice', 'late'));
		expect((await factsOf(learner)).slice(1)).toMatchObject([
			{ type: 'time.expired', at: START + 160_000, outageMs: 100_000 },
			{ type: 'answer.submitted', at: START + 161_000 }
		]);
	});

	test('gives the learner who looks again the time that is left, not that it is up', async () => {
		const { learnerId, attemptId, ...learner } = await outage();
		const screen = await showAttempt(world.anotherNode(), learnerId, attemptId);
		expect(screen?.attempt.deadline).toBe(START + 160_000);
		const copy = await openAttempt(world.anotherNode(), learnerId, attemptId);
		expect(attemptIn(foldFacts(copy?.facts ?? []))).toEqual(screen?.attempt);
		expect(await factsOf({ learnerId, attemptId, ...learner })).toMatchObject([
			{ type: 'attempt.started' },
			{ type: 'attempt.resumed', at: START + 150_000, outageMs: 100_000 }
		]);
	});

	test('is counted once: the next fact moves nothing any more', async () => {
		const learner = await outage();
		await learner.record(await learner.answerTo('q-choice', 'k1'));
		after(155);
		await learner.record({ type: 'question.opened', key: 'k2', questionId: 'q-numeric' });
		expect((await attemptOf(learner)).deadline).toBe(START + 160_000);
	});
});

describe('opening an attempt', () => {
	test('notes a time that ran out once, however many look at once', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const learner = await startLearner(world);
		after(75);
		const nodes = Array.from({ length: 6 }, () => world.anotherNode());
		const opened = await Promise.all(
			nodes.map((node) => openAttempt(node, learner.learnerId, learner.attemptId))
		);
		expect(opened.map((attempt) => attempt?.facts.map(({ type }) => type))).toEqual(
			opened.map(() => ['attempt.started', 'time.expired'])
		);
		expect((await factsOf(learner)).slice(1)).toMatchObject([
			{ type: 'time.expired', at: START + 60_000 }
		]);
		expect(await world.app.storage.findAttempt(learner.attemptId)).toMatchObject({
			state: 'summary',
			seq: 2
		});
	});

	test('shows that the time is up also while nothing can be written', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const { learnerId, attemptId } = await startLearner(world);
		after(75);
		const full = async () => Promise.reject(new StorageUnavailableError('The disk is full'));
		const { app } = world;
		const screen = await showAttempt(
			{ ...app, storage: { ...app.storage, transaction: full } },
			learnerId,
			attemptId
		);
		expect(screen?.stage).toBe('summary');
		expect(await app.storage.readEvents(attemptId)).toHaveLength(1);
	});

	test('shows another learner nothing', async () => {
		await world.publish();
		const { attemptId } = await startLearner(world);
		const { learnerId } = await startLearner(world);
		expect(await openAttempt(world.app, learnerId, attemptId)).toBeUndefined();
		expect(await openAttempt(world.app, undefined, attemptId)).toBeUndefined();
		expect(await openAttempt(world.app, learnerId, 'nothing')).toBeUndefined();
	});
});
