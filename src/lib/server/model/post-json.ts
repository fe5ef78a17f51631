import http from 'node:http';
import https from 'node:https';
import type { CallLimits } from './model-settings.ts';

/** What came back: the status, the body as text, and how long the server asks to be left alone. */
export type HttpAnswer = {
	readonly status: number;
	readonly body: string;
	readonly retryAfterMs?: number;
};

export type HttpFailure = 'unreachable' | 'timed-out' | 'too-large' | 'cancelled';
export type HttpOutcome =
	| { readonly ok: true; readonly value: HttpAnswer }
	| { readonly ok: false; readonly reason: HttpFailure };

/**
 * Posts JSON and reads the answer. Never rejects. Follows no redirect, asks for no compression, and
 * gives up when connecting, the whole exchange or the body is longer than the limits allow.
 */
export function postJson(
	url: string,
	body: string,
	headers: Readonly<Record<string, string>>,
	limits: Pick<CallLimits, 'connectMs' | 'totalMs' | 'mostBytes'>,
	signal?: AbortSignal
): Promise<HttpOutcome> {
	return new Promise((resolve) => {
		const isSecure = url.startsWith('https:');
		const request = (isSecure ? https : http).request(url, {
			method: 'POST',
			headers: {
				...headers,
				accept: 'application/json',
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(body)
			},
			// A connection of its own for each call: a kept one that went stale looks like a failure.
			agent: false
		});
		const settle = (outcome: HttpOutcome) => {
			clearTimeout(connecting);
			clearTimeout(whole);
			signal?.removeEventListener('abort', cancel);
			resolve(outcome);
			request.destroy();
		};
		const fail = (reason: HttpFailure) => settle({ ok: false, reason });
		const cancel = () => fail('cancelled');
		const connecting = setTimeout(() => fail('timed-out'), limits.connectMs);
		const whole = setTimeout(() => fail('timed-out'), limits.totalMs);
		signal?.addEventListener('abort', cancel);

		request.once('socket', (socket) => {
			socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
		});
		request.on('error', () => fail('unreachable'));
		request.once('response', (response) => {
			const chunks: Buffer[] = [];
			let length = 0;
			response.on('data', (chunk: Buffer) => {
				length += chunk.length;
				if (length > limits.mostBytes) fail('too-large');
				else chunks.push(chunk);
			});
			response.on('error', () => fail('unreachable'));
			response.once('close', () => {
				if (!response.complete) return fail('unreachable');
				settle({
					ok: true,
					value: {
						status: response.statusCode ?? 0,
						body: Buffer.concat(chunks).toString('utf8'),
						...retryAfter(response.headers['retry-after'])
					}
				});
			});
		});
		if (signal?.aborted) cancel();
		else request.end(body);
	});
}

/** `Retry-After` in seconds (RFC 9110, section 10.2.3); a date is not worth a clock here. */
function retryAfter(header: string | undefined): Pick<HttpAnswer, 'retryAfterMs'> {
	return header !== undefined && /^\d{1,6}$/u.test(header)
		? { retryAfterMs: Number(header) * 1_000 }
		: {};
}
