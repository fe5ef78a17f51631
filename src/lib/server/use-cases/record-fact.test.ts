import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formKey } from '#lib/core/quiz/command-form.ts';
import { foldFacts } from '#lib/core/quiz/fold.ts';
import { gradeFact } from '#lib/core/quiz/learner-view.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { factOf, foldAttempt, projectAttempt } from '../attempt-log.ts';
import { randomId } from '../identity.ts';
import { enrolLearner } from './identify-learner.ts';
import { commandSchema, recordFact, type Command } from './record-fact.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

const keysOf = async ({ attemptId }: TestLearner) =>
	(await world.app.storage.readEvents(attemptId)).map(({ key }) => key);

async function acknowledged(learner: TestLearner, command: Command, app = world.app) {
	const recorded = await learner.record(command, app);
	if (!recorded.ok) throw new Error(recorded.reason);
	return recorded.value;
}

/** Answers every question right and asks to finish. */
async function answerAll(learner: TestLearner): Promise<void> {
	const { marking } = await foldAttempt(world.app, world.app.storage, learner.attemptId);
	for (const { question } of marking.set.questions) {
		const { id } = question;
		await acknowledged(learner, { type: 'question.opened', key: `open-${id}`, questionId: id });
		await acknowledged(learner, await learner.answerTo(id, `answer-${id}`));
	}
}

describe('a command that is sent again', () => {
	test('under its key gets the first acknowledgement, on any node, however much happened since', async () => {
		await world.publish();
		const learner = await startLearner(world);
		const command = await learner.answerTo('q-choice', 'key-1', 'wrong');
		const first = await acknowledged(learner, command);
		expect(first).toMatchObject({ from: 1, facts: [{ grade: { fraction: { numerator: 0 } } }] });
		world.clock.nowMs += 5_000;
		await acknowledged(learner, {
			type: 'question.opened',
			key: 'key-2',
			questionId: 'q-multiple'
		});
		expect(await acknowledged(learner, command)).toEqual(first);
		expect(await acknowledged(learner, command, world.anotherNode())).toEqual(first);
		expect(await keysOf(learner)).toEqual(['start', 'key-1', 'key-2']);
	});

	test('with something else under its key is refused', async () => {
		await world.publish();
		const learner = await startLearner(world);
		await acknowledged(learner, await learner.answerTo('q-choice', 'key-1', 'wrong'));
		const others: readonly Command[] = [
			await learner.answerTo('q-choice', 'key-1', 'right'),
			await learner.answerTo('q-numeric', 'key-1'),
			{ type: 'finish.requested', key: 'key-1' },
			{ type: 'finish.requested', key: 'start' }
		];
		for (const other of others) {
			expect(await learner.record(other)).toEqual({ ok: false, reason: 'key-reused' });
		}
		expect(await keysOf(learner)).toEqual(['start', 'key-1']);
	});

	test('after a late answer noted the end of the time with it gets both again', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const learner = await startLearner(world);
		world.clock.nowMs += 61_000;
		const command = await learner.answerTo('q-choice', 'late');
		const first = await acknowledged(learner, command);
		expect(await acknowledged(learner, command, world.anotherNode())).toEqual(first);
	});

	test('after a late answer that found the end of the time noted gets the answer alone', async () => {
		await world.publish({ time: { perQuestionSeconds: 60 } });
		const learner = await startLearner(world);
		world.clock.nowMs += 61_000;
		await acknowledged(learner, { type: 'time.expired', key: 'clock' });
		world.clock.nowMs += 1_000;
		const command = await learner.answerTo('q-choice', 'late');
		const first = await acknowledged(learner, command);
		expect(first.facts.map(({ type }) => type)).toEqual(['answer.submitted']);
		expect(await acknowledged(learner, command, world.anotherNode())).toEqual(first);
	});

	test('says again that the time is up when it said so first', async () => {
		await world.publish({ time: { perAttemptSeconds: 60 } });
		const learner = await startLearner(world);
		world.clock.nowMs += 60_001;
		const command: Command = { type: 'time.expired', key: 'clock' };
		const first = await acknowledged(learner, command);
		expect(await acknowledged(learner, command, world.anotherNode())).toEqual(first);
		expect(await keysOf(learner)).toEqual(['start', 'clock']);
	});
});

test('an answer that ends in half a surrogate pair is acknowledged again like any other', async () => {
	await world.publish();
	const learner = await startLearner(world);
	await acknowledged(learner, { type: 'question.opened', key: 'open', questionId: 'q-short-text' });
	const command = await learner.respond('q-short-text', 'key-1', {
		kind: 'short-text',
		text: 'sun \ud83c'
	});
	const first = await acknowledged(learner, command);
	expect(await acknowledged(learner, command, world.anotherNode())).toEqual(first);
});

describe('what arrives', () => {
	const answer = (response: unknown, key = 'k') =>
		v.safeParse(commandSchema, { type: 'answer.submitted', key, questionId: 'q', response })
			.success;
	const many = (count: number) => Array.from({ length: count }, (_, index) => String(index));

	test('is no answer when it is longer than anybody can have meant', () => {
		const gaps = (count: number) => Object.fromEntries(many(count).map((id) => [id, 'word']));
		for (const response of [
			{ kind: 'choice', option: 'A'.repeat(100_000) },
			{ kind: 'multiple', options: many(10_000) },
			{ kind: 'cloze', gaps: gaps(10_000) }
		]) {
			expect(answer(response)).toBe(false);
		}
		expect(answer({ kind: 'cloze', gaps: gaps(100) })).toBe(true);
		expect(
			answer({ kind: 'evidence', spans: many(200).map(() => ({ start: 123_456, end: 123_789 })) })
		).toBe(true);
	});

	test('from a form without script has a key, whatever the question is called', () => {
		const form = new FormData();
		form.set('pageKey', randomId());
		form.set('type', 'question.flagged');
		form.set('questionId', 'q'.repeat(64));
		form.set('flagged', 'false');
		expect(answer({ kind: 'true-false', value: true }, formKey(form))).toBe(true);
	});
});

describe('a command is refused', () => {
	test('of another learner, as if there were no such attempt', async () => {
		await world.publish();
		const learner = await startLearner(world);
		const command = await learner.answerTo('q-choice', 'key-1');
		await acknowledged(learner, command);
		const { learnerId } = await enrolLearner(world.app);
		for (const attemptId of [learner.attemptId, 'nothing']) {
			expect(await recordFact(world.app, learnerId, attemptId, command)).toEqual({
				ok: false,
				reason: 'attempt-not-found'
			});
		}
	});

	test('when it answers with an option that was not shown', async () => {
		await world.publish();
		const learner = await startLearner(world);
		for (const option of ['D', 'a', '?a', '', 'constructor']) {
			expect(
				await learner.record({
					type: 'answer.submitted',
					key: 'key-1',
					questionId: 'q-choice',
					response: { kind: 'choice', option }
				})
			).toEqual({ ok: false, reason: 'answer-does-not-fit' });
		}
	});

	test('when it answers another kind of question, or none', async () => {
		await world.publish();
		const learner = await startLearner(world);
		const response = { kind: 'numeric', text: '45' } as const;
		for (const questionId of ['q-choice', 'q-none']) {
			expect(
				await learner.record({ type: 'answer.submitted', key: 'key-1', questionId, response })
			).toEqual({ ok: false, reason: 'answer-does-not-fit' });
		}
	});

	test('when it selects more or less than whole sentences', async () => {
		await world.publish();
		const learner = await startLearner(world);
		const right = await learner.answerTo('q-evidence', 'key-1');
		if (right.type !== 'answer.submitted' || right.response.kind !== 'evidence') throw new Error();
		const [span] = right.response.spans;
		if (!span) throw new Error();
		for (const wrong of [
			{ start: 0, end: 10_000 },
			{ start: span.start, end: span.end - 1 },
			{ start: span.end, end: span.start }
		]) {
			const response = { ...right.response, spans: [wrong] };
			expect(await learner.record({ ...right, response })).toEqual({
				ok: false,
				reason: 'answer-does-not-fit'
			});
		}
	});

	test('when it cannot happen now', async () => {
		await world.publish();
		const learner = await startLearner(world);
		const wrongNow: readonly Command[] = [
			{ type: 'attempt.resumed', key: 'k' },
			{ type: 'attempt.paused', key: 'k' },
			{ type: 'attempt.finished', key: 'k' },
			{ type: 'misses.opened', key: 'k' },
			{ type: 'time.expired', key: 'k' },
			{ type: 'question.opened', key: 'k', questionId: 'q-none' },
			await learner.answerTo('q-numeric', 'k')
		];
		for (const command of wrongNow) {
			expect(await learner.record(command)).toEqual({ ok: false, reason: 'not-now' });
		}
		expect(await keysOf(learner)).toEqual(['start']);
	});
});

describe('where grades are shown at the end', () => {
	test('an acknowledgement holds no grade and no key until the end gives everything', async () => {
		await world.publish({ reveal: 'end' });
		const learner = await startLearner(world);
		const answer = await acknowledged(learner, await learner.answerTo('q-choice', 'key-1'));
		expect(answer.facts.map((fact) => 'grade' in fact)).toEqual([false]);
		expect(answer.questions.map((question) => 'whole' in question)).toEqual([false]);
		expect(JSON.stringify(answer)).not.toMatch(/"(?:key|grade|explanation|feedback|exact)"/u);

		await acknowledged(learner, { type: 'finish.requested', key: 'key-2' });
		const end = await acknowledged(learner, { type: 'attempt.finished', key: 'key-3' });
		expect(end.from).toBe(0);
		expect(end.facts.map(({ type }) => type)).toEqual([
			'attempt.started',
			'answer.submitted',
			'finish.requested',
			'attempt.finished'
		]);
		expect(end.facts[1]).toMatchObject({ grade: { fraction: { numerator: 1, denominator: 1 } } });
		expect(end.questions).toHaveLength(9);
		expect(end.questions.every(({ whole }) => whole !== undefined)).toBe(true);
	});

	test('the seed that orders the options never leaves the server', async () => {
		await world.publish({ reveal: 'end' });
		const learner = await startLearner(world);
		await acknowledged(learner, { type: 'finish.requested', key: 'key-1' });
		const end = await acknowledged(learner, { type: 'attempt.finished', key: 'key-2' });
		expect(end.facts[0]).toMatchObject({ type: 'attempt.started', seed: '' });
	});
});

describe('many commands at once', () => {
	test('leave a log without gaps that folds, and a projection that is its fold', async () => {
		await world.publish({ reveal: 'end' });
		const learner = await startLearner(world);
		const other = world.anotherNode();
		const ids = ['q-choice', 'q-multiple', 'q-numeric'];
		const outcomes = await Promise.all(
			Array.from({ length: 30 }, (_, index) =>
				learner.record(
					{
						type: 'question.opened',
						key: `key-${index}`,
						questionId: ids[index % ids.length] ?? ''
					},
					index % 2 === 0 ? world.app : other
				)
			)
		);
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
		const { storage } = world.app;
		const events = await storage.readEvents(learner.attemptId);
		expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
		const fresh = await foldAttempt(world.anotherNode(), storage, learner.attemptId);
		expect(foldFacts(events.map((event) => gradeFact(factOf(event), fresh.questions))).value).toBe(
			'asking'
		);
		const record = await storage.findAttempt(learner.attemptId);
		expect(record && projectAttempt(record, fresh)).toEqual(record);
	});

	test('the same answer thirty times is stored once and acknowledged thirty times', async () => {
		await world.publish();
		const learner = await startLearner(world);
		const command = await learner.answerTo('q-choice', 'key-1');
		const outcomes = await Promise.all(Array.from({ length: 30 }, () => learner.record(command)));
		expect(outcomes).toEqual(outcomes.map(() => outcomes[0]));
		expect(outcomes[0]?.ok).toBe(true);
		expect(await keysOf(learner)).toEqual(['start', 'key-1']);
	});
});

test('a finished attempt’s projection holds its whole score', async () => {
	await world.publish();
	const learner = await startLearner(world);
	await answerAll(learner);
	await acknowledged(learner, { type: 'finish.requested', key: 'finish' });
	expect(await world.app.storage.findAttempt(learner.attemptId)).toMatchObject({
		state: 'summary',
		answered: 9,
		score: { numerator: 9, denominator: 1, maximum: 9 }
	});
});
