import { describe, expect, test } from 'vitest';
import { SignInLimit } from './sign-in-limit.ts';

const MINUTE = 60_000;
const SCHOOL = '198.51.100.7';

describe('the limit on signing in', () => {
	/** Tries so often; gives how many tries were let through. */
	const fail = (
		limit: SignInLimit,
		times: number,
		tryOf: (n: number) => [string, string],
		at = 0
	) =>
		Array.from({ length: times }, (_, n) => {
			const [name, address] = tryOf(n);
			return limit.begin({ name, address }, at);
		}).filter(({ ok }) => ok).length;

	test('lets a name fail ten times from one address, then once a minute', () => {
		const limit = new SignInLimit();
		expect(fail(limit, 12, () => ['mere', SCHOOL])).toBe(10);
		expect(limit.begin({ name: 'mere', address: SCHOOL }, 0)).toEqual({
			ok: false,
			waitMs: MINUTE
		});
		expect(fail(limit, 3, () => ['mere', SCHOOL], MINUTE)).toBe(1);
	});

	test('does not hold up a colleague behind the same address, nor the name elsewhere', () => {
		const limit = new SignInLimit();
		fail(limit, 40, () => ['mere', SCHOOL]);
		expect(limit.begin({ name: 'tom', address: SCHOOL }, 0).ok).toBe(true);
		expect(limit.begin({ name: 'mere', address: '203.0.113.9' }, 0).ok).toBe(true);
	});

	test('does not count those who get in: a whole school may sign in at once, again and again', () => {
		const limit = new SignInLimit();
		for (let round = 0; round < 5; round++) {
			for (let n = 0; n < 60; n++) {
				const begun = limit.begin({ name: `teacher ${n}`, address: SCHOOL }, round * MINUTE);
				expect(begun.ok).toBe(true);
				if (begun.ok) begun.succeed();
			}
		}
	});

	test('lets thirty names fail at one address, then one more a minute', () => {
		const limit = new SignInLimit();
		expect(fail(limit, 40, (n) => [`name ${n}`, SCHOOL])).toBe(30);
		expect(fail(limit, 5, (n) => [`other ${n}`, SCHOOL], MINUTE)).toBe(1);
		// Who was there before may still mend a typing mistake.
		expect(limit.begin({ name: 'name 1', address: SCHOOL }, MINUTE).ok).toBe(true);
	});

	test('counts a name that is tried from many addresses, in the long run four times a minute', () => {
		const limit = new SignInLimit();
		const everywhere = (n: number): [string, string] => ['mere', `203.0.113.${n % 250}`];
		expect(fail(limit, 250, everywhere)).toBe(100);
		expect(fail(limit, 250, everywhere, MINUTE)).toBe(4);
	});

	test('takes all the addresses of an IPv6 household for one', () => {
		const limit = new SignInLimit();
		expect(fail(limit, 20, (n) => ['mere', `2001:db8:1:2::${n.toString(16)}`])).toBe(10);
	});

	test('counts tries at once like tries in turn: none is free before its answer is known', () => {
		const limit = new SignInLimit();
		const begun = Array.from({ length: 11 }, () =>
			limit.begin({ name: 'mere', address: SCHOOL }, 0)
		);
		expect(begun.map(({ ok }) => ok)).toEqual([...Array<boolean>(10).fill(true), false]);
		for (const one of begun) if (one.ok) one.succeed();
		expect(limit.begin({ name: 'mere', address: SCHOOL }, 0).ok).toBe(true);
	});

	test('limits the work that an address makes, whoever succeeds', () => {
		const limit = new SignInLimit();
		const through = Array.from({ length: 100 }, () => {
			const begun = limit.begin({ name: 'mere', address: SCHOOL }, 0);
			if (begun.ok) begun.succeed();
			return begun.ok;
		});
		expect(through.filter(Boolean)).toHaveLength(60);
	});
});
