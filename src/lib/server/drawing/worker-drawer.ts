import { Worker } from 'node:worker_threads';
import type { Article, Span } from '#lib/core/article/article.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { Drawing } from '#lib/generation/drawing.ts';
import type { DrawOrder, DrawReply, DrawingWorkerSetup } from './draw-order.ts';
import type { Drawer, DrawerFailure } from './drawer.ts';

type Job = {
	readonly order: DrawOrder;
	readonly settle: (outcome: Outcome<Drawing, DrawerFailure>) => void;
};

/** How a drawing worker is run. */
export type WorkerDrawerOptions = DrawingWorkerSetup & {
	/** The worker's file. */
	readonly script: string;
	/** After this long, in milliseconds, a text is given up and the worker ended. */
	readonly deadlineMs?: number;
	/** More than these do not wait: they are refused at once. */
	readonly mostWaiting?: number;
	/** Where it is said that a drawing broke down. */
	readonly report?: (line: string) => void;
};

/** Room for a text of the greatest length; the young part is kept small, so that memory is given back soon. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

function toOrder(article: Article, seed: string, about?: Span): DrawOrder {
	const { text, id: _id, paragraphs: _paragraphs, sentences: _sentences, ...metadata } = article;
	return { text, metadata, seed, ...(about && { about }) };
}

/**
 * Draws in a thread of its own, one text at a time, so that a long one does not keep the server from
 * answering others. The thread starts with the first text, or when it is woken; one that hangs or breaks down is ended,
 * and the next text gets a new one.
 */
export function openWorkerDrawer(options: WorkerDrawerOptions): Drawer {
	const { script, weightsFile, deadlineMs = 30_000, mostWaiting = 60, report } = options;
	const waiting: Job[] = [];
	let worker: Worker | undefined;
	let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
	let isClosed = false;

	function startWorker(): Worker {
		const workerData: DrawingWorkerSetup = { weightsFile };
		const started = new Worker(script, {
			workerData,
			resourceLimits: MEMORY
		});
		started.unref();
		started.on('message', (reply: DrawReply) => {
			if (started !== worker) return;
			if (!reply.ok) report?.(`A bank could not be drawn: ${reply.error}`);
			finish(reply.ok ? succeed(reply.drawing) : fail('drawing-broke'));
		});
		started.on('error', (error) => lose(started, String(error)));
		started.on('exit', (code) => lose(started, `it ended with ${code}`));
		return started;
	}

	function lose(lost: Worker, why: string): void {
		if (lost !== worker) return;
		report?.(`The drawing worker broke down: ${why}`);
		worker = undefined;
		finish(fail('drawing-broke'));
	}

	function finish(outcome: Outcome<Drawing, DrawerFailure>): void {
		if (!current) return;
		const { job, timer } = current;
		clearTimeout(timer);
		current = undefined;
		job.settle(outcome);
		startNext();
	}

	function endWorker(): Promise<unknown> {
		const ending = worker;
		worker = undefined;
		return ending?.terminate() ?? Promise.resolve();
	}

	function startNext(): void {
		if (current) return;
		const job = waiting.shift();
		if (!job) return;
		worker ??= startWorker();
		const timer = setTimeout(() => {
			void endWorker();
			finish(fail('drawing-too-slow'));
		}, deadlineMs);
		current = { job, timer };
		worker.postMessage(job.order);
	}

	return {
		draw(article, seed, about) {
			if (isClosed) return Promise.resolve(fail('drawing-off'));
			if (waiting.length >= mostWaiting) return Promise.resolve(fail('drawing-busy'));
			return new Promise((settle) => {
				waiting.push({ order: toOrder(article, seed, about), settle });
				startNext();
			});
		},

		wake() {
			if (!isClosed) worker ??= startWorker();
		},

		async close() {
			isClosed = true;
			for (const job of waiting.splice(0)) job.settle(fail('drawing-off'));
			finish(fail('drawing-off'));
			await endWorker();
		}
	};
}
