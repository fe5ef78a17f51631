import { isAnyKept, isKept } from './kept-cache.ts';
import { sweepDrafts } from './kept-draft.ts';
import { askWorker, readyWorker, registerWorker } from './offline-worker.ts';
import { OutboxSender } from './outbox-sender.ts';
import { watchUpdates, type Update } from './update-watch.ts';

/** What goes on behind every page. */
export type Background = {
	/** A page was opened; if it is an attempt's, with its id. */
	visit(attemptId: string | undefined): void;
};

async function sweep(attemptId: string | undefined): Promise<void> {
	sweepDrafts(Date.now());
	if (!(await isAnyKept())) return;
	const { sweepKept } = await import('./kept-attempts.ts');
	await sweepKept(attemptId, Date.now());
}

/**
 * Starts what no page waits for: the service worker, the sending of answers that another page could
 * not send, the look-out for a new version, and the clearing away of quizzes that are done with.
 */
export function startBackground(pageVersion: string, offer: (update: Update) => void): Background {
	const sender = new OutboxSender(async (attemptId, acknowledgement) => {
		if (!(await isKept(attemptId))) return;
		const { acknowledgeKept } = await import('./kept-attempts.ts');
		await acknowledgeKept(attemptId, acknowledgement);
	});
	void registerWorker().then(async (registration) => {
		if (!registration) return;
		watchUpdates(registration, pageVersion, offer);
		const worker = await readyWorker();
		if (worker) await askWorker(worker, 'fetch-missing');
	});
	return {
		visit(attemptId) {
			sender.visit(attemptId);
			sweep(attemptId).catch(() => undefined);
		}
	};
}
