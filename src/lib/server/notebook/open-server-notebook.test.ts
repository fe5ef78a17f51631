import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentOf } from '#lib/core/review/entry.ts';
import { aQuestion } from '../../../../tests/support/builders.ts';
import { answerAll, correct, finishAttempt } from '../../../../tests/support/server-notebook.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { emptyServerNotebook } from './empty-server-notebook.ts';
import { openServerNotebook } from './open-server-notebook.ts';
import { recordDeed } from './record-deed.ts';

const ENTRY = 'ferry-set/q-choice';
const RETIRE = { type: 'entry.retired', entry: ENTRY } as const;

let world: TestWorld;
let learner: TestLearner;
beforeEach(async () => {
	world = await openTestWorld();
	await world.publish({ reveal: 'end' }, [aQuestion('choice'), aQuestion('numeric')]);
	learner = await startLearner(world);
	await answerAll(world, learner, { 'q-choice': 'wrong', 'q-numeric': 'right' });
	await finishAttempt(world, learner);
	world.clock.nowMs += 1000;
});
afterEach(() => world.close());

const open = (app = world.app) => openServerNotebook(app, learner.learnerId);

describe('a notebook without script', () => {
	test('has what was missed, what to ask, and the article to show', async () => {
		const { notebook, sources, articles } = await open();
		expect([...notebook.entries.keys()]).toEqual([ENTRY]);
		const source = sources.get(ENTRY);
		const held = source && contentOf(source);
		expect(held?.content.question.stem).toBe(aQuestion('choice').stem);
		expect(articles.get(held?.content.articleId ?? '')?.title).toBe('Ferry returns to Port Avon');
	});

	test('is nobody’s without a cookie, and another learner’s is another', async () => {
		expect((await openServerNotebook(world.app, undefined)).notebook.entries.size).toBe(0);
		const stranger = await startLearner(world);
		const theirs = await openServerNotebook(world.app, stranger.learnerId);
		expect(theirs.notebook.entries.size).toBe(0);
	});

	test('remembers what was done, once for each page that was sent', async () => {
		const first = await recordDeed(world.app, learner.learnerId, RETIRE, 'page-1');
		world.clock.nowMs += 5000;
		expect(await recordDeed(world.app, learner.learnerId, RETIRE, 'page-1')).toEqual(first);
		expect((await open()).notebook.entries.get(ENTRY)?.standing).toBe('retired');
		const restore = { type: 'entry.restored', entry: ENTRY } as const;
		const second = await recordDeed(world.app, learner.learnerId, restore, 'page-2');
		expect(second).toMatchObject({ ok: true, value: { turn: 2, at: world.clock.nowMs } });
		const { notebook, record } = await open();
		expect(notebook.entries.get(ENTRY)?.standing).toBe('active');
		expect(record.events).toHaveLength(2);
	});

	test('takes two forms at once, and neither is lost', async () => {
		const keys = Array.from({ length: 20 }, (_, index) => `page-${index}`);
		await Promise.all(keys.map((key) => recordDeed(world.app, learner.learnerId, RETIRE, key)));
		const { record } = await open();
		expect(record.events.map(({ id }) => id).toSorted()).toEqual(keys.toSorted());
	});

	test('refuses what no event can say', async () => {
		const deed = { type: 'settings.changed', dailyLimit: 9999 } as const;
		expect(await recordDeed(world.app, learner.learnerId, deed, 'page-1')).toEqual({
			ok: false,
			reason: 'deed-unfit'
		});
		const unfit = await recordDeed(world.app, learner.learnerId, RETIRE, 'a key\0');
		expect(unfit).toEqual({ ok: false, reason: 'deed-unfit' });
	});

	test('is folded anew only when something has changed, and follows corrections', async () => {
		const before = await open();
		expect(await open()).toBe(before);
		await correct(world, { type: 'question.dropped', questionId: 'q-choice' });
		expect((await open()).notebook.entries.get(ENTRY)?.standing).toBe('closed');
	});

	test('is empty once it was emptied, also on another node, and fills with what is missed after that', async () => {
		const other = world.anotherNode();
		await recordDeed(world.app, learner.learnerId, RETIRE, 'page-1');
		expect((await open(other)).notebook.entries.size).toBe(1);
		await emptyServerNotebook(world.app, learner.learnerId);
		expect((await open()).notebook.entries.size).toBe(0);
		await recordDeed(
			world.app,
			learner.learnerId,
			{ type: 'settings.changed', dailyLimit: 9 },
			'p2'
		);
		const emptied = await open(other);
		expect([emptied.notebook.entries.size, emptied.record.events.length]).toEqual([0, 2]);
		expect(emptied.notebook.settings.dailyLimit).toBe(9);
	});
});
