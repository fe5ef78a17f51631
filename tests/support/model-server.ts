import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model is asked: as the schema of its answer is called, or as its prompt begins. */
export type Asked = 'questions' | 'answer' | 'guess';

/** One request as the scripted model received it. */
export type ModelRequest = {
	readonly asked: Asked;
	/** All messages together. */
	readonly prompt: string;
	readonly format: string | undefined;
	readonly body: Readonly<Record<string, unknown>>;
	readonly headers: http.IncomingHttpHeaders;
	readonly path: string;
};

/** What the model does: words to answer with, or anything else it does to the connection. */
export type ModelReply = string | ((response: http.ServerResponse) => void);

export type ModelServer = {
	/** The base of its API. */
	readonly url: string;
	readonly requests: readonly ModelRequest[];
	close(): Promise<void>;
};

/** A server of the chat completions of OpenAI's API that answers as the script says. */
export async function startModelServer(
	script: (request: ModelRequest, index: number) => ModelReply
): Promise<ModelServer> {
	const requests: ModelRequest[] = [];
	const server = http.createServer((incoming, response) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const request = readRequest(incoming, Buffer.concat(chunks).toString('utf8'));
			requests.push(request);
			const reply = script(request, requests.length - 1);
			if (typeof reply === 'function') reply(response);
			else answerWith(reply)(response);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		requests,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

function readRequest(incoming: http.IncomingMessage, text: string): ModelRequest {
	const body = JSON.parse(text) as {
		messages: { content: string }[];
		response_format?: { type: string };
	};
	const prompt = body.messages.map(({ content }) => content).join('\n');
	return {
		asked: prompt.startsWith('You write') ? 'questions' : whichProbe(prompt),
		prompt,
		format: body.response_format?.type,
		body,
		headers: incoming.headers,
		path: `${incoming.method} ${incoming.url}`
	};
}

function whichProbe(prompt: string): Asked {
	return prompt.includes('BEGIN PASSAGE') ? 'answer' : 'guess';
}

/** A completion with these words. */
export function answerWith(content: string) {
	return (response: http.ServerResponse): void => {
		const completion = { choices: [{ index: 0, message: { role: 'assistant', content } }] };
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(completion));
	};
}

/** A failure with this status. */
export function failWith(status: number, headers: http.OutgoingHttpHeaders = {}) {
	return (response: http.ServerResponse): void => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end('{"error": {"message": "No."}}');
	};
}

/** A completion that is cut off after so many bytes by the end of the connection. */
export function breakOffAfter(bytes: number) {
	return (response: http.ServerResponse): void => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-length': 10_000 });
		response.write('{"choices": [{"message": {"content": "'.padEnd(bytes, 'x'), () =>
			response.destroy()
		);
	};
}

/** Nothing, ever. */
export const neverAnswer = (): void => undefined;

/** A byte now and then, without end. */
export function drip(response: http.ServerResponse): void {
	response.writeHead(200, { 'content-type': 'application/json' });
	const timer = setInterval(() => response.write(' '), 5);
	response.on('close', () => clearInterval(timer));
}

/** More bytes than anyone should read. */
export function flood(response: http.ServerResponse): void {
	response.writeHead(200, { 'content-type': 'application/json' });
	const pour = () => {
		while (response.write(' '.repeat(64 * 1024)));
	};
	response.on('drain', pour);
	pour();
}
