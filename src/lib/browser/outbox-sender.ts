import { postFact, type Acknowledgement, type PostAnswer } from './attempt-api.ts';
import {
	attemptsWaiting,
	dropFromOutbox,
	readOutbox,
	setAsideRefused,
	type QueuedCommand
} from './outbox.ts';

const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** A tab that holds the turn longer than this is stuck; a repeated key does no harm. */
const TURN_WITHIN_MS = 20_000;

/** How long to wait after a try that failed: twice as long each time, and never in step with others. */
export function nextWait(waitMs: number): number {
	const longer = Math.min(LONGEST_RETRY_MS, Math.max(RETRY_MS, waitMs * 2));
	return longer * (0.75 + Math.random() / 2);
}

/**
 * Runs what sends for an attempt while no other tab does. Plain http, as on a school's LAN, has no
 * locks: there the server's keys alone keep an answer from counting twice.
 */
export async function inTurn<Value>(attemptId: string, send: () => Promise<Value>): Promise<Value> {
	if (!('locks' in navigator)) return send();
	const turn = { begun: false };
	const signal = AbortSignal.timeout(TURN_WITHIN_MS);
	try {
		return await navigator.locks.request(`newsproof-outbox:${attemptId}`, { signal }, () => {
			turn.begun = true;
			return send();
		});
	} catch (error) {
		if (turn.begun) throw error;
		return send();
	}
}

type Post = (attemptId: string, command: QueuedCommand) => Promise<PostAnswer>;
type TakeIn = (attemptId: string, acknowledgement: Acknowledgement) => Promise<void>;

async function sendInOrder(attemptId: string, post: Post, takeIn: TakeIn): Promise<boolean> {
	for (const command of readOutbox(attemptId)) {
		const answer = await post(attemptId, command);
		if (answer.kind === 'unreachable') return false;
		if (answer.kind === 'refused') {
			setAsideRefused(attemptId, command, answer.reason);
			continue;
		}
		await takeIn(attemptId, answer.value);
		dropFromOutbox(attemptId, command);
	}
	return true;
}

/** Sends everything that waits, save for one attempt. The value says whether the server was there. */
export async function sendOutbox(
	isSpared: (attemptId: string) => boolean,
	takeIn: TakeIn,
	post: Post = postFact
): Promise<boolean> {
	for (const id of attemptsWaiting()) {
		if (isSpared(id)) continue;
		const isSent = await inTurn(id, () => sendInOrder(id, post, takeIn));
		if (!isSent) return false;
	}
	return true;
}

/** Sends what waits from whatever page is open, until nothing does. */
export class OutboxSender {
	readonly #takeIn: TakeIn;
	/** The attempt on the screen: it sends for itself, and shows what comes back. */
	#onScreen: string | undefined;
	#isSending = false;
	#waitMs = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(takeIn: TakeIn) {
		this.#takeIn = takeIn;
		addEventListener('online', () => this.#sendIn(0));
	}

	/** A page was opened; if it is an attempt's, with its id. */
	visit(attemptId: string | undefined): void {
		this.#onScreen = attemptId;
		this.#sendIn(0);
	}

	#isSpared = (attemptId: string) => attemptId === this.#onScreen;

	#sendIn(waitMs: number): void {
		clearTimeout(this.#timer);
		this.#waitMs = waitMs;
		this.#timer = setTimeout(() => void this.#send(), waitMs);
	}

	async #send(): Promise<void> {
		const isNeeded = attemptsWaiting().some((id) => !this.#isSpared(id));
		if (!isNeeded || this.#isSending) return;
		this.#isSending = true;
		const isSent = await sendOutbox(this.#isSpared, this.#takeIn).catch(() => false);
		this.#isSending = false;
		if (!isSent) this.#sendIn(nextWait(this.#waitMs));
	}
}
