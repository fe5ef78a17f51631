import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';
import type { LearnerAttempt } from '#lib/server/learner-attempt.ts';
import { CANARY_CHOICE, CANARY_REVEALS, writeCanarySeeds } from './support/canary-seed.ts';
import type { Canary } from './support/canary-seed.ts';
import { bytesOf, wordsIn } from './support/canary-seed-search.ts';
import { createLearnerClient, type LearnerClient, type Reply } from './support/learner-client.ts';
import { formFields, guessAnswer, seededRandom } from './support/learner-client-answers.ts';
import { startServer, type ServerProcess } from './support/server-process.ts';

const WAYS = ['form', 'endpoint'] as const;
type Way = (typeof WAYS)[number];

const FORM = 'application/x-www-form-urlencoded';
const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-canary-'));
const dataDir = path.join(folder, 'data');
const agent = new Agent({ keepAlive: true });
let server: ServerProcess;
let canaries: readonly Canary[];

beforeAll(async () => {
	canaries = writeCanarySeeds(path.join(folder, 'seeds'));
	server = await startServer({ dataDir, seedsDir: path.join(folder, 'seeds') });
}, 60_000);
afterAll(async () => {
	await server.stop();
	agent.destroy();
	rmSync(folder, { recursive: true });
});

/** A learner, and which of the words were in any byte that was sent to them. */
function watchedLearner() {
	const unread: string[] = [];
	const found = new Set<string>();
	const client = createLearnerClient(server.origin, agent, (reply) => unread.push(bytesOf(reply)));
	return {
		client,
		foundWords(): readonly string[] {
			const text = unread.splice(0).join('\n');
			for (const word of wordsIn(text, canaries)) found.add(word);
			return [...found];
		}
	};
}

function seedOf(attemptId: string): string {
	const database = new DatabaseSync(path.join(dataDir, 'newsproof.sqlite'), { readOnly: true });
	const row = database
		.prepare('select body from event where stream = ? and seq = 1')
		.get(attemptId);
	database.close();
	const { seed }: { seed: string } = JSON.parse(String(row?.body));
	return seed;
}

async function visitEverything(client: LearnerClient, { id, set, articles }: LearnerAttempt) {
	for (const page of [
		`/attempts/${id}`,
		`/quizzes/${set.id}`,
		`/articles/${articles[0]?.id}`,
		'/'
	]) {
		await client.get(page);
		await client.get(`${page === '/' ? '' : page}/__data.json`);
	}
	const exchange = JSON.stringify({ after: 0, events: [], pages: { [id]: -1 } });
	const { status } = await client.post('/notebook/sync', exchange, 'application/json');
	expect(status).toBe(200);
	for (const format of ['csv', 'anki.txt', 'json']) await client.get(`/notebook/export/${format}`);
	for (const stray of [
		'/attempts/none',
		`/attempts/${id}/facts`,
		'/seeds/barque/bank.yaml',
		'/%00'
	]) {
		await client.get(stray);
	}
	await client.post(`/attempts/${id}/facts`, '{"type":"answer.submitted"}', 'application/json');
}

/** Answers through the page's form, as without script, or through the endpoint. */
async function answer(
	client: LearnerClient,
	attempt: LearnerAttempt,
	{ asked }: LearnerQuestion,
	way: Way
): Promise<void> {
	const [article] = attempt.articles;
	if (!article) throw new Error('The attempt has no article');
	const response = guessAnswer(asked, article, seededRandom(1));
	const command = { type: 'answer.submitted', questionId: asked.id } as const;
	if (way === 'endpoint') {
		const reply = await client.send(attempt.id, { ...command, response, key: asked.id });
		expect(reply.ok).toBe(true);
		return;
	}
	const fields = new URLSearchParams({ ...command, pageKey: 'page' });
	for (const [name, value] of formFields(response)) fields.append(name, value);
	const reply = await client.post(`/attempts/${attempt.id}`, fields.toString(), FORM);
	expect(reply.status).toBe(303);
}

async function finish(client: LearnerClient, attemptId: string): Promise<void> {
	await client.send(attemptId, { type: 'finish.requested', key: 'finish' });
	await client.send(attemptId, { type: 'attempt.finished', key: 'finished' });
	await client.openAttempt(attemptId);
	await client.get(`/attempts/${attemptId}`);
}

const explanationsOf = (ids: readonly string[]) =>
	canaries
		.filter(({ questionId }) => ids.includes(questionId))
		.flatMap(({ words }) => words.filter((word) => word.includes('explanation')));

const secretsOfOthers = (shown: readonly string[]) =>
	canaries.filter(({ questionId }) => !shown.includes(questionId)).flatMap(({ words }) => words);

describe.each(CANARY_REVEALS)('a graded attempt that reveals “%s”', (reveal) => {
	test.each(WAYS)('gives nothing away before its time, answered by the %s', async (way) => {
		const { client, foundWords } = watchedLearner();
		const id = await client.startAttempt(`canary-${reveal}`, 'graded');
		const seed: Canary = { questionId: 'seed', words: [seedOf(id)] };
		canaries = [...canaries.filter(({ questionId }) => questionId !== 'seed'), seed];
		const attempt = await client.openAttempt(id);
		const ids = attempt.questions.map(({ asked }) => asked.id);
		expect(ids).toHaveLength(9);
		await visitEverything(client, attempt);
		expect(foundWords()).toEqual([]);
		for (const [place, question] of attempt.questions.entries()) {
			const questionId = question.asked.id;
			await client.send(id, { type: 'question.opened', key: `open-${questionId}`, questionId });
			await client.send(id, { type: 'hint.taken', key: `hint-${questionId}`, questionId });
			await client.get(`/attempts/${id}`);
			await answer(client, attempt, question, way);
			await visitEverything(client, attempt);
			const shown = reveal === 'each' ? ids.slice(0, place + 1) : [];
			expect(foundWords().filter((word) => secretsOfOthers(shown).includes(word))).toEqual([]);
			expect(foundWords()).toEqual(expect.arrayContaining(explanationsOf(shown)));
		}
		await finish(client, id);
		await visitEverything(client, attempt);
		// Results that wait for a date wait here for ever: no window of a class ends.
		const told = reveal === 'due' ? [] : explanationsOf(ids);
		expect(foundWords()).toEqual(expect.arrayContaining(told));
		if (reveal === 'due') expect(foundWords()).toEqual([]);
		expect(wordsIn(server.output(), canaries)).toEqual([]);
	});
});

test('practice holds every explanation from the start, so the search can find what is there', async () => {
	const { client, foundWords } = watchedLearner();
	const attempt = await client.openAttempt(await client.startAttempt('canary-end', 'practice'));
	const ids = attempt.questions.map(({ asked }) => asked.id);
	expect(foundWords()).toEqual(expect.arrayContaining(explanationsOf(ids)));
});

test('the search sees through entities, escapes, base64, hexadecimal and reversal', () => {
	const canary: Canary = { questionId: 'q', words: ['kryptosword'] };
	const hidden = [
		'&#107;ryptosword',
		'\\u006bryptosword',
		'kryp<!---->tosword',
		'%6bryptosword',
		'drowsotpyrk',
		Buffer.from('kryptosword').toString('hex'),
		...['', 'x', 'xy'].map((before) => Buffer.from(`${before}kryptosword.`).toString('base64'))
	];
	expect(hidden.filter((text) => wordsIn(text, [canary]).length === 0)).toEqual([]);
	expect(wordsIn('a crypt, a word', [canary])).toEqual([]);
});

test('an option’s letter says nothing of the key', async () => {
	const { client } = watchedLearner();
	const letters = new Map<string, number>();
	for (let attempts = 0; attempts < 200; attempts++) {
		const attempt = await client.openAttempt(await client.startAttempt('canary-end', 'graded'));
		const [held] = attempt.questions;
		if (held?.asked.kind !== 'choice') throw new Error('The first question is not the choice');
		const { options } = held.asked;
		expect(options.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
		const key = options.find(({ text }) => text === CANARY_CHOICE.keyText)?.id ?? '';
		letters.set(key, (letters.get(key) ?? 0) + 1);
	}
	// 200 draws of 4 letters: outside of 9 to 95 with a probability of less than 1e-9.
	const counts = ['A', 'B', 'C', 'D'].map((letter) => letters.get(letter) ?? 0);
	expect(counts.filter((count) => count < 9 || count > 95)).toEqual([]);
}, 120_000);

test('the article beside a question is marked no differently than on its own page', async () => {
	const { client } = watchedLearner();
	const attempt = await client.openAttempt(await client.startAttempt('canary-each', 'graded'));
	const beside = articleMarkup(await client.get(`/attempts/${attempt.id}`));
	const alone = articleMarkup(await client.get(`/articles/${attempt.articles[0]?.id}`));
	expect(alone).toContain('broke both masts');
	expect(beside).toBe(alone);
});

function articleMarkup({ text }: Reply): string {
	const [, markup = ''] = /<div class="article[^>]*>(.*?)<\/div>/su.exec(text) ?? [];
	return markup.replaceAll(/<!--.*?-->/gsu, '');
}

test('the files that every visitor can load hold nothing of the seeds, and no source maps', () => {
	const client = path.resolve('build/client');
	const files = readdirSync(client, { recursive: true, encoding: 'utf8', withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
	expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
	const texts = files
		.filter((file) => /\.(?:js|css|html|json|svg|txt|webmanifest)$/u.test(file))
		.map((file) => readFileSync(file, 'utf8'));
	expect(texts.length).toBeGreaterThan(5);
	const explanations = readdirSync('seeds').flatMap((seed) =>
		[
			...readFileSync(`seeds/${seed}/bank.yaml`, 'utf8').matchAll(/explanation: ['"]?(.{20,60})/gu)
		].map(([, words = '']) => words)
	);
	expect(explanations.length).toBeGreaterThan(5);
	expect(explanations.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
});
