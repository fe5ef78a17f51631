import { expect, it } from 'vitest';
import { createReadingQueue } from './reading-queue.ts';

/** Tasks that end when they are told to. */
function tasks() {
	const ends: (() => void)[] = [];
	const start = () => new Promise<string>((resolve) => ends.push(() => resolve('done')));
	return { start, ends };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('runs so many at once, lets so many wait, and turns the rest away', async () => {
	const queue = createReadingQueue(2, 1);
	const { start, ends } = tasks();
	const first = queue.run(start);
	const second = queue.run(start);
	const third = queue.run(start);
	expect(await queue.run(start)).toBeUndefined();
	expect(ends).toHaveLength(2);
	ends[0]?.();
	await settled();
	expect(ends).toHaveLength(3);
	ends[1]?.();
	ends[2]?.();
	expect(await Promise.all([first, second, third])).toEqual(['done', 'done', 'done']);
});

it('gives a place free when a task fails', async () => {
	const queue = createReadingQueue(1, 0);
	await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await queue.run(() => Promise.resolve('yes'))).toBe('yes');
});
