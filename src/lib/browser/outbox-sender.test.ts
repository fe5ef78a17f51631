import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PostAnswer } from './attempt-api.ts';
import {
	attemptsSetAside,
	attemptsWaiting,
	forgetSetAside,
	keepInOutbox,
	outboxAsText,
	readOutbox,
	readSetAside,
	type QueuedCommand
} from './outbox.ts';
import { nextWait, sendOutbox } from './outbox-sender.ts';

/** A browser's storage, as far as an outbox uses it: what is kept are the object's own keys. */
class Storage {
	[name: string]: unknown;

	getItem(name: string) {
		return Object.hasOwn(this, name) ? this[name] : null;
	}

	setItem(name: string, value: string) {
		this[name] = value;
	}

	removeItem(name: string) {
		// eslint-disable-next-line @typescript-eslint/no-dynamic-delete
		delete this[name];
	}
}

const answer = (key: string): QueuedCommand => ({ type: 'answer.submitted', key, questionId: key });
const ACKNOWLEDGED: PostAnswer = {
	kind: 'acknowledged',
	value: { from: 0, facts: [], questions: [] }
};
const nobody = () => false;
const nothing = () => Promise.resolve();

/** A server that answers by what it is sent; what was sent is written down. */
function aServer(answerTo: (key: string) => PostAnswer = () => ACKNOWLEDGED) {
	const sent: string[] = [];
	return {
		sent,
		post: (attemptId: string, { key }: QueuedCommand) => {
			sent.push(`${attemptId} ${key}`);
			return Promise.resolve(answerTo(key));
		}
	};
}

beforeEach(() => {
	vi.stubGlobal('localStorage', new Storage());
	keepInOutbox('a1', answer('second'), 20);
	keepInOutbox('a1', answer('first'), 10);
	keepInOutbox('a2', answer('other'), 15);
	return () => vi.unstubAllGlobals();
});

describe('what waits in the outbox', () => {
	it('is sent attempt by attempt, in the order in which it was done, and is gone then', async () => {
		const { sent, post } = aServer();
		expect(await sendOutbox(nobody, nothing, post)).toBe(true);
		expect(sent).toEqual(['a1 first', 'a1 second', 'a2 other']);
		expect(attemptsWaiting()).toEqual([]);
	});

	it('stays as it is when the server cannot be reached, and is not tried out of order', async () => {
		const { sent, post } = aServer(() => ({ kind: 'unreachable' }));
		expect(await sendOutbox(nobody, nothing, post)).toBe(false);
		expect(sent).toEqual(['a1 first']);
		expect(readOutbox('a1').map(({ key }) => key)).toEqual(['first', 'second']);
	});

	it('is left to the page that shows the attempt', async () => {
		const { sent, post } = aServer();
		await sendOutbox((id) => id === 'a1', nothing, post);
		expect(sent).toEqual(['a2 other']);
		expect(attemptsWaiting()).toEqual(['a1']);
	});

	it('does not wait behind what the server refuses, and what was refused is set aside', async () => {
		const { sent, post } = aServer((key) =>
			key === 'first' ? { kind: 'refused', reason: 'attempt-not-found' } : ACKNOWLEDGED
		);
		await sendOutbox(nobody, nothing, post);
		expect(sent).toEqual(['a1 first', 'a1 second', 'a2 other']);
		expect(attemptsWaiting()).toEqual([]);
		expect(readSetAside('a1')).toEqual([{ ...answer('first'), refused: 'attempt-not-found' }]);
		forgetSetAside('a1');
		expect(attemptsSetAside()).toEqual([]);
	});

	it('is forgotten when another answer to the same question was quicker', async () => {
		const { post } = aServer(() => ({ kind: 'refused', reason: 'not-now' }));
		await sendOutbox(nobody, nothing, post);
		expect([...attemptsWaiting(), ...attemptsSetAside()]).toEqual([]);
	});

	it('stays until what the server said has been written down', async () => {
		const { post } = aServer();
		const fails = () => Promise.reject(new Error('The disk is full'));
		await expect(sendOutbox(nobody, fails, post)).rejects.toThrow('The disk is full');
		expect(readOutbox('a1').map(({ key }) => key)).toEqual(['first', 'second']);
	});

	it('can be saved as a file, as it would be sent', () => {
		expect(JSON.parse(outboxAsText(['a2']))).toEqual({
			newsproof: 'answers',
			attempts: [{ attempt: 'a2', waiting: [answer('other')], refused: [] }]
		});
	});
});

it('tries again after twice the time, at most half a minute, and never in step with others', () => {
	for (let round = 0; round < 200; round++) {
		expect(nextWait(0)).toBeGreaterThanOrEqual(750);
		expect(nextWait(0)).toBeLessThanOrEqual(1250);
		expect(nextWait(60_000)).toBeLessThanOrEqual(37_500);
	}
});
