import { expect, it } from 'vitest';
import { limitConcurrency } from './limit-concurrency.ts';

const turns = async () => {
	for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

it('runs so many at once and the others in order, whether the work before them succeeds or fails', async () => {
	const limited = limitConcurrency(2);
	const started: number[] = [];
	const endings: (() => void)[] = [];
	const outcomes = [0, 1, 2, 3, 4].map((index) =>
		limited(
			() =>
				new Promise<number>((resolve, reject) => {
					started.push(index);
					endings.push(() => (index === 0 ? reject(new Error('No')) : resolve(index)));
				})
		).catch(() => -1)
	);
	await turns();
	expect(started).toEqual([0, 1]);
	endings[0]?.();
	await turns();
	expect(started).toEqual([0, 1, 2]);
	endings[2]?.();
	endings[1]?.();
	await turns();
	expect(started).toEqual([0, 1, 2, 3, 4]);
	endings[3]?.();
	endings[4]?.();
	expect(await Promise.all(outcomes)).toEqual([-1, 1, 2, 3, 4]);
	expect(await limited(() => Promise.resolve('again'))).toBe('again');
});
