import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 30_000;

export type ServerOptions = {
	readonly dataDir: string;
	readonly seedsDir?: string;
	/** 0 takes a free one. */
	readonly port?: number;
	/** Options of Node itself: a module to load before the server, a profiler. */
	readonly nodeOptions?: readonly string[];
	/** Further settings of the server. */
	readonly environment?: Readonly<Record<string, string>>;
};

/** The built app in a process of its own. */
export type ServerProcess = {
	readonly origin: string;
	readonly port: number;
	readonly pid: number;
	/** Everything it has printed. */
	output(): string;
	/** Ends it in order (SIGTERM) and waits for the end; gives its exit code. */
	stop(): Promise<number | null>;
	/** Ends it at once (SIGKILL), whatever it is doing, and waits until it is gone. */
	kill(): Promise<void>;
};

const living = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of living) child.kill('SIGKILL');
});
// A signal alone would end this process without that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Runs a program with Node; it does not outlive this process. */
export function spawnNode(
	parameters: readonly string[],
	environment: Readonly<Record<string, string | undefined>> = {},
	folder = projectRoot
): ChildProcess {
	const child = spawn(process.execPath, parameters, {
		cwd: folder,
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	living.add(child);
	child.once('exit', () => living.delete(child));
	return child;
}

/** Starts the built app and waits until it answers. Needs `npm run build`. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
	const { dataDir, seedsDir = 'seeds', port = 0, nodeOptions = [], environment } = options;
	if (!existsSync(`${projectRoot}/build/handler.js`)) {
		throw new Error('There is no build to start: run `npm run build` first');
	}
	const child = spawnNode([...nodeOptions, 'src/server.ts'], {
		NODE_ENV: 'production',
		HOST: '127.0.0.1',
		PORT: String(port),
		DATA_DIR: dataDir,
		SEEDS_DIR: seedsDir,
		DATABASE_URL: undefined,
		ORIGIN: undefined,
		...environment
	});
	const chunks: string[] = [];
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
	}
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const output = () => chunks.join('');
	const end = (signal: NodeJS.Signals) => {
		child.kill(signal);
		return ended;
	};
	const origin = await untilReady(child, output).catch(async (error: unknown) => {
		await end('SIGKILL');
		throw error;
	});
	return {
		origin,
		port: Number(new URL(origin).port),
		pid: child.pid ?? 0,
		output,
		stop: () => end('SIGTERM'),
		kill: async () => void (await end('SIGKILL'))
	};
}

async function untilReady(child: ChildProcess, output: () => string): Promise<string> {
	const deadline = Date.now() + READY_WITHIN_MS;
	while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
		const [origin] = /http:\/\/127\.0\.0\.1:\d+/u.exec(output()) ?? [];
		if (origin && (await isHealthy(origin))) return origin;
		await wait(25);
	}
	const { exitCode, signalCode } = child;
	throw new Error(`The server did not start (${exitCode ?? signalCode}):\n${output()}`);
}

async function isHealthy(origin: string): Promise<boolean> {
	return fetch(`${origin}/healthz`).then(
		async (response) => {
			await response.arrayBuffer();
			return response.ok;
		},
		() => false
	);
}
