import { beforeEach, describe, expect, test } from 'vitest';
import { CodeLimit } from './code-limit.ts';

const BURST = 120;
const SECOND = 1000;
const SCHOOL = '192.0.2.7';

let limit: CodeLimit;
beforeEach(() => void (limit = new CodeLimit()));

/** Tries a code that is wrong; how long to wait, in milliseconds. */
const guess = (code: string, address = SCHOOL, nowMs = 0): number => {
	const begun = limit.begin({ address, code }, nowMs);
	return begun.ok ? 0 : begun.waitMs;
};
/** Tries a code that is right. */
const use = (code: string, address = SCHOOL, nowMs = 0): number => {
	const begun = limit.begin({ address, code }, nowMs);
	if (begun.ok) begun.succeed();
	return begun.ok ? 0 : begun.waitMs;
};
const guessAll = (count: number, address = SCHOOL) =>
	Array.from({ length: count }, (_, index) => guess(`wrong-${index}`, address));

describe('the limit on codes', () => {
	test('lets an address try many different wrong codes, then one more every fifteen seconds', () => {
		expect(guessAll(BURST).every((wait) => wait === 0)).toBe(true);
		expect(guess('another')).toBe(15 * SECOND);
		expect(guess('another', SCHOOL, 15 * SECOND)).toBe(0);
		expect(guess('yet another', SCHOOL, 15 * SECOND)).toBe(15 * SECOND);
	});

	test('counts the same wrong code once, however often a class types it', () => {
		for (let times = 0; times < 10 * BURST; times++) expect(guess('mistyped')).toBe(0);
		expect(guessAll(BURST - 1).every((wait) => wait === 0)).toBe(true);
		expect(guess('another')).toBeGreaterThan(0);
		expect(guess('mistyped')).toBe(0);
	});

	test('takes nothing for codes that are right', () => {
		for (let times = 0; times < 10 * BURST; times++) expect(use(`right-${times}`)).toBe(0);
		expect(guessAll(BURST).every((wait) => wait === 0)).toBe(true);
	});

	test('refuses a right code to an address that has guessed too much, or guessing would go on', () => {
		guessAll(BURST);
		expect(use('right')).toBe(15 * SECOND);
	});

	test('leaves a code that was right there before open to the class', () => {
		use('right');
		guessAll(BURST);
		expect(guess('another')).toBeGreaterThan(0);
		for (let learner = 0; learner < 200; learner++) expect(use('right')).toBe(0);
	});

	test('lets nobody try all codes against those that the class uses', () => {
		use('right');
		guessAll(BURST);
		const waits = Array.from({ length: 700 }, () => use('right'));
		expect(waits.filter((wait) => wait === 0)).toHaveLength(600);
		expect(use('right', SCHOOL, SECOND)).toBe(0);
	});

	test('leaves other addresses alone, and takes an IPv6 network for one', () => {
		guessAll(BURST);
		expect(guess('another', '192.0.2.8')).toBe(0);
		guessAll(BURST, '2001:db8::1');
		expect(guess('another', '2001:db8::2')).toBeGreaterThan(0);
	});

	test('counts tries that are made at once as much as tries in turn', () => {
		const begun = Array.from({ length: BURST + 1 }, (_, index) =>
			limit.begin({ address: SCHOOL, code: `code-${index}` }, 0)
		);
		expect(begun.filter(({ ok }) => !ok)).toHaveLength(1);
	});
});
