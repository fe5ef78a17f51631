import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import { writeArticle, writeBank } from '#lib/core/bank/bank-reading.ts';
import type { Question } from '#lib/core/question/question.ts';
import { aDrawing } from '../../../../tests/support/drawings.ts';
import {
	aBridgeArticle,
	CONFLICT,
	HOW,
	modelFollowing,
	proposing,
	WHY
} from '../../../../tests/support/model-proposals.ts';
import {
	failWith,
	startModelServer,
	type ModelReply,
	type ModelRequest,
	type ModelServer
} from '../../../../tests/support/model-server.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import type { App } from '../app.ts';
import { createBankExtensions } from '../model/bank-extensions.ts';
import { createChatClient } from '../model/chat-client.ts';
import { CALL_LIMITS } from '../model/model-settings.ts';
import { readDrawingDocument, readStoredBank, writeDrawingDocument } from '../stored-bank.ts';
import { extendBankByModel } from './extend-bank-by-model.ts';

const MADE_UP = { ...WHY, quote: 'because two old ferries had hit it' };

let world: TestWorld;
let server: ModelServer | undefined;
beforeEach(async () => {
	world = await openTestWorld();
	await saveBank([]);
});
afterEach(async () => {
	await server?.close();
	await world.close();
});

/** Stores the bank of the bridge with these questions, and how it was drawn. */
async function saveBank(questions: readonly Question[]): Promise<void> {
	const article = aBridgeArticle();
	const bank = { id: 'bridge', title: article.title, article, questions };
	const document = writeBank(bank);
	await world.app.storage.transaction(async (repository) => {
		const at = world.clock.nowMs;
		await repository.saveArticle({
			id: article.id,
			document: canonicalJson(writeArticle(article)),
			createdAtMs: at
		});
		await repository.saveBank({
			id: bank.id,
			articleId: article.id,
			hash: contentHash(document),
			document: canonicalJson(document),
			updatedAtMs: at
		});
		await repository.saveDrawing({
			bankId: bank.id,
			title: bank.title,
			seed: '1',
			generatorVersion: 1,
			autoCount: 0,
			reviewCount: 0,
			drawnAtMs: at,
			document: writeDrawingDocument(aDrawing({ bank, rejected: [] }))
		});
	});
}

/** The app with a model that follows the script. */
async function appWith(script: (request: ModelRequest, index: number) => ModelReply): Promise<App> {
	server = await startModelServer(script);
	const settings = { url: server.url, name: 'scripted' };
	const chat = createChatClient(settings, { ...CALL_LIMITS, totalMs: 200, retryMs: 1 });
	return { ...world.app, bankExtensions: createBankExtensions(chat) };
}

async function storedBank() {
	const record = await world.app.storage.findBank('bridge');
	if (!record) throw new Error('The bank is gone');
	return { hash: record.hash, document: record.document, bank: readStoredBank(record) };
}

async function storedDrawing() {
	const { bank } = await storedBank();
	const record = await world.app.storage.findDrawing('bridge');
	if (!record) throw new Error('The drawing is gone');
	return { ...record, ...readDrawingDocument(record, bank) };
}

describe('a bank extended by a model', () => {
	it('gets the questions that pass, and its trace says what was refused', async () => {
		const app = await appWith(
			modelFollowing({ questions: [proposing(WHY, MADE_UP), proposing(HOW, CONFLICT)] })
		);
		const before = await storedDrawing();
		expect(extendBankByModel(app, 'bridge')).toMatchObject({ state: 'running', added: 0 });
		await app.bankExtensions.settled();

		expect(app.bankExtensions.statusOf('bridge')).toEqual({ state: 'done', added: 3, refused: 1 });
		const { bank, hash, document } = await storedBank();
		expect(bank.questions.map(({ stem }) => stem)).toEqual([WHY.stem, HOW.stem, CONFLICT.stem]);
		expect(contentHash(JSON.parse(document))).toBe(hash);
		const after = await storedDrawing();
		expect(after).toMatchObject({ autoCount: 3, reviewCount: 0 });
		expect(after.trace).toEqual({
			...before.trace,
			drafted: before.trace.drafted + 3,
			auto: before.trace.auto + 3,
			dropped: [
				...before.trace.dropped,
				{
					stage: 'drafts',
					subject: 'model',
					reason: 'quote-not-in-article',
					count: 1,
					example: MADE_UP.stem
				}
			]
		});
		expect([...after.findings.keys()]).toEqual(
			expect.arrayContaining(bank.questions.map(({ id }) => id))
		);
	});

	it('keeps what was refused with its reasons, each once', async () => {
		const loud = { ...WHY, stem: WHY.stem.replace('?', ' ??') };
		const app = await appWith(
			modelFollowing({
				questions: [proposing(loud, HOW), proposing(loud, HOW)],
				answers: { [HOW.stem]: 'a boat trip' }
			})
		);
		const before = await storedDrawing();
		extendBankByModel(app, 'bridge');
		await app.bankExtensions.settled();
		const { trace, rejected } = await storedDrawing();
		expect(rejected.map(({ question }) => [question.stem, question.tier])).toEqual([
			[loud.stem, 'rejected'],
			[HOW.stem, 'rejected']
		]);
		expect(rejected[1]?.findings.at(-1)).toMatchObject({ rule: 'round-trip', severity: 'hard' });
		expect(trace.rejected).toBe(before.trace.rejected + 2);
		expect(trace.dropped.slice(before.trace.dropped.length)).toMatchObject([
			{ stage: 'gate', subject: 'model', reason: rejected[0]?.findings[0]?.rule, count: 2 },
			{ stage: 'gate', subject: 'model', reason: 'round-trip-differs', count: 2 }
		]);
	});

	it('has each question as soon as it passed, while the model is still asked for others', async () => {
		const honest = modelFollowing({ questions: [proposing(WHY), proposing(HOW)] });
		let seen: readonly string[] = [];
		let round = 0;
		const app = await appWith((request) => {
			if (request.asked !== 'questions') return honest(request);
			round += 1;
			if (round !== 2) return honest(request);
			return (response) => {
				void storedBank().then(({ bank }) => {
					seen = bank.questions.map(({ stem }) => stem);
					response.destroy();
				});
			};
		});
		extendBankByModel(app, 'bridge');
		await app.bankExtensions.settled();
		expect(seen).toEqual([WHY.stem]);
	});

	it('keeps what somebody changed in the meantime, and does not ask the same twice', async () => {
		const app = await appWith(modelFollowing({ questions: [proposing(WHY)] }));
		extendBankByModel(app, 'bridge');
		await app.bankExtensions.settled();
		const [why] = (await storedBank()).bank.questions;
		if (!why) throw new Error('Nothing was added');
		const byHand = {
			...why,
			id: 'q1',
			stem: `${why.stem} Say it in a word.`,
			tier: 'review'
		} as const;
		await server?.close();
		await saveBank([]);

		const honest = modelFollowing({ questions: [proposing(WHY, HOW)] });
		let isChanged = false;
		const slow = await appWith((request) => {
			if (isChanged || request.asked === 'questions') return honest(request);
			isChanged = true;
			const reply = honest(request);
			return (response) => {
				void saveBank([byHand]).then(() =>
					response.end(JSON.stringify({ choices: [{ message: { content: reply } }] }))
				);
			};
		});
		extendBankByModel(slow, 'bridge');
		await slow.bankExtensions.settled();
		const { bank } = await storedBank();
		expect(bank.questions.map(({ stem }) => stem)).toEqual([HOW.stem, byHand.stem]);
		expect(slow.bankExtensions.statusOf('bridge')).toEqual({ state: 'done', added: 1, refused: 1 });
	});

	it('is left alone by another process that is asked to extend it again', async () => {
		const app = await appWith(modelFollowing({ questions: [proposing(WHY)] }));
		extendBankByModel(app, 'bridge');
		await app.bankExtensions.settled();
		await server?.close();
		const { hash } = await storedBank();
		const other = await appWith(modelFollowing({ questions: [proposing(HOW)] }));
		extendBankByModel(other, 'bridge');
		await other.bankExtensions.settled();
		expect(server?.requests).toEqual([]);
		expect(other.bankExtensions.statusOf('bridge')).toEqual({
			state: 'done',
			added: 1,
			refused: 0
		});
		expect((await storedBank()).hash).toBe(hash);
	});

	it.each<readonly [string, ModelReply]>([
		['not-found', failWith(404)],
		['timed-out', () => undefined]
	])('stays as it was when the model fails: %s', async (reason, reply) => {
		const { hash } = await storedBank();
		const app = await appWith(() => reply);
		extendBankByModel(app, 'bridge');
		await app.bankExtensions.settled();
		expect(app.bankExtensions.statusOf('bridge')).toEqual({
			state: 'failed',
			added: 0,
			refused: 0,
			reason
		});
		expect((await storedBank()).hash).toBe(hash);
	});

	it('must be there', async () => {
		const app = await appWith(() => proposing());
		extendBankByModel(app, 'another');
		await app.bankExtensions.settled();
		expect(app.bankExtensions.statusOf('another')).toMatchObject({ reason: 'bank-missing' });
		expect(server?.requests).toEqual([]);
	});

	it('stays as it was, and nothing is asked, when there is no model', async () => {
		expect(extendBankByModel(world.app, 'bridge')).toEqual({ state: 'off', added: 0, refused: 0 });
	});
});
