import { once } from 'node:events';
import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { spawnNode } from './server-process.ts';

/** What the entry is told by its environment; the rest has its defaults. */
export type EntryEnvironment = Readonly<Record<string, string>>;

/** The production entry in a process of its own. */
export type EntryProcess = {
	readonly port: number;
	output(): string;
	signal(name: NodeJS.Signals): void;
	/** Resolves with the exit code once it has ended. */
	readonly ended: Promise<number | null>;
};

/** The entry's own variables, none of them inherited from whoever runs the tests. */
const UNSET = {
	ORIGIN: undefined,
	DATABASE_URL: undefined,
	TRUST_PROXY: undefined,
	HOST: undefined
};

function spawnEntry(environment: EntryEnvironment) {
	const child = spawnNode(['src/server.ts'], {
		...UNSET,
		PORT: '0',
		SEEDS_DIR: 'seeds',
		...environment
	});
	const chunks: string[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
	}
	const ended = once(child, 'close').then(([code]) => code as number | null);
	return { child, ended, output: () => chunks.join('') };
}

/** Starts the entry and waits for the line that says where it is. */
export async function startEntry(environment: EntryEnvironment): Promise<EntryProcess> {
	const { child, ended, output } = spawnEntry(environment);
	const announced = () => /http:\/\/[^:\s]+:(?<port>\d+)/u.exec(output())?.groups?.port;
	while (announced() === undefined) {
		const over = await Promise.race([
			ended.then(() => true),
			child.stdout ? once(child.stdout, 'data').then(() => false) : true
		]);
		if (over && announced() === undefined) {
			throw new Error(`The entry did not start:\n${output()}`);
		}
	}
	return { port: Number(announced()), output, ended, signal: (name) => void child.kill(name) };
}

/** Runs the entry where it cannot start, to its end. */
export async function runEntry(
	environment: EntryEnvironment
): Promise<{ readonly code: number | null; readonly said: string }> {
	const { ended, output } = spawnEntry(environment);
	return { code: await ended, said: output() };
}

/** A reply to the last byte. */
export type EntryReply = {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
};

/** Sends a request with exactly these headers. */
export function ask(
	url: string,
	options: {
		readonly method?: string;
		readonly headers?: Readonly<Record<string, string>>;
		readonly body?: string;
		readonly agent?: Agent;
	} = {}
): Promise<EntryReply> {
	const { body = '', ...rest } = options;
	return new Promise((resolve, reject) => {
		const sent = request(url, rest, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const { statusCode = 0, headers } = response;
				resolve({ status: statusCode, headers, text: Buffer.concat(chunks).toString('utf8') });
			});
		});
		sent.on('error', reject);
		sent.end(body);
	});
}
