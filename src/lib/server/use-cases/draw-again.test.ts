import { afterEach, beforeEach, expect, test } from 'vitest';
import { LONG_TEXT } from '../../../../tests/support/drawings.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { drawAgain, nextSeed } from './draw-again.ts';
import { drawArticleBank } from './draw-article-bank.ts';
import { enrolLearner } from './identify-learner.ts';
import { openBank } from './open-bank.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await openTestWorld();
});
afterEach(() => world.close());

test('another selection is another bank of the same article, with the next seed', async () => {
	const { learnerId } = await enrolLearner(world.app);
	const metadata = { title: 'Ferry returns to Port Avon', byline: 'Ana Rangi' };
	const order = { text: LONG_TEXT, metadata, seed: '1' };
	const first = await drawArticleBank(world.app, learnerId, order);
	if (!first.ok) throw new Error(first.reason);
	const second = await drawAgain(world.app, learnerId, first.bankId);
	if (!second?.ok) throw new Error(second?.reason);
	expect(second.bankId).not.toBe(first.bankId);
	const opened = await openBank(world.app, learnerId, second.bankId);
	expect(opened).toMatchObject({ seed: '2', bank: { article: { text: LONG_TEXT, ...metadata } } });
	const other = await enrolLearner(world.app);
	expect(await drawAgain(world.app, other.learnerId, first.bankId)).toBeUndefined();
	expect(await drawAgain(world.app, undefined, first.bankId)).toBeUndefined();
});

test.each([
	['1', '2'],
	['99', '100'],
	['spring', 'spring+1'],
	['1234567890', '1234567890+1']
])('the seed after %s is %s', (seed, next) => {
	expect(nextSeed(seed)).toBe(next);
});
