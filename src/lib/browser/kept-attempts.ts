import { openDB, type IDBPDatabase } from 'idb';
import { fail, succeed, type Outcome } from '../core/outcome.ts';
import { attemptIn, foldFacts } from '../core/quiz/fold.ts';
import { fetchAttempt, takeIn, type Acknowledgement, type AttemptCopy } from './attempt-api.ts';
import { dataPathOf, isAnyKept, isKept, KEPT_CACHE } from './kept-cache.ts';
import { askWorker, readyWorker } from './offline-worker.ts';
import { readOutbox } from './outbox.ts';
import { whyNotKept, type WhyNotKept } from './kept-rule.ts';

/** A practice quiz on this device. */
export type KeptAttempt = {
	readonly id: string;
	/** The server's state as far as it is known; what waits in the outbox comes on top. */
	readonly copy: AttemptCopy;
	/** This device's clock when the copy was taken, beside the server's in the copy. */
	readonly takenAtMs: number;
	readonly keptAtMs: number;
};

type Schema = { readonly attempts: { readonly key: string; readonly value: KeptAttempt } };

const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
	opened ??= openDB<Schema>('newsproof-offline', 1, {
		upgrade: (fresh) => void fresh.createObjectStore('attempts', { keyPath: 'id' }),
		// Another tab has a newer version of the app: its way is not blocked.
		blocking: () => void closeDatabase(),
		terminated: () => (opened = undefined)
	});
	return opened;
}

async function closeDatabase(): Promise<void> {
	const closing = await opened;
	opened = undefined;
	closing?.close();
}

function pathOf(attemptId: string): string {
	return `/attempts/${attemptId}`;
}

/** The quizzes on this device, the latest first. */
export async function listKept(): Promise<readonly KeptAttempt[]> {
	if (!(await isAnyKept())) return [];
	const kept = await (await database()).getAll('attempts');
	return kept.toSorted((a, b) => b.keptAtMs - a.keptAtMs);
}

export async function readKept(attemptId: string): Promise<KeptAttempt | undefined> {
	return (await isKept(attemptId)) ? (await database()).get('attempts', attemptId) : undefined;
}

/** Puts the server's latest word on an attempt in place of the one before, if the attempt is kept. */
export async function renewKept(copy: AttemptCopy): Promise<void> {
	const transaction = (await database()).transaction('attempts', 'readwrite');
	const kept = await transaction.store.get(copy.id);
	// Two tabs may hear of it in either order: facts are never taken away.
	if (kept && kept.copy.facts.length <= copy.facts.length)
		await transaction.store.put({ ...kept, copy, takenAtMs: Date.now() });
	await transaction.done;
}

/** Takes in what the server answered to something that another page sent. */
export async function acknowledgeKept(
	attemptId: string,
	acknowledgement: Acknowledgement
): Promise<void> {
	const kept = await readKept(attemptId);
	if (!kept) return;
	const copy = takeIn(kept.copy, acknowledgement) ?? (await fetchAttempt(attemptId));
	const transaction = (await database()).transaction('attempts', 'readwrite');
	await transaction.store.put({ ...kept, copy });
	await transaction.done;
}

/** Why an attempt is not on this device. */
export type KeepFailure = WhyNotKept | 'no-connection' | 'no-room';

async function keepPage(cache: Cache, path: string): Promise<boolean> {
	const reply = await fetch(path, { headers: { accept: 'text/html' } });
	if (!reply.ok || reply.redirected) return false;
	await cache.put(path, reply);
	return true;
}

/**
 * Keeps an attempt on this device: the page, its data, the learner's copy, and every file that they
 * need. It is there when this says so, and not in part.
 */
export async function keepAttempt(attemptId: string): Promise<Outcome<KeptAttempt, KeepFailure>> {
	try {
		const copy = await fetchAttempt(attemptId);
		const { plan } = attemptIn(foldFacts(copy.facts));
		const reason = whyNotKept({ plan, window: copy.window });
		if (reason) return fail(reason);
		const worker = await readyWorker();
		const reply = worker && (await askWorker(worker, 'fetch-missing'));
		if (!worker || reply?.missing !== 0) return fail('no-connection');
		// This page too goes on when the connection is lost before it is loaded again.
		await askWorker(worker, 'claim');
		const now = Date.now();
		const kept = { id: attemptId, copy, takenAtMs: now, keptAtMs: now };
		await (await database()).put('attempts', kept);
		const cache = await caches.open(KEPT_CACHE);
		// The page last: it is what says that the quiz is here.
		const isHere =
			(await keepPage(cache, dataPathOf(pathOf(attemptId)))) &&
			(await keepPage(cache, pathOf(attemptId)));
		if (!isHere) {
			await releaseAttempt(attemptId);
			return fail('no-connection');
		}
		// Granted or not, the quiz is here; a browser short of room clears what is not persistent first.
		await navigator.storage.persist().catch(() => false);
		return succeed(kept);
	} catch (error) {
		const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
		return fail(isFull ? 'no-room' : 'no-connection');
	}
}

/** Lets an attempt go from this device. What waits to be sent stays in the outbox. */
export async function releaseAttempt(attemptId: string): Promise<void> {
	const cache = await caches.open(KEPT_CACHE);
	await cache.delete(pathOf(attemptId), { ignoreVary: true });
	await cache.delete(dataPathOf(pathOf(attemptId)), { ignoreVary: true });
	await (await database()).delete('attempts', attemptId);
}

/** Whether a kept attempt has done its service: the server has all of it, or nobody came back to it for 30 days. */
export function isDoneWith({ id, copy, keptAtMs }: KeptAttempt, nowMs: number): boolean {
	if (readOutbox(id).length > 0) return false;
	const isFinished = attemptIn(foldFacts(copy.facts)).finishedAt !== undefined;
	return isFinished || nowMs - keptAtMs > KEPT_FOR_MS;
}

/** Lets go what has done its service, save for what is on the screen. */
export async function sweepKept(onScreen: string | undefined, nowMs: number): Promise<void> {
	for (const kept of await listKept())
		if (kept.id !== onScreen && isDoneWith(kept, nowMs)) await releaseAttempt(kept.id);
}
