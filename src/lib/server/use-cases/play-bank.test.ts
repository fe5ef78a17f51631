import { afterEach, beforeEach, expect, test } from 'vitest';
import { succeed } from '#lib/core/outcome.ts';
import type { Question } from '#lib/core/question/question.ts';
import { aDrawing, LONG_TEXT } from '../../../../tests/support/drawings.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { drawArticleBank } from './draw-article-bank.ts';
import { enrolLearner } from './identify-learner.ts';
import { listOwnSets, listSets } from './list-sets.ts';
import { openArticle } from './open-article.ts';
import { openAttempt } from './open-attempt.ts';
import { openBank } from './open-bank.ts';
import { playBank } from './play-bank.ts';

let world: TestWorld;
let learnerId: string;
beforeEach(async () => {
	world = await openTestWorld();
	({ learnerId } = await enrolLearner(world.app));
});
afterEach(() => world.close());

async function drawBank(change: (question: Question) => Question = (question) => question) {
	const app = {
		...world.app,
		drawer: {
			draw: (article: Parameters<typeof aDrawing>[1]) => {
				const drawing = aDrawing({}, article);
				const questions = drawing.bank.questions.map(change);
				return Promise.resolve(succeed({ ...drawing, bank: { ...drawing.bank, questions } }));
			},
			wake: () => undefined,
			close: () => Promise.resolve()
		}
	};
	const metadata = { title: 'Ferry returns to Port Avon' };
	const outcome = await drawArticleBank(app, learnerId, { text: LONG_TEXT, metadata, seed: '1' });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.bankId;
}

async function played(bankId: string): Promise<string> {
	const outcome = await playBank(world.app, learnerId, bankId);
	return outcome.ok ? outcome.value : outcome.reason;
}

test('a bank is played at once: a quiz of its questions, in practice, in the article’s order', async () => {
	const bankId = await drawBank();
	const attempt = await openAttempt(world.app, learnerId, await played(bankId));
	expect(attempt?.set).toEqual({ id: bankId, title: 'Ferry returns to Port Avon' });
	expect(attempt?.facts[0]).toMatchObject({ type: 'attempt.started', plan: { mode: 'practice' } });
	const places = attempt?.questions.map(
		({ whole }) => whole?.citations.find(({ supports }) => supports.includes('key'))?.start ?? 0
	);
	expect(places).toHaveLength(9);
	expect(places).toEqual(places?.toSorted((a, b) => a - b));
});

test('playing on goes back to the attempt that is not finished', async () => {
	const bankId = await drawBank();
	const attemptId = await played(bankId);
	expect(await played(bankId)).toBe(attemptId);
	expect((await openBank(world.app, learnerId, bankId))?.attemptId).toBe(attemptId);
});

test('only questions fit to be used unseen are played, or those a person has approved', async () => {
	const bankId = await drawBank((question) => ({
		...question,
		tier: question.kind === 'choice' ? 'auto' : 'review',
		status: question.kind === 'order' ? 'approved' : 'draft'
	}));
	const attempt = await openAttempt(world.app, learnerId, await played(bankId));
	expect(attempt?.questions.map(({ asked }) => asked.id).toSorted()).toEqual([
		'q-choice',
		'q-order'
	]);
});

test('a bank without any such question is not played', async () => {
	const bankId = await drawBank((question) => ({ ...question, tier: 'review' }));
	expect(await played(bankId)).toBe('bank-has-nothing-to-play');
});

test('nobody plays another learner’s bank', async () => {
	const bankId = await drawBank();
	const other = await enrolLearner(world.app);
	expect(await playBank(world.app, other.learnerId, bankId)).toEqual({
		ok: false,
		reason: 'bank-not-found'
	});
});

test('the quiz is listed to the learner who drew it and to nobody else', async () => {
	const bankId = await drawBank();
	await played(bankId);
	const other = await enrolLearner(world.app);
	const idsOf = (sets: readonly { readonly id: string }[]) => sets.map(({ id }) => id);
	expect(idsOf(await listOwnSets(world.app, learnerId))).toEqual([bankId]);
	expect(await listSets(world.app, learnerId)).toEqual([]);
	expect(await listOwnSets(world.app, other.learnerId)).toEqual([]);
	expect(await listOwnSets(world.app, undefined)).toEqual([]);
	const articleId = (await openBank(world.app, learnerId, bankId))?.bank.article.id ?? '';
	const setsOn = async (learner: string) =>
		idsOf((await openArticle(world.app, articleId, learner))?.sets ?? []);
	expect(await setsOn(learnerId)).toEqual([bankId]);
	expect(await setsOn(other.learnerId)).toEqual([]);
});
