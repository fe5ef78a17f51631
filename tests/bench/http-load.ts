import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** A request that is sent over and over. */
export type Target = { readonly url: string; readonly headers?: Readonly<Record<string, string>> };

function get({ url, headers }: Target, agent: Agent): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = request(url, { agent, headers });
		sent.on('error', reject);
		sent.on('response', (response) => {
			response.resume();
			response.on('error', reject);
			response.on('end', () => resolve(response.statusCode ?? 0));
		});
		sent.end();
	});
}

/** How many answers `target` gives, in all and a second, to `clients` that ask again as soon as they are answered. */
export async function loadTarget(
	target: Target,
	clients: number,
	forMs: number
): Promise<{ readonly answered: number; readonly perSecond: number }> {
	const agent = new Agent({ keepAlive: true, maxSockets: clients });
	const start = performance.now();
	let answered = 0;
	await Promise.all(
		Array.from({ length: clients }, async () => {
			while (performance.now() - start < forMs) {
				const status = await get(target, agent);
				if (status !== 200) throw new Error(`${target.url} gave ${status}`);
				answered++;
			}
		})
	);
	const seconds = (performance.now() - start) / 1000;
	agent.destroy();
	return { answered, perSecond: answered / seconds };
}

/** The headers and the size of what one request gets, as it crosses the wire. */
export function fetchRaw({
	url,
	headers
}: Target): Promise<{ readonly headers: IncomingHttpHeaders; readonly bytes: number }> {
	return new Promise((resolve, reject) => {
		const sent = request(url, { headers });
		sent.on('error', reject);
		sent.on('response', (response) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () => resolve({ headers: response.headers, bytes }));
		});
		sent.end();
	});
}
