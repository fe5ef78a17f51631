import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import { fraction } from '#lib/core/question/fraction.ts';
import type { Change } from '#lib/core/quiz/corrections.ts';
import { aQuestion, ARTICLE_TEXT } from '../../../../tests/support/builders.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { applyCorrection, type CorrectionOrder } from './apply-correction.ts';
import { previewCorrection } from './preview-correction.ts';
import { rebuildAttempts } from './rebuild-attempts.ts';
import { showAttempt } from './show-attempt.ts';
import { startAttempt } from './start-attempt.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await openTestWorld();
	await world.publish({ reveal: 'each' }, questions);
});
afterEach(() => world.close());

const questions = [aQuestion('multiple'), aQuestion('numeric'), aQuestion('true-false')];
const VERSION = { setId: 'ferry-set', version: 1 };
/** The key of the first question, once both options are no longer right. */
const oneKey: Change = {
	type: 'question.corrected',
	question: writeQuestion(aQuestion('multiple', { key: ['a'] }), ARTICLE_TEXT)
};
const drop: Change = { type: 'question.dropped', questionId: 'q-numeric' };

/** A learner who answers the first two questions, the first with these options, the second wrong. */
async function aLearner(options: readonly string[]): Promise<TestLearner> {
	const learner = await startLearner(world);
	await learner.record(
		await learner.respond('q-multiple', 'k1', { kind: 'multiple', options: [...options] })
	);
	await learner.record({ type: 'question.opened', key: 'k2', questionId: 'q-numeric' });
	await learner.record(await learner.answerTo('q-numeric', 'k3', 'wrong'));
	world.clock.nowMs += 1000;
	return learner;
}

function order(change: Change, set: Partial<CorrectionOrder> = {}): CorrectionOrder {
	const said = { author: 'Ms Aroha', reason: 'Tom Hale is not quoted.', expectedSeq: 0 };
	return { ...VERSION, change, ...said, ...set };
}

async function apply(change: Change, set: Partial<CorrectionOrder> = {}) {
	const applied = await applyCorrection(world.app, order(change, set));
	world.clock.nowMs += 1000;
	return applied;
}

async function preview(change: Change) {
	const shown = await previewCorrection(world.app, { ...VERSION, change });
	if (!shown.ok) throw new Error(shown.reason);
	return shown.value;
}

const scoreOf = async ({ attemptId }: TestLearner) =>
	(await world.app.storage.findAttempt(attemptId))?.score;
const stored = (numerator: number, denominator = 1, maximum = 3) => ({
	numerator,
	denominator,
	maximum
});

describe('a preview', () => {
	test('shows what each attempt had and would have, exactly, and changes nothing', async () => {
		const gains = await aLearner(['a']);
		const loses = await aLearner(['a', 'b']);
		const stays = await aLearner(['d']);
		const { kept, allowed, expectedSeq, findings } = await preview(oneKey);
		const earned = ({ attempts }: typeof kept) =>
			attempts.map(({ attemptId, before, after }) => [attemptId, before.earned, after.earned]);
		expect(earned(allowed)).toEqual([
			[gains.attemptId, fraction(1, 2), fraction(1)],
			[loses.attemptId, fraction(1), fraction(0)],
			[stays.attemptId, fraction(0), fraction(0)]
		]);
		expect(earned(kept)[1]).toEqual([loses.attemptId, fraction(1), fraction(1)]);
		expect([kept.gain.attempts, kept.lose.attempts, kept.unchanged]).toEqual([1, 0, 2]);
		expect(kept.gain).toEqual({
			attempts: 1,
			learners: 1,
			total: fraction(1, 2),
			each: fraction(1, 2)
		});
		expect({ expectedSeq, findings }).toEqual({ expectedSeq: 0, findings: [] });
		expect(await scoreOf(gains)).toEqual(stored(1, 2));
		expect(await world.app.storage.readEvents('corrections:ferry-set@1')).toEqual([]);
	});

	test('is what applying then does', async () => {
		const learners = [await aLearner(['a']), await aLearner(['a', 'b']), await aLearner(['d'])];
		const { kept } = await preview(oneKey);
		expect(await apply(oneKey)).toEqual({ ok: true, value: 3 });
		for (const [index, learner] of learners.entries()) {
			const { earned, maximum } = kept.attempts[index]?.after ?? { earned: fraction(-1) };
			expect(await scoreOf(learner)).toEqual({ ...earned, maximum: maximum?.numerator });
		}
	});

	test('refuses what does not fit, and what the gate holds back', async () => {
		const shown = (change: Change) => previewCorrection(world.app, { ...VERSION, change });
		expect(await shown({ type: 'question.dropped', questionId: 'q9' })).toEqual({
			ok: false,
			reason: 'question-unknown'
		});
		const unknown = writeQuestion(aQuestion('multiple', { key: ['z'] }), ARTICLE_TEXT);
		expect(await shown({ type: 'question.corrected', question: unknown })).toMatchObject({
			ok: false,
			reason: 'gate-refuses',
			findings: [{ severity: 'hard' }]
		});
		expect(
			await previewCorrection(world.app, { setId: 'ferry-set', version: 7, change: drop })
		).toEqual({ ok: false, reason: 'set-not-found' });
	});
});

describe('a correction', () => {
	test('is an event with its author and reason on the stream of its version', async () => {
		await apply(oneKey);
		const [event] = await world.app.storage.readEvents('corrections:ferry-set@1');
		expect(event).toMatchObject({
			seq: 1,
			type: 'correction.applied',
			body: {
				author: 'Ms Aroha',
				reason: 'Tom Hale is not quoted.',
				lowering: 'kept',
				change: oneKey
			}
		});
	});

	test('lowers nobody’s score unless that is said in so many words', async () => {
		const [one, other] = [await aLearner(['a', 'b']), await aLearner(['a'])];
		await apply(oneKey);
		expect([await scoreOf(one), await scoreOf(other)]).toEqual([stored(1), stored(1)]);
		await apply(drop, { expectedSeq: 1, lowering: 'allowed' });
		expect([await scoreOf(one), await scoreOf(other)]).toEqual([stored(0, 1, 2), stored(1, 1, 2)]);
	});

	test('that somebody else was quicker with is refused: the preview is no longer true', async () => {
		await apply(oneKey);
		expect(await apply(drop)).toEqual({ ok: false, reason: 'sequence-conflict' });
		const [one, other] = await Promise.all([
			apply(drop, { expectedSeq: 1 }),
			apply({ type: 'scoring.changed', scoring: 'negative' }, { expectedSeq: 1 })
		]);
		expect([one.ok, other.ok].toSorted()).toEqual([false, true]);
		expect(await world.app.storage.readEvents('corrections:ferry-set@1')).toHaveLength(2);
	});

	test('needs a reason that can be read', async () => {
		expect(await apply(oneKey, { reason: '  ' })).toEqual({ ok: false, reason: 'reason-missing' });
		expect(await apply(oneKey, { reason: 'x'.repeat(501) })).toEqual({
			ok: false,
			reason: 'reason-too-long'
		});
		expect(await world.app.storage.readEvents('corrections:ferry-set@1')).toEqual([]);
	});

	test('is seen at once by every server, also by one that remembers the attempt as it was', async () => {
		const learner = await aLearner(['a']);
		const other = world.anotherNode();
		const look = () => showAttempt(other, learner.learnerId, learner.attemptId);
		expect((await look())?.attempt.records['q-multiple']?.grade?.fraction).toEqual(fraction(1, 2));
		await apply(oneKey);
		const screen = await look();
		expect(screen?.attempt.records['q-multiple']?.grade?.fraction).toEqual(fraction(1));
		expect(screen?.corrections).toEqual([
			{
				at: expect.any(Number),
				reason: 'Tom Hale is not quoted.',
				type: 'question.corrected',
				questionId: 'q-multiple'
			}
		]);
	});

	test('is told beside the result with the score before it and after', async () => {
		const learner = await aLearner(['a']);
		await learner.record({ type: 'finish.requested', key: 'k8' });
		await learner.record({ type: 'attempt.finished', key: 'k9' });
		await apply(oneKey);
		const screen = await showAttempt(world.app, learner.learnerId, learner.attemptId);
		expect(screen?.corrections).toMatchObject([
			{ scores: { before: { earned: fraction(1, 2) }, after: { earned: fraction(1) } } }
		]);
	});

	test('counts for an answer that comes after it, and the attempt stays under its first version', async () => {
		const learner = await aLearner(['a']);
		await apply(drop);
		await learner.record({ type: 'question.opened', key: 'k4', questionId: 'q-true-false' });
		await learner.record(await learner.answerTo('q-true-false', 'k5'));
		expect(await scoreOf(learner)).toEqual(stored(3, 2, 2));
	});

	test('is how attempts begun after it are graded, with nothing kept', async () => {
		await apply(oneKey);
		await apply(drop, { expectedSeq: 1 });
		const learner = await aLearner(['a', 'b']);
		expect(await scoreOf(learner)).toEqual(stored(0, 1, 2));
		const screen = await showAttempt(world.app, learner.learnerId, learner.attemptId);
		expect(screen?.corrections).toEqual([]);
		expect(screen?.attempt.plan.questions.map(({ points }) => points)).toEqual([1, 0, 1]);
	});

	test('gives the scores that a rebuild gives', async () => {
		const learners = [await aLearner(['a']), await aLearner(['a', 'b'])];
		await apply(oneKey);
		await apply(drop, { expectedSeq: 1, lowering: 'allowed' });
		await apply({ type: 'scoring.changed', scoring: 'certainty' }, { expectedSeq: 2 });
		expect(await rebuildAttempts(world.anotherNode())).toEqual({ attempts: 2, differing: [] });
		const [first] = learners;
		const record = first && (await world.app.storage.findAttempt(first.attemptId));
		if (!record) throw new Error('The attempt is not stored');
		await world.app.storage.transaction((repository) =>
			repository.saveAttempt({ ...record, score: stored(0) })
		);
		expect((await rebuildAttempts(world.anotherNode())).differing).toEqual([record.id]);
		expect(await world.app.storage.findAttempt(record.id)).toEqual(record);
	});

	test('leaves other versions of the set alone', async () => {
		await apply(drop);
		await world.publish({ reveal: 'end' }, questions);
		const started = await startAttempt(world.app, (await aLearner(['a'])).learnerId, 'ferry-set', {
			mode: 'graded',
			time: 1
		});
		if (!started.ok) throw new Error(started.reason);
		expect(await world.app.storage.findAttempt(started.value)).toMatchObject({
			version: 2,
			score: { maximum: 3 }
		});
	});
});
