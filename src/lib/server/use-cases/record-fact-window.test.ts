import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attemptIn, foldFacts } from '#lib/core/quiz/fold.ts';
import { START } from '../../../../tests/support/facts.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { factOf } from '../attempt-log.ts';
import { keepServerRun } from '../server-run.ts';
import { cardOfAttempt } from './list-sets.ts';
import { openAttempt } from './open-attempt.ts';
import { showAttempt } from './show-attempt.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

const MINUTE = 60_000;
const CLOSES = START + 60 * MINUTE;
const after = (minutes: number) => void (world.clock.nowMs = START + minutes * MINUTE);
const factsOf = async ({ attemptId }: TestLearner) =>
	(await world.app.storage.readEvents(attemptId)).map(factOf);
const typesOf = async (learner: TestLearner) => (await factsOf(learner)).map(({ type }) => type);
const look = ({ learnerId, attemptId }: TestLearner, app = world.app) =>
	showAttempt(app, learnerId, attemptId);

/** A learner at a set that was given to a class and closes an hour after the start. */
async function startAssigned(
	settings: Parameters<TestWorld['publish']>[0],
	at = START
): Promise<TestLearner> {
	await world.publish(settings);
	const learner = await startLearner(world);
	await world.app.storage.transaction(async (repository) => {
		await repository.saveWorkspace({ id: 'workspace', createdAtMs: at });
		await repository.addAssignment({
			id: 'assignment',
			workspaceId: 'workspace',
			setId: 'ferry-set',
			version: 1,
			code: 'ABC',
			title: 'Monday',
			revision: 1,
			closesAtMs: CLOSES,
			document: '{}',
			createdAtMs: at,
			updatedAtMs: at
		});
		const record = await repository.findAttempt(learner.attemptId);
		if (record) await repository.saveAttempt({ ...record, assignmentId: 'assignment' });
	});
	return learner;
}

async function finish(learner: TestLearner): Promise<void> {
	await learner.record({ type: 'finish.requested', key: 'finish' });
	await learner.record({ type: 'attempt.finished', key: 'finished' });
}

describe('a window that ends', () => {
	test('is noted at its end by the first look after it, whoever looks and however often', async () => {
		const learner = await startAssigned({});
		after(59);
		expect((await look(learner))?.stage).toBe('asking');
		after(75);
		expect((await look(learner))?.stage).toBe('summary');
		await look(learner, world.anotherNode());
		expect(await factsOf(learner)).toMatchObject([
			{ type: 'attempt.started' },
			{ type: 'attempt.closed', at: CLOSES }
		]);
	});

	test('comes first, and then an answer, which is kept as late', async () => {
		const learner = await startAssigned({});
		await learner.record(await learner.answerTo('q-choice', 'k1'));
		after(61);
		const recorded = await learner.record(await learner.answerTo('q-numeric', 'k2'));
		expect(recorded).toMatchObject({ ok: true, value: { from: 0 } });
		expect(await typesOf(learner)).toEqual([
			'attempt.started',
			'answer.submitted',
			'attempt.closed',
			'answer.submitted'
		]);
		const screen = await look(learner);
		expect(screen?.attempt.records['q-numeric']).toMatchObject({ expired: true, late: {} });
		expect(screen?.attempt.finishedAt).toBe(CLOSES);
	});

	test('is told to a browser that says the time is up, and not before', async () => {
		const learner = await startAssigned({});
		expect(await learner.record({ type: 'time.expired', key: 'early' })).toEqual({
			ok: false,
			reason: 'not-now'
		});
		after(60);
		const recorded = await learner.record({ type: 'time.expired', key: 'k1' });
		expect(recorded).toMatchObject({
			ok: true,
			value: { from: 0, facts: [{}, { type: 'attempt.closed', at: CLOSES }] }
		});
	});

	test('gives the same acknowledgement again to a command that is sent again', async () => {
		const learner = await startAssigned({ reveal: 'due' });
		after(61);
		const command = await learner.answerTo('q-choice', 'k1');
		const first = await learner.record(command);
		expect(await typesOf(learner)).toEqual([
			'attempt.started',
			'attempt.closed',
			'reveal.opened',
			'answer.submitted'
		]);
		expect(first.ok).toBe(true);
		expect(await learner.record(command, world.anotherNode())).toEqual(first);
	});

	test('comes after a question’s time that ran out before it', async () => {
		const learner = await startAssigned({ time: { perQuestionSeconds: 60 } });
		after(90);
		await look(learner);
		expect((await factsOf(learner)).slice(1)).toMatchObject([
			{ type: 'time.expired', at: START + MINUTE },
			{ type: 'attempt.closed', at: CLOSES }
		]);
	});

	test('leaves no clock to run out behind it', async () => {
		const learner = await startAssigned({ time: { perAttemptSeconds: 2 * 60 * 60 } });
		after(180);
		await look(learner);
		expect(await typesOf(learner)).toEqual(['attempt.started', 'attempt.closed']);
	});

	test('that is moved to before the last answer counts that answer', async () => {
		const learner = await startAssigned({});
		after(50);
		await learner.record(await learner.answerTo('q-choice', 'k1'));
		const assignment = await world.app.storage.findAssignment('assignment');
		if (!assignment) throw new Error('The assignment is not stored');
		const earlier = { ...assignment, revision: 2, closesAtMs: START + 40 * MINUTE };
		await world.app.storage.transaction((repository) => repository.saveAssignment(earlier, 1));
		after(55);
		await look(learner);
		expect((await factsOf(learner)).at(-1)).toEqual({
			type: 'attempt.closed',
			at: START + 50 * MINUTE
		});
	});

	test('is told to the page beforehand', async () => {
		const learner = await startAssigned({});
		expect((await look(learner))?.window).toEqual({ closesAtMs: CLOSES, revealsAtMs: CLOSES });
		const own = await startLearner(world);
		expect((await look(own))?.window).toEqual({});
	});
});

describe('a server that was away before the end of a window', () => {
	/** A server that is there but for ten minutes, a quarter of an hour before the end. */
	async function outage(): Promise<TestLearner> {
		const learner = await startAssigned({ reveal: 'due' });
		const endFirst = await keepServerRun(world.app, 'first');
		after(45);
		await endFirst();
		after(55);
		const endSecond = await keepServerRun(world.app, 'second');
		after(100);
		await endSecond();
		return learner;
	}

	test('moves the end by as long as it was away, and the results with it', async () => {
		const learner = await outage();
		after(69);
		expect((await look(learner))?.stage).toBe('asking');
		await learner.record(await learner.answerTo('q-choice', 'in-time'));
		after(71);
		await look(learner);
		expect((await factsOf(learner)).slice(1)).toMatchObject([
			{ type: 'answer.submitted' },
			{ type: 'attempt.closed', at: CLOSES + 10 * MINUTE },
			{ type: 'reveal.opened', at: CLOSES + 10 * MINUTE }
		]);
	});
});

test('a server that was first started after the assignment’s hour before the end had begun was not away', async () => {
	world.clock.nowMs = START + 30 * MINUTE;
	const learner = await startAssigned({}, world.clock.nowMs);
	const end = await keepServerRun(world.app, 'first');
	after(60);
	await end();
	await look(learner);
	expect((await factsOf(learner)).at(-1)).toEqual({ type: 'attempt.closed', at: CLOSES });
});

describe('results that wait for the end of the window', () => {
	test('are in nothing that the learner gets before, and in everything from then on', async () => {
		const learner = await startAssigned({ reveal: 'due' });
		await learner.record(await learner.answerTo('q-choice', 'k1'));
		await finish(learner);
		const before = await openAttempt(world.app, learner.learnerId, learner.attemptId);
		expect(before?.facts.flatMap((fact) => ('grade' in fact ? [fact.grade] : []))).toEqual([]);
		expect(before?.questions.some(({ whole }) => whole)).toBe(false);
		after(60);
		const now = await openAttempt(world.app, learner.learnerId, learner.attemptId);
		expect(now?.facts.at(-1)).toEqual({ type: 'reveal.opened', at: CLOSES });
		expect(now?.questions.every(({ whole }) => whole)).toBe(true);
		const seen = attemptIn(foldFacts(now?.facts ?? []));
		expect(seen.records['q-choice']?.grade?.fraction).toEqual({ numerator: 1, denominator: 1 });
	});

	test('are on no list before, and on the list from then on', async () => {
		const learner = await startAssigned({ reveal: 'due' });
		await learner.record(await learner.answerTo('q-choice', 'k1'));
		await finish(learner);
		const card = async () => {
			const record = await world.app.storage.findAttempt(learner.attemptId);
			return record && cardOfAttempt(record);
		};
		expect(await card()).toMatchObject({ isFinished: true, answered: 1 });
		expect(await card()).not.toHaveProperty('score');
		after(60);
		await look(learner);
		expect(await card()).toMatchObject({ isFinished: true, score: { earned: 1, maximum: 9 } });
	});

	test('come whole to a browser that is looking when they are opened', async () => {
		const learner = await startAssigned({ reveal: 'due' });
		await learner.record(await learner.answerTo('q-choice', 'k1'));
		await finish(learner);
		after(60);
		const recorded = await learner.record({ type: 'misses.opened', key: 'k9' });
		if (!recorded.ok) throw new Error(recorded.reason);
		expect(recorded.value.from).toBe(0);
		expect(recorded.value.questions.every(({ whole }) => whole)).toBe(true);
	});

	test('never come by themselves where no window ends', async () => {
		await world.publish({ reveal: 'due' });
		const learner = await startLearner(world);
		await finish(learner);
		after(1_000_000);
		expect((await look(learner))?.questions.some(({ whole }) => whole)).toBe(false);
		expect(await learner.record({ type: 'misses.opened', key: 'k1' })).toEqual({
			ok: false,
			reason: 'not-now'
		});
	});
});

test('a report is recorded in any state, and the last one stays', async () => {
	await world.publish();
	const learner = await startLearner(world);
	const report = (key: string, comment: string) =>
		learner.record({ type: 'question.reported', key, questionId: 'q-choice', comment });
	expect((await report('k1', 'Two answers fit.')).ok).toBe(true);
	await finish(learner);
	const recorded = await report('k2', 'All three fit.');
	expect(recorded).toMatchObject({
		ok: true,
		value: { facts: [{ type: 'question.reported', comment: 'All three fit.' }] }
	});
	expect((await look(learner))?.attempt.records['q-choice']?.report).toBe('All three fit.');
});
