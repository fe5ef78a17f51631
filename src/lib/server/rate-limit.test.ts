import { describe, expect, test } from 'vitest';
import { addressBlock, RateLimit, VisitorLimit } from './rate-limit.ts';

const SECOND = 1000;

describe('a rate limit', () => {
	const drawThree = (limit: RateLimit, key: string, nowMs: number) =>
		[1, 2, 3].map(() => {
			const wait = limit.waitOf(key, nowMs);
			if (wait === 0) limit.take(key, nowMs);
			return wait;
		});

	test('lets a burst through, then says how long to wait', () => {
		const limit = new RateLimit({ burst: 2, everyMs: 10 * SECOND });
		expect(drawThree(limit, 'a', 0)).toEqual([0, 0, 10 * SECOND]);
		expect(limit.waitOf('a', 4 * SECOND)).toBe(6 * SECOND);
		expect(drawThree(limit, 'a', 10 * SECOND)).toEqual([0, 10 * SECOND, 10 * SECOND]);
	});

	test('does not save up more than a burst', () => {
		const limit = new RateLimit({ burst: 2, everyMs: SECOND });
		drawThree(limit, 'a', 0);
		expect(drawThree(limit, 'a', 3600 * SECOND)).toEqual([0, 0, SECOND]);
	});

	test('counts every key by itself', () => {
		const limit = new RateLimit({ burst: 2, everyMs: SECOND });
		drawThree(limit, 'a', 0);
		expect(limit.waitOf('b', 0)).toBe(0);
	});

	test('forgets the keys that were used longest ago, so that it stays small', () => {
		const limit = new RateLimit({ burst: 1, everyMs: SECOND }, 2);
		for (const key of ['a', 'b', 'c']) limit.take(key, 0);
		expect(['c', 'b', 'a'].map((key) => limit.waitOf(key, 0))).toEqual([SECOND, SECOND, 0]);
	});

	test('gives back what did not count, and no more than was taken', () => {
		const limit = new RateLimit({ burst: 2, everyMs: SECOND });
		drawThree(limit, 'a', 0);
		limit.giveBack('a');
		expect(drawThree(limit, 'a', 0)).toEqual([0, SECOND, SECOND]);
		for (let times = 0; times < 9; times++) limit.giveBack('a');
		expect(drawThree(limit, 'a', 0)).toEqual([0, 0, SECOND]);
		limit.giveBack('never taken');
		expect(drawThree(limit, 'never taken', 0)).toEqual([0, 0, SECOND]);
	});

	test('takes nothing back when the clock is set back', () => {
		const limit = new RateLimit({ burst: 2, everyMs: SECOND });
		limit.take('a', 100 * SECOND);
		expect(limit.waitOf('a', 0)).toBe(0);
	});
});

describe('the limit on visitors', () => {
	const limitOf = () =>
		new VisitorLimit({ burst: 4, everyMs: SECOND }, { burst: 2, everyMs: 5 * SECOND });
	const take = (limit: VisitorLimit, ...learners: readonly (string | undefined)[]) =>
		learners.map((learnerId) => limit.take({ address: '10.0.0.1', learnerId }, 0));

	test('leaves a classmate behind the same address their own share', () => {
		expect(take(limitOf(), 'ana', 'ana', 'ana', 'tom', 'tom')).toEqual([0, 0, 5000, 0, 0]);
	});

	test('holds for the whole address, with or without a learner', () => {
		expect(take(limitOf(), 'ana', 'tom', undefined, undefined, 'eve', undefined)).toEqual([
			0, 0, 0, 0, 1000, 1000
		]);
	});

	test('takes nothing when it refuses', () => {
		const limit = limitOf();
		take(limit, 'ana', 'ana', 'ana', 'ana', 'ana');
		expect(take(limit, 'tom', 'tom')).toEqual([0, 0]);
	});
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
	['2001:0db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64']
])('the address %s counts as %s', (address, block) => {
	expect(addressBlock(address)).toBe(block);
});
