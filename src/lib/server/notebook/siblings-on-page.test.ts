import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Question } from '#lib/core/question/question.ts';
import { aBank, aQuestion, aCitation, aSet, CARRIED } from '../../../../tests/support/builders.ts';
import { answerAll, finishAttempt, pageOf } from '../../../../tests/support/server-notebook.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { publishSet, type PublishedFor } from '../use-cases/publish-set.ts';
import { enrolLearner } from '../use-cases/identify-learner.ts';
import { recordFact } from '../use-cases/record-fact.ts';
import { startAttempt } from '../use-cases/start-attempt.ts';
import { pagesOfLearner } from './pages-of-attempts.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

/** Two questions on one fact: how many people the ferry carried. */
const asNumber = aQuestion('numeric');
const asStatement = aQuestion('true-false', {
	id: 'q-statement',
	stem: 'The ferry Kea carried 45 people to Port Avon on Monday.',
	key: true,
	feedback: 'It did.',
	explanation: 'The article says it carried 45 people.',
	citations: [aCitation(CARRIED)]
});
const asText = aQuestion('short-text', {
	id: 'q-text',
	stem: 'How many people did the Kea carry to Port Avon?',
	key: { accepted: ['45'] },
	anticipated: [],
	explanation: 'The article says it carried 45 people.',
	citations: [aCitation(CARRIED)]
});

async function publish(
	inSet: readonly Question[],
	inBank: readonly Question[],
	audience: PublishedFor = 'everyone',
	bankId = 'ferry'
): Promise<void> {
	const set = aSet({ reveal: 'each' }, inSet);
	const banks = [aBank({ id: bankId, questions: inBank })];
	const publication = await publishSet(world.app, set, banks, audience);
	if (!publication.ok) throw new Error(JSON.stringify(publication.findings));
}

async function siblingsOf(learner: TestLearner, questionId: string): Promise<readonly string[]> {
	const { questions } = await pageOf(world.app, learner);
	const held = questions.find(({ question }) => question.id === questionId);
	return held?.siblings.map(({ id }) => id).toSorted() ?? ['nothing is held'];
}

async function missNumber(finish = true): Promise<TestLearner> {
	const learner = await startLearner(world);
	await answerAll(world, learner, { 'q-numeric': 'wrong' });
	if (finish) await finishAttempt(world, learner);
	return learner;
}

describe('in place of a missed question the page offers', () => {
	test('another of the set on the same fact, and its own sentence with a gap', async () => {
		await publish([asNumber, asStatement, aQuestion('choice')], []);
		expect(await siblingsOf(await missNumber(), 'q-numeric')).toEqual([
			'q-numeric.gap',
			'q-statement'
		]);
	});

	test('one of the bank that came with the server, if it is fit to be used unseen or approved', async () => {
		const unfit = { ...asText, id: 'q-unfit', tier: 'review', status: 'draft' } as const;
		const withdrawn = { ...asText, id: 'q-withdrawn', status: 'withdrawn' } as const;
		await publish([asNumber], [asNumber, asText, unfit, withdrawn]);
		expect(await siblingsOf(await missNumber(), 'q-numeric')).toEqual(['q-numeric.gap', 'q-text']);
	});

	test('nothing of a bank that is somebody’s', async () => {
		await publish([asNumber], [asNumber, asText]);
		await world.app.storage.transaction((repository) =>
			repository
				.saveLearner({ id: 'other', tokenHash: 'other', createdAtMs: 1 })
				.then(() => repository.giveBank('other', 'ferry', 1))
		);
		expect(await siblingsOf(await missNumber(), 'q-numeric')).toEqual(['q-numeric.gap']);
	});

	test('nothing of a bank where a teacher gave the set', async () => {
		await publish([asNumber, asStatement], [asNumber, asText]);
		const learner = await missNumber();
		const record = await world.app.storage.findSetVersion('ferry-set');
		await world.app.storage.transaction(async (repository) => {
			if (record)
				await repository.publishSetVersion({ ...record, version: 2, audience: 'assigned' });
			const attempt = await repository.findAttempt(learner.attemptId);
			if (attempt) await repository.saveAttempt({ ...attempt, version: 2 });
		});
		expect(await siblingsOf(learner, 'q-numeric')).toEqual(['q-numeric.gap', 'q-statement']);
	});

	test('those of the learner’s own bank in a quiz out of it', async () => {
		const { app } = world;
		const { learnerId } = await enrolLearner(app);
		await publish([asNumber], [asNumber, asText], { learnerId }, 'ferry-set');
		await app.storage.transaction((repository) => repository.giveBank(learnerId, 'ferry-set', 1));
		const started = await startAttempt(app, learnerId, 'ferry-set', { mode: 'practice', time: 1 });
		if (!started.ok) throw new Error(started.reason);
		await recordFact(app, learnerId, started.value, {
			...{ type: 'answer.submitted', key: 'k', questionId: 'q-numeric' },
			response: { kind: 'numeric', text: '7' }
		});
		const { pages } = await pagesOfLearner(app, learnerId, new Map(), { pages: 9, questions: 99 });
		const siblings = pages[0]?.questions[0]?.siblings.map(({ id }) => id);
		expect(siblings?.toSorted()).toEqual(['q-numeric.gap', 'q-text']);
	});

	test('nothing that the same attempt has not told the end of', async () => {
		await publish([asNumber, asStatement], []);
		const learner = await missNumber(false);
		expect(await siblingsOf(learner, 'q-numeric')).toEqual(['q-numeric.gap']);
		const questionId = 'q-statement';
		await learner.record({ type: 'question.opened', key: 'open', questionId });
		const response = { kind: 'true-false', value: true } as const;
		await learner.record({ type: 'answer.submitted', key: 'answer', questionId, response });
		expect(await siblingsOf(learner, 'q-numeric')).toEqual(['q-numeric.gap', 'q-statement']);
	});

	test('nothing that another graded attempt of the learner still asks', async () => {
		await publish([asNumber], [asNumber, asText]);
		const learner = await missNumber();
		expect(await siblingsOf(learner, 'q-numeric')).toContain('q-text');
		const other = { ...aSet({ reveal: 'end' }, [asText]), id: 'other-set' };
		await publishSet(world.app, other, []);
		const started = await startAttempt(world.app, learner.learnerId, 'other-set', {
			mode: 'graded',
			time: 1
		});
		if (!started.ok) throw new Error(started.reason);
		const { pages } = await pagesOfLearner(world.app, learner.learnerId, new Map(), {
			pages: 9,
			questions: 99
		});
		expect(JSON.stringify(pages)).toContain('q-numeric');
		expect(JSON.stringify(pages)).not.toContain('q-text');
	});
});
