import { clockError } from './notebook-clock.ts';
import { postSync } from './notebook-server.ts';
import type { NotebookStore, SyncQuestion } from './notebook-store.ts';
import { unlessBusy } from './notebook-turns.ts';

/** What came of an exchange. `busy`: another tab is at it, and tells this one of what it brings. */
export type SyncOutcome = 'up-to-date' | 'busy' | 'unreachable' | 'refused' | 'code-unknown';

/** However much there is: an exchange that never ends is none. */
const MOST_ROUNDS = 2_000;
const RETRY_MS = 15_000;
const LONGEST_RETRY_MS = 600_000;
/** So soon after an exchange there is no news. */
const FRESH_MS = 5_000;
/** Reviews come one after another: they are sent together. */
const GATHER_MS = 4_000;

/** When each notebook was last exchanged, by this device's clock. */
const exchangedAt = new WeakMap<NotebookStore, number>();

function isFresh(store: NotebookStore): boolean {
	const sinceMs = Date.now() - (exchangedAt.get(store) ?? -Infinity);
	return sinceMs >= 0 && sinceMs < FRESH_MS;
}

function isSame(a: SyncQuestion | undefined, b: SyncQuestion): boolean {
	return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

async function waitingIn(store: NotebookStore): Promise<number> {
	const keeping = await store.keeping();
	return keeping.kind === 'kept' ? keeping.waiting : 0;
}

async function exchangeAll(store: NotebookStore): Promise<SyncOutcome> {
	const { exchange } = store;
	let before: SyncQuestion | undefined;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const question = await exchange.request();
		// The server promises more, but the same question gets the same answer.
		if (isSame(before, question)) return 'up-to-date';
		before = question;
		const sentAtMs = Date.now();
		const answer = await postSync(question);
		if (answer.kind !== 'done') {
			const problem =
				answer.kind === 'unreachable'
					? 'unreachable'
					: answer.reason === 'code-unknown' && question.code
						? 'code-unknown'
						: 'refused';
			await exchange.fail(question, problem);
			return problem;
		}
		const errorMs = clockError(sentAtMs, Date.now(), answer.value.nowMs);
		await exchange.accept(question, answer.value, errorMs);
		if (!answer.value.more && (await waitingIn(store)) === 0) return 'up-to-date';
	}
	return 'up-to-date';
}

/**
 * Exchanges what is new with the server, until neither side has more. Without a code nothing of the
 * notebook is sent. What was not acknowledged is sent again the next time: events have ids, so it
 * counts once. Never rejects because of the connection.
 */
export async function syncNotebook(store: NotebookStore): Promise<SyncOutcome> {
	const outcome = (await unlessBusy(() => exchangeAll(store))) ?? 'busy';
	if (outcome === 'up-to-date') exchangedAt.set(store, Date.now());
	return outcome;
}

/**
 * Keeps the notebook and the server up to date with each other: now unless it was just done, whenever the connection or the
 * learner comes back to the page, and soon after something that the server is to know. The value ends it.
 */
export function keepInSync(store: NotebookStore): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let waitMs = 0;
	let isEnded = false;

	const syncIn = (ms: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => void sync(), ms);
	};
	const sync = async () => {
		const outcome = await syncNotebook(store).catch(() => 'unreachable' as const);
		if (isEnded) return;
		waitMs = outcome === 'unreachable' ? Math.min(LONGEST_RETRY_MS, waitMs * 2 || RETRY_MS) : 0;
		if (waitMs > 0) syncIn(waitMs * (0.75 + Math.random() / 2));
		else if (outcome === 'busy') whenChanged();
	};
	const syncNow = () => syncIn(0);
	const whenShown = () => {
		if (document.visibilityState === 'visible') syncNow();
	};
	const whenChanged = () => {
		const sendSoon = (waiting: number) => {
			// After a failure the next try has its time.
			if (waiting > 0 && waitMs === 0 && !isEnded) syncIn(GATHER_MS);
		};
		waitingIn(store).then(sendSoon, () => undefined);
	};

	const unsubscribe = store.subscribe(whenChanged);
	addEventListener('online', syncNow);
	document.addEventListener('visibilitychange', whenShown);
	if (!isFresh(store)) syncNow();
	return () => {
		isEnded = true;
		clearTimeout(timer);
		unsubscribe();
		removeEventListener('online', syncNow);
		document.removeEventListener('visibilitychange', whenShown);
	};
}
