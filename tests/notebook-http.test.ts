import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNotebookFile } from '#lib/core/review/notebook-file.ts';
import { anArticle } from './support/builders.ts';
import { aPage, aReview } from './support/notebook.ts';
import { startServer, type ServerProcess } from './support/server-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-notebook-'));
let server: ServerProcess;
beforeAll(async () => {
	server = await startServer({ dataDir: path.join(folder, 'data') });
}, 60_000);
afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown };

async function ask(method: string, body?: unknown, headers = {}): Promise<Reply> {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const response = await fetch(`${server.origin}/notebook/sync`, {
		method,
		headers: { 'content-type': 'application/json', ...headers },
		...(text !== undefined && { body: text })
	});
	const answer = await response.text();
	const isJson = response.headers.get('content-type')?.startsWith('application/json');
	return {
		status: response.status,
		headers: response.headers,
		body: isJson ? JSON.parse(answer) : answer
	};
}

const sync = (set = {}, headers = {}) =>
	ask('POST', { after: 0, events: [], pages: {}, ...set }, headers);
const codeIn = (body: unknown) => /"code":"([^"]+)"/u.exec(JSON.stringify(body))?.[1] ?? '';

describe('the exchange of a notebook', () => {
	test('begins under a code, goes on under it, and ends when it is deleted', async () => {
		const begun = await ask('PUT');
		expect(begun.status).toBe(200);
		const code = codeIn(begun.body);
		expect((await sync({ code, events: [aReview(0)] })).status).toBe(200);
		const other = await sync({ code });
		expect(other.body).toMatchObject({ ok: true, value: { events: [aReview(0)] } });
		expect((await ask('DELETE', { code })).body).toEqual({ ok: true });
		expect(await sync({ code })).toMatchObject({
			status: 404,
			body: { ok: false, reason: 'code-unknown' }
		});
	});

	test('sets no cookie and is kept by no cache', async () => {
		const { headers, body } = await sync();
		expect(headers.get('set-cookie')).toBeNull();
		expect(headers.get('cache-control')).toBe('private, no-store');
		expect(body).toMatchObject({ ok: true, value: { events: [], pages: [] } });
	});

	test.each([
		['no JSON', '{', 400, 'request-unreadable'],
		[
			'a field too many',
			{ after: 0, events: [], pages: {}, name: 'Kim' },
			400,
			'request-unreadable'
		],
		[
			'an answer longer than any',
			{
				after: 0,
				pages: {},
				events: [aReview(0, { response: { kind: 'short-text', text: 'x'.repeat(21_000) } })]
			},
			400,
			'request-unreadable'
		],
		[
			'events without a code',
			{ after: 0, events: [aReview(0)], pages: {} },
			400,
			'events-without-code'
		],
		[
			'a code that can be none',
			{ code: 'x', after: 0, events: [], pages: {} },
			400,
			'code-unreadable'
		]
	])('refuses %s', async (_, body, status, reason) => {
		expect(await ask('POST', body)).toMatchObject({ status, body: { ok: false, reason } });
	});

	test('refuses what another site sends, and takes what a browser holds after years', async () => {
		expect((await sync({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
		expect((await ask('PUT', undefined, { origin: 'https://elsewhere.example' })).status).toBe(403);
		const pages = Object.fromEntries(
			Array.from({ length: 20_000 }, (_, index) => [String(index).padStart(22, '0'), 1])
		);
		expect((await sync({ pages })).status).toBe(200);
	});
});

describe('a notebook as a file', () => {
	const article = anArticle();
	const file = writeNotebookFile(
		{ record: { pages: [aPage()], events: [aReview(1)] }, articles: [article] },
		1
	);

	async function send(format: string, notebook: string | Blob): Promise<Response> {
		const form = new FormData();
		if (typeof notebook === 'string') form.set('notebook', notebook);
		else form.set('notebook', notebook, 'notebook.json');
		return fetch(`${server.origin}/notebook/export/${format}`, {
			method: 'POST',
			body: form,
			headers: { origin: server.origin }
		});
	}

	test.each(['csv', 'anki.txt', 'apkg', 'json'])('%s is there to download', async (format) => {
		const own = await fetch(`${server.origin}/notebook/export/${format}`);
		for (const response of [own, await send(format, file)]) {
			expect(response.status).toBe(200);
			expect(response.headers.get('content-disposition')).toMatch(
				/^attachment; filename="newsproof-notebook-\d{4}-\d\d-\d\d\./u
			);
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
			expect(response.headers.get('cache-control')).toBe('private, no-store');
		}
	});

	test('is made of what a browser sends, compressed or not', async () => {
		const plain = await (await send('csv', file)).text();
		expect(plain).toContain('Who said how long the crossing took?');
		const compressed = new Blob([new Uint8Array(gzipSync(file))]);
		expect(await (await send('csv', compressed)).text()).toBe(plain);
	});

	test('is refused in a format that there is not, and for what is no notebook', async () => {
		expect((await send('pdf', file)).status).toBe(404);
		expect((await send('csv', '{}')).status).toBe(400);
		const without = await fetch(`${server.origin}/notebook/export/csv`, {
			method: 'POST',
			body: new FormData(),
			headers: { origin: server.origin }
		});
		expect(without.status).toBe(400);
	});
});
