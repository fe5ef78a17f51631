import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChatRequest } from '#lib/generation/model/chat.ts';
import {
	answerWith,
	breakOffAfter,
	drip,
	failWith,
	flood,
	neverAnswer,
	startModelServer,
	type ModelReply,
	type ModelRequest,
	type ModelServer
} from '../../../../tests/support/model-server.ts';
import { createChatClient } from './chat-client.ts';
import type { CallLimits, ModelSettings } from './model-settings.ts';

const LIMITS: CallLimits = {
	connectMs: 2_000,
	totalMs: 2_000,
	mostBytes: 64 * 1024,
	retryMs: 1,
	mostAtOnce: 2,
	mostFailures: 3,
	restMs: 1_000
};
const REQUEST: ChatRequest = {
	messages: [{ role: 'user', content: 'Say hello.' }],
	answer: { name: 'answer', schema: { type: 'object' } },
	mostTokens: 50
};

let server: ModelServer | undefined;
afterEach(async () => {
	await server?.close();
	server = undefined;
});

async function aClient(
	script: (request: ModelRequest, index: number) => ModelReply,
	limits: Partial<CallLimits> = {},
	settings: Partial<ModelSettings> = {},
	now: () => number = () => 0
) {
	server = await startModelServer(script);
	const client = createChatClient(
		{ url: server.url, name: 'scripted', ...settings },
		{ ...LIMITS, ...limits },
		{ now, random: () => 0 }
	);
	return { client, requests: server.requests };
}

describe('a call to a model', () => {
	it('sends the messages, the model and the caps, and gives the words back', async () => {
		const { client, requests } = await aClient(() => 'Hello.', {}, { key: 'sk-secret' });
		expect(await client.ask(REQUEST)).toEqual({ ok: true, value: 'Hello.' });
		expect(requests).toHaveLength(1);
		expect(requests[0]).toMatchObject({
			path: 'POST /v1/chat/completions',
			headers: { authorization: 'Bearer sk-secret' },
			body: {
				model: 'scripted',
				messages: REQUEST.messages,
				max_tokens: 50,
				stream: false,
				temperature: 0.2,
				response_format: {
					type: 'json_schema',
					json_schema: { name: 'answer', strict: true, schema: { type: 'object' } }
				}
			}
		});
	});

	it('carries no authorization without a key', async () => {
		const { client, requests } = await aClient(() => 'Hello.');
		await client.ask(REQUEST);
		expect(requests[0]?.headers.authorization).toBeUndefined();
	});

	it('asks for looser formats when one is refused, and starts with the one that was served', async () => {
		const { client, requests } = await aClient(({ format }) =>
			format === undefined ? 'Hello.' : failWith(400)
		);
		expect(await client.ask(REQUEST)).toEqual({ ok: true, value: 'Hello.' });
		await client.ask(REQUEST);
		expect(requests.map(({ format }) => format)).toEqual([
			'json_schema',
			'json_object',
			undefined,
			undefined
		]);
	});

	it('does not give a format up for good because a server broke down once', async () => {
		const { client, requests } = await aClient((_, index) =>
			index === 0 ? failWith(500) : 'Hello.'
		);
		await client.ask(REQUEST);
		await client.ask(REQUEST);
		expect(requests.map(({ format }) => format)).toEqual([
			'json_schema',
			'json_object',
			'json_schema'
		]);
	});

	it('is tried once more when the server is overloaded or the line breaks', async () => {
		for (const failure of [
			failWith(429),
			failWith(503, { 'retry-after': '0' }),
			breakOffAfter(60)
		]) {
			const { client, requests } = await aClient((_, index) => (index === 0 ? failure : 'Hello.'));
			expect(await client.ask(REQUEST)).toEqual({ ok: true, value: 'Hello.' });
			expect(requests).toHaveLength(2);
			await server?.close();
		}
	});

	it.each<readonly [string, ModelReply, number]>([
		['not-allowed', failWith(401), 1],
		['not-found', failWith(404), 1],
		['request-refused', failWith(400), 3],
		['request-refused', failWith(302, { location: 'http://127.0.0.1:1/' }), 1],
		['overloaded', failWith(429), 2],
		['server-error', failWith(500), 4],
		['unreachable', breakOffAfter(60), 2],
		['too-large', flood, 1],
		['answer-unreadable', (response) => response.end('<html>'), 1],
		['answer-unreadable', (response) => response.end('{"choices": []}'), 1],
		['answer-unreadable', (response) => response.end('[[[['.repeat(5_000)), 1],
		['answer-unreadable', answerWith(''), 1]
	])('ends as %s', async (reason, reply, calls) => {
		const { client, requests } = await aClient(() => reply);
		expect(await client.ask(REQUEST)).toEqual({ ok: false, reason });
		expect(requests).toHaveLength(calls);
	});

	it('ends when nobody answers, or answers a byte at a time, and is not tried again', async () => {
		for (const stall of [neverAnswer, drip]) {
			const { client, requests } = await aClient(() => stall, { totalMs: 100 });
			expect(await client.ask(REQUEST)).toEqual({ ok: false, reason: 'timed-out' });
			expect(requests).toHaveLength(1);
			await server?.close();
		}
	});

	it('ends when nobody is there', async () => {
		const { client } = await aClient(() => 'Hello.');
		await server?.close();
		expect(await client.ask(REQUEST)).toEqual({ ok: false, reason: 'unreachable' });
	});

	it('ends when it is cancelled: while it waits, and before it is made', async () => {
		const ending = new AbortController();
		const { client, requests } = await aClient(() => {
			setImmediate(() => ending.abort());
			return neverAnswer;
		});
		const calls = [1, 2, 3].map(() => client.ask(REQUEST, ending.signal));
		expect(await Promise.all(calls)).toEqual(calls.map(() => ({ ok: false, reason: 'cancelled' })));
		expect(requests.length).toBeLessThanOrEqual(2);
	});
});

describe('calls to a model', () => {
	it('are at most so many at once', async () => {
		const held: ServerResponse[] = [];
		let most = 0;
		const { client } = await aClient(() => (response) => {
			held.push(response);
			most = Math.max(most, held.length);
			if (held.length < 2) return;
			// A third call has the time to arrive before the two are answered.
			setTimeout(() => held.splice(0).forEach(answerWith('Hello.')), 10);
		});
		await Promise.all(Array.from({ length: 8 }, () => client.ask(REQUEST)));
		expect(most).toBe(2);
	});

	it('leave a model alone that failed too often, and try again after the rest', async () => {
		const clock = { ms: 0 };
		let isWell = false;
		const { client, requests } = await aClient(
			() => (isWell ? 'Hello.' : failWith(404)),
			{ mostAtOnce: 1 },
			{},
			() => clock.ms
		);
		const reasons = [];
		for (let call = 0; call < 5; call += 1) reasons.push(await client.ask(REQUEST));
		expect(reasons.map((outcome) => (outcome.ok ? 'ok' : outcome.reason))).toEqual([
			...['not-found', 'not-found', 'not-found'],
			...['resting', 'resting']
		]);
		expect(requests).toHaveLength(3);
		isWell = true;
		clock.ms = 1_000;
		expect(await client.ask(REQUEST)).toEqual({ ok: true, value: 'Hello.' });
		expect(await client.ask(REQUEST)).toEqual({ ok: true, value: 'Hello.' });
	});

	it('are not held against a model that a text was too long for', async () => {
		const { client } = await aClient(() => failWith(400));
		for (let call = 0; call < 5; call += 1) {
			expect(await client.ask(REQUEST)).toEqual({ ok: false, reason: 'request-refused' });
		}
	});
});
