import { expect, it } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';

function aBreaker() {
	const clock = { ms: 0 };
	const breaker = createCircuitBreaker({ mostFailures: 3, restMs: 1_000 }, () => clock.ms);
	const fail = (times: number) => Array.from({ length: times }, () => breaker.failed());
	return { clock, breaker, fail };
}

it('admits calls until so many failed in a row', () => {
	const { breaker, fail } = aBreaker();
	fail(2);
	breaker.succeeded();
	fail(2);
	expect(breaker.admits()).toBe(true);
	fail(1);
	expect(breaker.admits()).toBe(false);
});

it('lets one call through after the rest, and all others when it succeeds', () => {
	const { clock, breaker, fail } = aBreaker();
	fail(3);
	clock.ms = 999;
	expect(breaker.admits()).toBe(false);
	clock.ms = 1_000;
	expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
	breaker.succeeded();
	expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
});

it('rests again when the one call fails', () => {
	const { clock, breaker, fail } = aBreaker();
	fail(3);
	clock.ms = 1_000;
	expect(breaker.admits()).toBe(true);
	fail(1);
	clock.ms = 1_999;
	expect(breaker.admits()).toBe(false);
	clock.ms = 2_000;
	expect(breaker.admits()).toBe(true);
});

it('lets another call try when the first one was abandoned', () => {
	const { clock, breaker, fail } = aBreaker();
	fail(3);
	clock.ms = 1_000;
	expect(breaker.admits()).toBe(true);
	breaker.abandoned();
	expect(breaker.admits()).toBe(true);
});
