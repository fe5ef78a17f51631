import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { ReadingRefusal } from '#lib/core/article/article-reading.ts';
import type { FormattedBytes } from '#lib/interop/reading/read-format.ts';
import { usageOf, type ProcessUsage } from './process-usage.ts';
import type { ReadingAnswer } from './reading-answer.ts';

/** What one reading may cost. */
export type ReadingLimits = {
	/** Processor time, so that a busy machine does not turn an innocent file away. */
	readonly cpuMs: number;
	/** By the clock, start included: a standstill, or all there is where processor time is not told. */
	readonly wallMs: number;
	/** Resident memory. */
	readonly memoryBytes: number;
};

/** How a reading apart is stopped, bounded and watched. */
export type ReadingApart = {
	readonly signal?: AbortSignal;
	readonly limits?: ReadingLimits;
	/** Told every few milliseconds what the process has used. */
	readonly onUsage?: (usage: ProcessUsage) => void;
};

/** What production allows. */
export const READING_LIMITS: ReadingLimits = {
	cpuMs: 1_700,
	wallMs: usageOf(process.pid) ? 15_000 : 3_000,
	memoryBytes: 256 * 2 ** 20
};

const ENTRY = 'src/lib/server/ingest/reading-process.ts';
const HEAP_MEGABYTES = 128;
const WATCH_EVERY_MS = 10;
/** Above the base of a process, what it may take between two looks at it. */
const HEADROOM_BYTES = 24 * 2 ** 20;

/** The project's folder: above this file in the sources, and above the bundle in a build. */
function findProject(): string {
	let directory = import.meta.dirname;
	while (!existsSync(path.join(directory, ENTRY))) {
		const parent = path.dirname(directory);
		if (parent === directory) return process.cwd();
		directory = parent;
	}
	return directory;
}

type Place = { readonly project: string; readonly cache: string };
let place: Place | undefined;

/** Where the process is started, found once. */
function findPlace(): Place {
	// The permission to read is checked against real paths.
	const project = realpathSync(findProject());
	const cache = path.join(project, 'node_modules/.cache/reading-process');
	try {
		mkdirSync(cache, { recursive: true });
	} catch {
		// A project that cannot be written has no cache.
	}
	return { project, cache };
}

/**
 * Starts a process that can read the project, write nothing but its cache and start nothing. The
 * cache holds compiled sources and makes a start three times as fast; without it all works alike.
 */
function startProcess(): ChildProcess {
	place ??= findPlace();
	const { project, cache } = place;
	return fork(path.join(project, ENTRY), [], {
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		// Nothing of this process's secrets is handed on.
		env: { NODE_COMPILE_CACHE: cache },
		execArgv: [
			`--max-old-space-size=${HEAP_MEGABYTES}`,
			'--max-semi-space-size=8',
			'--permission',
			`--allow-fs-read=${project}/*`,
			`--allow-fs-write=${cache}`
		]
	});
}

/**
 * Reads bytes in a process of their own and ends it, whatever happens: with the answer, when the
 * time or the memory is used up, when it dies, or when the signal says so.
 */
export function readApart(
	source: FormattedBytes,
	{ signal, limits = READING_LIMITS, onUsage }: ReadingApart = {}
): Promise<ReadingAnswer> {
	return new Promise((resolve) => {
		if (signal?.aborted) {
			resolve({ ok: false, reason: 'reading-stopped' });
			return;
		}
		const child = startProcess();
		const finish = (answer: ReadingAnswer) => {
			clearTimeout(deadline);
			clearInterval(watch);
			signal?.removeEventListener('abort', stop);
			child.removeAllListeners();
			// An error that comes once the end is settled has nobody to tell.
			child.on('error', () => undefined);
			child.kill('SIGKILL');
			resolve(answer);
		};
		const refuse = (reason: ReadingRefusal) => finish({ ok: false, reason });
		const stop = () => refuse('reading-stopped');
		const deadline = setTimeout(() => refuse('reading-timeout'), limits.wallMs);
		const watch = setInterval(() => {
			const usage = child.pid === undefined ? undefined : usageOf(child.pid);
			if (!usage) return;
			onUsage?.(usage);
			if (usage.residentBytes > limits.memoryBytes - HEADROOM_BYTES) refuse('reading-too-heavy');
			else if (usage.cpuMs > limits.cpuMs) refuse('reading-timeout');
		}, WATCH_EVERY_MS);
		signal?.addEventListener('abort', stop, { once: true });
		child.on('message', (message: ReadingAnswer | 'ready') => {
			if (message === 'ready') child.send(source);
			else finish(message);
		});
		// A process that ends without an answer has run out of its heap.
		child.once('exit', () => refuse('reading-too-heavy'));
		child.once('error', () => refuse('reading-too-heavy'));
	});
}
