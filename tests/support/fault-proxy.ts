import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** Stands between a browser and the app, and does to what passes what a bad line does. */
export type FaultProxy = {
	readonly origin: string;
	/** Lets answers to requests that match get lost on their way back: the server has had them. The value ends it. */
	loseAnswers(method: string, path: RegExp): () => void;
	/** Cuts the line for everything, or mends it. */
	cut(isCut: boolean): void;
	/** Changes what the app sends under this path. */
	alter(path: string, change: (body: string) => string): void;
	/** How many requests that match reached the server. */
	count(method: string, path: RegExp): number;
	close(): Promise<void>;
};

type Fault = { readonly method: string; readonly path: RegExp };

/** Starts a proxy before the app at `port()`, which may change when the app is started anew. */
export async function startFaultProxy(port: () => number): Promise<FaultProxy> {
	const faults = new Set<Fault>();
	const alterations = new Map<string, (body: string) => string>();
	const passed: string[] = [];
	let isCut = false;

	function relay(answer: IncomingMessage, path: string, response: ServerResponse): void {
		const change = alterations.get(path);
		if (!change) {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
			return;
		}
		const chunks: Buffer[] = [];
		answer.on('data', (chunk: Buffer) => chunks.push(chunk));
		answer.on('end', () => {
			const body = change(Buffer.concat(chunks).toString('utf8'));
			const { 'content-length': _length, etag: _etag, ...headers } = answer.headers;
			response.writeHead(answer.statusCode ?? 502, headers).end(body);
		});
	}

	const server = createServer((request, response) => {
		if (isCut) {
			request.socket.destroy();
			return;
		}
		const { method = 'GET', url = '/' } = request;
		const path = url.split('?')[0] ?? url;
		passed.push(`${method} ${path}`);
		// What is to be altered must come in plain.
		const encoding = alterations.has(path) ? { 'accept-encoding': 'identity' } : {};
		const onward = ask(
			{
				host: '127.0.0.1',
				port: port(),
				method,
				path: url,
				headers: { ...request.headers, ...encoding }
			},
			(answer) => {
				const isLost = [...faults].some((one) => one.method === method && one.path.test(path));
				if (!isLost) return relay(answer, path, response);
				answer.resume();
				answer.on('end', () => request.socket.destroy());
			}
		);
		onward.on('error', () => request.socket.destroy());
		request.pipe(onward);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const own = typeof address === 'object' && address ? address.port : 0;
	return {
		origin: `http://127.0.0.1:${own}`,
		loseAnswers(method, path) {
			const fault = { method, path };
			faults.add(fault);
			return () => void faults.delete(fault);
		},
		cut(cutNow) {
			isCut = cutNow;
			if (cutNow) server.closeAllConnections();
		},
		alter: (path, change) => void alterations.set(path, change),
		count: (method, path) =>
			passed.filter(
				(line) => line.startsWith(`${method} `) && path.test(line.slice(method.length + 1))
			).length,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
