import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import type { Command } from '#lib/server/use-cases/record-fact.ts';
import type { Acknowledgement, LearnerAttempt } from '#lib/server/learner-attempt.ts';

const SILENT_AFTER_MS = 15_000;
const FORM = 'application/x-www-form-urlencoded';

/** What came back, to the last byte. */
export type Reply = {
	readonly method: string;
	readonly path: string;
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
};

/** The endpoint's answer to a command. */
export type CommandReply =
	| { readonly ok: true; readonly value: Acknowledgement }
	| { readonly ok: false; readonly status: number; readonly reason: string };

/** A reply that a learner's browser could make nothing of. */
export class UnexpectedReplyError extends Error {
	readonly status: number;

	constructor({ method, path, status, text }: Reply) {
		super(`${method} ${path} gave ${status}: ${text.slice(0, 300)}`);
		this.name = 'UnexpectedReplyError';
		this.status = status;
	}
}

/** One learner over HTTP, with a browser's cookie and connections that stay open. */
export type LearnerClient = {
	get(path: string): Promise<Reply>;
	post(path: string, body: string, contentType: string): Promise<Reply>;
	/** Starts an attempt as the form of a quiz does; gives its id. */
	startAttempt(setId: string, mode: 'practice' | 'graded'): Promise<string>;
	/** All that the learner may hold of the attempt. */
	openAttempt(attemptId: string): Promise<LearnerAttempt>;
	/** Sends one command; rejects when nothing, or no answer to it, came back. */
	send(attemptId: string, command: Command): Promise<CommandReply>;
};

/** A learner who has no cookie yet. `onReply` sees every reply, whoever asked for it. */
export function createLearnerClient(
	origin: string,
	agent: Agent,
	onReply: (reply: Reply) => void = () => undefined
): LearnerClient {
	let cookie = '';

	function exchange(
		method: string,
		path: string,
		body?: string,
		contentType = 'text/plain'
	): Promise<Reply> {
		return new Promise((resolve, reject) => {
			const sent = request(`${origin}${path}`, {
				method,
				agent,
				timeout: SILENT_AFTER_MS,
				headers: {
					// A form's browser wants a page; without this the framework answers with JSON.
					accept: contentType === FORM ? 'text/html' : '*/*',
					...(cookie && { cookie }),
					...(body !== undefined && {
						origin,
						'content-type': contentType,
						'content-length': Buffer.byteLength(body)
					})
				}
			});
			sent.on('error', reject);
			sent.on('timeout', () => sent.destroy(new Error(`${path} stayed silent`)));
			sent.on('response', (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () => {
					const { statusCode: status = 0, headers } = response;
					cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
					const text = Buffer.concat(chunks).toString('utf8');
					const reply = { method, path, status, headers, text };
					onReply(reply);
					resolve(reply);
				});
			});
			sent.end(body);
		});
	}

	const client: LearnerClient = {
		get: (path) => exchange('GET', path),
		post: (path, body, contentType) => exchange('POST', path, body, contentType),

		async startAttempt(setId, mode) {
			const form = new URLSearchParams({ mode, time: '1' }).toString();
			const reply = await client.post(`/quizzes/${setId}`, form, FORM);
			const id = /^\/attempts\/(.+)$/u.exec(reply.headers.location ?? '')?.[1];
			if (reply.status !== 303 || !id) throw new UnexpectedReplyError(reply);
			return id;
		},

		async openAttempt(attemptId) {
			const reply = await client.get(`/attempts/${attemptId}/facts`);
			if (reply.status !== 200) throw new UnexpectedReplyError(reply);
			const attempt: LearnerAttempt = JSON.parse(reply.text);
			return attempt;
		},

		async send(attemptId, command) {
			const body = JSON.stringify(command);
			const reply = await client.post(`/attempts/${attemptId}/facts`, body, 'application/json');
			if (reply.status >= 500) throw new UnexpectedReplyError(reply);
			const { status } = reply;
			const answer: { ok?: boolean; value?: Acknowledgement; reason?: string } = JSON.parse(
				reply.text
			);
			return answer.ok && answer.value
				? { ok: true, value: answer.value }
				: { ok: false, status, reason: answer.reason ?? reply.text };
		}
	};
	return client;
}
