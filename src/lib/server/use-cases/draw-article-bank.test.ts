import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fail, succeed } from '#lib/core/outcome.ts';
import { unifyOptionCitations } from '#lib/core/question/option-citations.ts';
import { A_TRACE, aDrawing, LONG_TEXT } from '../../../../tests/support/drawings.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import type { App } from '../app.ts';
import { drawArticleBank } from './draw-article-bank.ts';
import type { ArticleToDraw } from './draw-article.ts';
import { enrolLearner } from './identify-learner.ts';
import { listOwnBanks } from './list-sets.ts';
import { openBank } from './open-bank.ts';

let world: TestWorld;
let learnerId: string;
beforeEach(async () => {
	world = await openTestWorld();
	({ learnerId } = await enrolLearner(world.app));
});
afterEach(() => world.close());

const order = (set: Partial<ArticleToDraw> = {}): ArticleToDraw => ({
	text: LONG_TEXT,
	metadata: { title: 'Ferry returns to Port Avon', publisher: 'The Avon Post' },
	seed: '1',
	...set
});

async function drawn(set: Partial<ArticleToDraw> = {}, learner = learnerId, app = world.app) {
	const outcome = await drawArticleBank(app, learner, order(set));
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.bankId;
}

describe('a bank drawn from an article', () => {
	test('is opened with its article, its questions, the rejected ones and the trace', async () => {
		const opened = await openBank(world.app, learnerId, await drawn());
		const expected = aDrawing({}, opened?.bank.article);
		expect(opened?.bank.article).toMatchObject({ text: LONG_TEXT, publisher: 'The Avon Post' });
		expect(opened?.bank.questions).toEqual(expected.bank.questions.map(unifyOptionCitations));
		expect(opened).toMatchObject({
			seed: '1',
			trace: A_TRACE,
			parser: 'used',
			findings: new Map(),
			rejected: [{ question: { id: 'q-rejected' }, findings: [{ rule: 'one-key' }] }]
		});
	});

	test('is the same bank when the same text is drawn again, and belongs to both who drew it', async () => {
		const other = await enrolLearner(world.app);
		const bankId = await drawn();
		expect(await drawn()).toBe(bankId);
		expect(await drawn({ text: `  ${LONG_TEXT}\r\n` }, other.learnerId)).toBe(bankId);
		expect(await openBank(world.app, other.learnerId, bankId)).toBeDefined();
		expect(await listOwnBanks(world.app, learnerId)).toHaveLength(1);
	});

	test('stays as it is by now when it is drawn again, unless it had to do without the parser', async () => {
		const drawWith = (parser: 'used' | 'missing', count: number) =>
			drawn({}, learnerId, {
				...world.app,
				drawer: {
					draw: (article) => {
						const whole = aDrawing({ parser }, article);
						const questions = whole.bank.questions.slice(0, count);
						return Promise.resolve(succeed({ ...whole, bank: { ...whole.bank, questions } }));
					},
					wake: () => undefined,
					close: () => Promise.resolve()
				}
			});
		const countNow = async (bankId: string) =>
			(await openBank(world.app, learnerId, bankId))?.bank.questions.length;
		const bankId = await drawWith('missing', 2);
		await drawWith('missing', 1);
		expect(await countNow(bankId)).toBe(2);
		await drawWith('used', 3);
		expect(await countNow(bankId)).toBe(3);
		await drawWith('used', 4);
		expect(await countNow(bankId)).toBe(3);
	});

	test('is another bank with another seed or another byline', async () => {
		const metadata = { ...order().metadata, byline: 'Ana Rangi' };
		const ids = [await drawn(), await drawn({ seed: '2' }), await drawn({ metadata })];
		expect(new Set(ids).size).toBe(3);
	});

	test('is not found by another learner, nor by nobody', async () => {
		const other = await enrolLearner(world.app);
		const bankId = await drawn();
		expect(await openBank(world.app, other.learnerId, bankId)).toBeUndefined();
		expect(await openBank(world.app, undefined, bankId)).toBeUndefined();
		expect(await openBank(world.app, learnerId, 'nothing')).toBeUndefined();
	});

	test('is listed to its learner, the newest first', async () => {
		const first = await drawn();
		world.clock.nowMs += 1000;
		const second = await drawn({ seed: '2' });
		expect(await listOwnBanks(world.app, learnerId)).toMatchObject([
			{ id: second, seed: '2', autoCount: 9, reviewCount: 0 },
			{ id: first, seed: '1', title: 'Ferry returns to Port Avon' }
		]);
		expect(await listOwnBanks(world.app, undefined)).toEqual([]);
	});

	test('is opened by another process as it was stored, whatever would be drawn now', async () => {
		const bankId = await drawn();
		const opened = await openBank(world.anotherNode(), learnerId, bankId);
		expect(opened?.trace).toEqual(A_TRACE);
	});

	test('may hold nothing at all, and still says why', async () => {
		const drawer = {
			draw: (article: Parameters<App['drawer']['draw']>[0]) => {
				const whole = aDrawing({ rejected: [] }, article);
				return Promise.resolve(succeed({ ...whole, bank: { ...whole.bank, questions: [] } }));
			},
			wake: () => undefined,
			close: () => Promise.resolve()
		};
		const bankId = await drawn({}, learnerId, { ...world.app, drawer });
		const opened = await openBank(world.app, learnerId, bankId);
		expect(opened?.bank.questions).toEqual([]);
		expect(opened?.playable).toEqual([]);
	});
});

describe('no bank is drawn', () => {
	test.each([
		['of nothing', { text: ' \n' }, { reason: 'empty' }],
		['of a few words', { text: 'The ferry is back.' }, { reason: 'too-short', words: 4 }],
		[
			'of another language',
			{
				text: 'Die Fähre ist nach sechs Wochen wieder im Hafen und wird dort bleiben. '.repeat(12)
			},
			{ reason: 'not-english', language: 'de' }
		],
		['of a book', { text: 'the ferry of the town '.repeat(20_000) }, { reason: 'too-long' }],
		['without a title', { metadata: { title: ' ' } }, { reason: 'title-missing' }],
		[
			'with a date that is none',
			{ metadata: { title: 'T', published: 'Monday' } },
			{ reason: 'date-unreadable' }
		],
		[
			'with an address that is none',
			{ metadata: { title: 'T', url: 'javascript:alert(1)' } },
			{ reason: 'address-unreadable' }
		]
	])('%s', async (_, set, refusal) => {
		const outcome = await drawArticleBank(world.app, learnerId, order(set));
		expect(outcome).toMatchObject({ ok: false, ...refusal });
		expect(await listOwnBanks(world.app, learnerId)).toEqual([]);
	});

	test('when the drawer has too much to do', async () => {
		const drawer = { ...world.app.drawer, draw: () => Promise.resolve(fail('drawing-busy')) };
		const outcome = await drawArticleBank({ ...world.app, drawer }, learnerId, order());
		expect(outcome).toEqual({ ok: false, reason: 'drawing-busy' });
	});
});
