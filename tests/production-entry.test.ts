import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, runEntry, startEntry, type EntryProcess } from './support/entry-process.ts';

const isBuilt = existsSync(fileURLToPath(new URL('../build/handler.js', import.meta.url)));
if (!isBuilt) console.warn('production-entry: skipped, there is no build (`npm test` makes one)');

const QUIZ = '/quizzes/camp-taji-quick';
const [lanAddress] = Object.values(networkInterfaces())
	.flatMap((list) => list ?? [])
	.filter(({ family, internal }) => family === 'IPv4' && !internal)
	.map(({ address }) => address);

/** Starts an attempt as the quiz's form does. */
function postForm(origin: string, headers: Readonly<Record<string, string>> = {}, agent?: Agent) {
	return ask(`${origin}${QUIZ}`, {
		method: 'POST',
		agent,
		headers: {
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
			origin,
			...headers
		},
		body: 'mode=practice&time=1'
	});
}

describe.runIf(isBuilt)('the production entry', () => {
	let dataDir: string;
	beforeEach(() => {
		dataDir = mkdtempSync(join(tmpdir(), 'newsproof-entry-'));
	});
	afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

	describe('on a network of its own', () => {
		let entry: EntryProcess;
		let folder: string;
		beforeAll(async () => {
			folder = mkdtempSync(join(tmpdir(), 'newsproof-entry-'));
			entry = await startEntry({ DATA_DIR: folder });
		});
		afterAll(async () => {
			entry.signal('SIGTERM');
			await entry.ended;
			rmSync(folder, { recursive: true, force: true });
		});

		test('says where it is, for this machine and for the others', () => {
			const said = entry.output();
			expect(said).toContain(`Newsproof is at http://localhost:${entry.port}`);
			if (lanAddress) expect(said).toContain(`http://${lanAddress}:${entry.port}`);
		});

		test.each([['localhost'], ...(lanAddress ? [[lanAddress]] : [])])(
			'takes a form over plain http at %s',
			async (host) => {
				const { status, headers } = await postForm(`http://${host}:${entry.port}`);
				expect(status).toBe(303);
				expect(headers.location).toMatch(/^\/attempts\/[\w-]+$/u);
				expect(headers['set-cookie']?.join()).toMatch(
					/^newsproof-learner=.*HttpOnly.*SameSite=Lax/u
				);
				expect(headers['set-cookie']?.join()).not.toMatch(/secure/iu);
			}
		);

		test.each([
			['another site', { origin: 'http://evil.example' }],
			['another port of this machine', { origin: 'http://localhost:1' }],
			['the same name over https', { origin: 'https://localhost' }],
			['a page without an origin', { origin: 'null' }],
			['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }]
		])('refuses a form from %s', async (_, headers) => {
			const own = `http://localhost:${entry.port}`;
			expect((await postForm(own, headers)).status).toBe(403);
		});

		test('believes nothing that a client says about a proxy', async () => {
			const own = `http://localhost:${entry.port}`;
			const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'quiz.example.org' };
			const stamped = {
				'x-newsproof-protocol': 'https',
				'x-newsproof-host': 'quiz.example.org'
			};
			for (const headers of [forwarded, stamped]) {
				const honest = await postForm(own, headers);
				expect(honest.status).toBe(303);
				expect(honest.headers['set-cookie']?.join()).not.toMatch(/secure/iu);
				const forged = { ...headers, origin: 'https://quiz.example.org' };
				expect((await postForm(own, forged)).status).toBe(403);
			}
		});

		test('sends pages with headers that keep other sites and foreign scripts out', async () => {
			const { status, headers } = await ask(`http://localhost:${entry.port}${QUIZ}`);
			expect(status).toBe(200);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'x-frame-options': 'DENY',
				'referrer-policy': 'same-origin',
				'cross-origin-opener-policy': 'same-origin'
			});
			const policy = String(headers['content-security-policy']);
			const scripts = /script-src (?<sources>[^;]*)/u.exec(policy)?.groups?.sources ?? '';
			expect(policy).toContain("default-src 'none'");
			expect(scripts).toContain("'self'");
			expect(scripts).not.toMatch(/unsafe-(?:inline|eval)/u);
		});

		test.each([
			['/attempts/%00', 404],
			['/attempts/%00/facts', 404],
			['/attempts/%ED%A0%80', 400]
		])('answers %s with %d and says nothing in its log', async (path, expected) => {
			const before = entry.output();
			expect((await ask(`http://localhost:${entry.port}${path}`)).status).toBe(expected);
			expect(entry.output()).toBe(before);
		});

		test('refuses to start a second time on the same port', async () => {
			const { code, said } = await runEntry({ DATA_DIR: dataDir, PORT: String(entry.port) });
			expect(code).toBe(1);
			expect(said).toContain(
				`Newsproof cannot start: port ${entry.port} is taken. Set PORT to another one.`
			);
		});
	});

	test('behind a proxy that it trusts takes the address people use, and makes cookies secure', async () => {
		const entry = await startEntry({ DATA_DIR: dataDir, TRUST_PROXY: '1', HOST: '127.0.0.1' });
		const { status, headers } = await postForm(`http://127.0.0.1:${entry.port}`, {
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'quiz.example.org',
			origin: 'https://quiz.example.org'
		});
		expect(status).toBe(303);
		expect(headers['set-cookie']?.join()).toMatch(/; Secure/u);
		entry.signal('SIGTERM');
		expect(await entry.ended).toBe(0);
	});

	test.each([
		['PORT', 'eighty'],
		['ORIGIN', 'quiz.example.org'],
		['DATABASE_URL', 'mysql://db']
	])('does not start with %s=%s, and says so', async (name, value) => {
		const { code, said } = await runEntry({ DATA_DIR: dataDir, [name]: value });
		expect(code).toBe(1);
		expect(said).toMatch(new RegExp(`^ {2}${name} must .* \\(it is “${value}”\\)$`, 'mu'));
		expect(said).not.toMatch(/^\s+at /mu);
	});

	describe('told to stop', () => {
		test('while answers come in, ends in order and keeps every one it acknowledged', async () => {
			const entry = await startEntry({ DATA_DIR: dataDir, HOST: '127.0.0.1' });
			const origin = `http://127.0.0.1:${entry.port}`;
			const agent = new Agent({ keepAlive: true });
			const learners = await Promise.all(
				Array.from({ length: 50 }, async () => {
					const { headers } = await postForm(origin, {}, agent);
					const [cookie = ''] = headers['set-cookie'] ?? [];
					return { attempt: headers.location ?? '', cookie: cookie.split(';')[0] ?? '' };
				})
			);
			const answers = learners.map(async ({ attempt, cookie }, index) => {
				const key = `answer-${index}`;
				const reply = await ask(`${origin}${attempt}/facts`, {
					method: 'POST',
					agent,
					headers: { cookie, origin, 'content-type': 'application/json' },
					body: JSON.stringify({
						type: 'answer.submitted',
						key,
						questionId: 'q02',
						response: { kind: 'choice', option: 'A' }
					})
				});
				return { stream: attempt.split('/').at(-1) ?? '', key, status: reply.status };
			});
			await Promise.race(answers);
			const stoppedAt = performance.now();
			entry.signal('SIGTERM');
			const outcomes = await Promise.allSettled(answers);
			expect(await entry.ended).toBe(0);
			expect(performance.now() - stoppedAt).toBeLessThan(5_000);
			agent.destroy();

			const acknowledged = outcomes.flatMap((outcome) =>
				outcome.status === 'fulfilled' && outcome.value.status === 200 ? [outcome.value] : []
			);
			expect(acknowledged).not.toEqual([]);
			const database = new DatabaseSync(join(dataDir, 'newsproof.sqlite'));
			const find = database.prepare('select count(*) as n from event where stream = ? and key = ?');
			const lost = acknowledged.filter(({ stream, key }) => find.get(stream, key)?.n !== 1);
			database.close();
			expect(lost).toEqual([]);
		});

		test('with a connection that is open but idle, ends at once', async () => {
			const entry = await startEntry({ DATA_DIR: dataDir, HOST: '127.0.0.1' });
			const agent = new Agent({ keepAlive: true });
			await ask(`http://127.0.0.1:${entry.port}/healthz`, { agent });
			const stoppedAt = performance.now();
			entry.signal('SIGTERM');
			expect(await entry.ended).toBe(0);
			// A connection that held it up would be cut after four seconds.
			expect(performance.now() - stoppedAt).toBeLessThan(3_500);
			agent.destroy();
		});

		test('and started again, has everything as it was', async () => {
			const first = await startEntry({ DATA_DIR: dataDir, HOST: '127.0.0.1' });
			const { headers } = await postForm(`http://127.0.0.1:${first.port}`);
			first.signal('SIGINT');
			expect(await first.ended).toBe(0);
			const second = await startEntry({ DATA_DIR: dataDir, HOST: '127.0.0.1' });
			const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
			const attempt = `http://127.0.0.1:${second.port}${headers.location ?? ''}`;
			expect((await ask(attempt, { headers: { cookie } })).status).toBe(200);
			expect((await ask(attempt)).status).toBe(404);
			second.signal('SIGTERM');
			expect(await second.ended).toBe(0);
		});
	});
});
