import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bankDocumentSchema, type BankDocument } from '#lib/core/bank/document.ts';
import { ask, startEntry, type EntryProcess } from './support/entry-process.ts';

const isBuilt = existsSync(fileURLToPath(new URL('../build/handler.js', import.meta.url)));
if (!isBuilt) console.warn('banks-api: skipped, there is no build (`npm test` makes one)');

const ARTICLE_FILE = readFileSync('seeds/camp-taji/article.md', 'utf8');
const TEXT = ARTICLE_FILE.replace(/^---[\s\S]*?\n---\n/u, '');

describe.runIf(isBuilt)('POST /api/banks', () => {
	let entry: EntryProcess;
	let folder: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'newsproof-api-'));
		entry = await startEntry({ DATA_DIR: folder, TRUST_PROXY: '1' });
	});
	afterAll(async () => {
		entry.signal('SIGTERM');
		await entry.ended;
		rmSync(folder, { recursive: true, force: true });
	});

	async function post(
		body: string,
		headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
		query = ''
	) {
		const url = `http://127.0.0.1:${entry.port}/api/banks${query}`;
		const reply = await ask(url, {
			method: 'POST',
			headers: { 'x-forwarded-for': '192.0.2.1', ...headers },
			body
		});
		return { ...reply, json: (): unknown => JSON.parse(reply.text) };
	}
	const bankIn = (json: unknown): BankDocument => v.parse(bankDocumentSchema, json);
	const inJson = (set: object) => JSON.stringify({ text: TEXT, ...set });

	test('gives the bank’s document for a text and what is said of it', async () => {
		const reply = await post(inJson({ title: 'At the camp', publisher: 'Newshub' }));
		expect(reply.status).toBe(200);
		const { article, questions } = bankIn(reply.json());
		expect(article).toMatchObject({ title: 'At the camp', publisher: 'Newshub' });
		expect(questions.length).toBeGreaterThan(0);
		expect(reply.headers['set-cookie']).toBeUndefined();
	});

	test('gives the same for the same text and seed, and another selection for another seed', async () => {
		const [first, again, other] = await Promise.all(
			[1, '1', 2].map((seed) => post(inJson({ seed })))
		);
		expect(again?.text).toBe(first?.text);
		expect(other?.text).not.toBe(first?.text);
	});

	test('gives the questions of one tier, or says that there are none', async () => {
		const all = bankIn((await post(inJson({}))).json()).questions;
		expect(bankIn((await post(inJson({}), undefined, '?tier=all')).json()).questions).toEqual(all);
		for (const tier of ['auto', 'review']) {
			const wanted = all.filter((question) => question.tier === tier);
			const reply = await post(inJson({}), undefined, `?tier=${tier}`);
			if (wanted.length > 0) expect(bankIn(reply.json()).questions).toEqual(wanted);
			else
				expect([reply.status, reply.json()]).toMatchObject([
					422,
					{ error: { code: 'nothing-drawn' } }
				]);
		}
	});

	test.each(['text/markdown', 'text/plain', 'application/octet-stream'])(
		'takes a file as %s, with the rest in the query',
		async (mediaType) => {
			const headers = { 'content-type': mediaType };
			const reply = await post(ARTICLE_FILE, headers, '?title=At%20the%20camp&seed=3');
			expect(reply.status).toBe(200);
			expect(bankIn(reply.json()).article.title).toBe('At the camp');
		}
	);

	test('gives YAML to who asks for it', async () => {
		const headers = { 'content-type': 'application/json', accept: 'application/yaml' };
		const reply = await post(inJson({}), headers);
		expect(reply.headers['content-type']).toBe('application/yaml');
		expect(reply.text).toMatch(/^newsproof: 1\nbank:\n/u);
	});

	test.each([
		['no JSON', '{', 400, 'request-unreadable'],
		['neither a text nor an address', '{}', 400, 'request-unreadable'],
		['a field too many', '{"text":"a","txt":"b"}', 400, 'request-unreadable'],
		['a text that is too short', '{"text":"The ferry is back."}', 422, 'too-short'],
		['a date that is none', inJson({ published: 'Monday' }), 422, 'date-unreadable'],
		['an address that is none', '{"url":"ferry"}', 400, 'url-invalid'],
		['this machine', '{"url":"http://127.0.0.1/"}', 422, 'url-not-public']
	])('refuses %s', async (_, body, status, code) => {
		const reply = await post(body);
		expect([reply.status, reply.json()]).toEqual([
			status,
			{
				error: {
					code,
					message: expect.stringMatching(/[.?]$/u) as string,
					next: expect.stringMatching(/\S/u) as string
				}
			}
		]);
	});

	test('refuses what is larger than an article, and takes what is nearly as large', async () => {
		const headers = { 'content-type': 'text/markdown' };
		const large = await post('a'.repeat(7_000_000), headers);
		expect([large.status, large.json()]).toMatchObject([
			413,
			{ error: { code: 'file-too-large' } }
		]);
		expect((await post('word '.repeat(120_000), headers)).status).toBe(422);
	});

	test.each([
		['application/json', { 'sec-fetch-site': 'cross-site' }],
		['text/plain', { origin: 'http://evil.example' }],
		['text/plain', { 'sec-fetch-site': 'cross-site' }]
	])('refuses %s from another site’s page', async (mediaType, headers) => {
		const reply = await post(inJson({}), { 'content-type': mediaType, ...headers });
		expect(reply.status).toBe(403);
	});

	test('asks an address that sends too much to wait, and nobody else', async () => {
		const from = (address: string) => ({
			'content-type': 'application/json',
			'x-forwarded-for': address
		});
		const short = '{"text":"Short."}';
		const replies = await Promise.all(
			Array.from({ length: 170 }, () => post(short, from('192.0.2.99')))
		);
		const refused = replies.filter(({ status }) => status === 429);
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.length).toBeLessThan(40);
		expect(refused[0]?.json()).toMatchObject({ error: { code: 'too-many-requests' } });
		expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
		expect((await post(short, from('192.0.2.98'))).status).toBe(422);
	});
});
