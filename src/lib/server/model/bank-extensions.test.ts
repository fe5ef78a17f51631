import { expect, it } from 'vitest';
import { fail, succeed } from '#lib/core/outcome.ts';
import { createBankExtensions, type ExtensionWork } from './bank-extensions.ts';
import type { ChatClient } from './chat-client.ts';

const chat: ChatClient = { model: 'scripted', ask: () => Promise.resolve(fail('unreachable')) };
const done: ExtensionWork = () => Promise.resolve(succeed(undefined));

/** Work that is under way until it is told to end, or the app ends. */
function heldWork() {
	const ends: (() => void)[] = [];
	const work: ExtensionWork = (_chat, progress, signal) => {
		progress.added();
		progress.refused();
		return new Promise((resolve) => {
			ends.push(() => resolve(succeed(undefined)));
			signal.addEventListener('abort', () => resolve(fail('cancelled')));
		});
	};
	return { work, ends };
}

it('is off without a model', async () => {
	const extensions = createBankExtensions();
	expect(extensions.start('bank', done)).toEqual({ state: 'off', added: 0, refused: 0 });
	await extensions.close();
});

it('is off for a bank that nothing was started for', () => {
	expect(createBankExtensions(chat).statusOf('bank').state).toBe('off');
});

it('runs once for a bank, says how far it is, and is done', async () => {
	const extensions = createBankExtensions(chat);
	const { work, ends } = heldWork();
	expect(extensions.start('bank', work).state).toBe('running');
	extensions.start('bank', work);
	expect(extensions.statusOf('bank')).toEqual({ state: 'running', added: 1, refused: 1 });
	expect(ends).toHaveLength(1);
	ends[0]?.();
	await extensions.settled();
	expect(extensions.start('bank', work)).toEqual({ state: 'done', added: 1, refused: 1 });
});

it('says why it failed, and may then be started again', async () => {
	const lines: string[] = [];
	const extensions = createBankExtensions(chat, (line) => lines.push(line));
	extensions.start('bank', () => Promise.resolve(fail('timed-out')));
	await extensions.settled();
	expect(extensions.statusOf('bank')).toMatchObject({ state: 'failed', reason: 'timed-out' });
	extensions.start('bank', () => Promise.reject(new Error('The disk is full')));
	await extensions.settled();
	expect(extensions.statusOf('bank')).toMatchObject({ state: 'failed', reason: 'broke-down' });
	expect(lines).toEqual([
		'The model’s questions for the bank bank were lost: Error: The disk is full'
	]);
	extensions.start('bank', done);
	await extensions.settled();
	expect(extensions.statusOf('bank').state).toBe('done');
});

it('refuses more banks than a model gets through while somebody waits', async () => {
	const extensions = createBankExtensions(chat);
	const { work } = heldWork();
	const states = Array.from({ length: 21 }, (_, index) => extensions.start(`bank-${index}`, work));
	expect(states.filter(({ state }) => state === 'running')).toHaveLength(20);
	expect(states.at(-1)).toMatchObject({ state: 'failed', reason: 'too-many-waiting' });
	await extensions.close();
	expect(extensions.statusOf('bank-0')).toMatchObject({ state: 'failed', reason: 'cancelled' });
	expect(extensions.start('another', work).state).toBe('off');
});

it('keeps two apps apart', async () => {
	const [one, other] = [createBankExtensions(chat), createBankExtensions(chat)];
	one.start('bank', done);
	await one.settled();
	expect([one.statusOf('bank').state, other.statusOf('bank').state]).toEqual(['done', 'off']);
});
