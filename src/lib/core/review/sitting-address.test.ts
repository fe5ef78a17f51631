import { expect, test } from 'vitest';
import { readSittingAddress, sittingQuery, type SittingAddress } from './sitting-address.ts';

test('an address says again what it was made from', () => {
	const addresses: readonly SittingAddress[] = [
		{ wish: {} },
		{ wish: { articleId: 'a/b&c' } },
		{ wish: { attemptId: 'x', isBeyondLimit: true }, since: 1_800_000_000_000 }
	];
	for (const address of addresses) {
		expect(readSittingAddress(new URLSearchParams(sittingQuery(address)))).toEqual(address);
	}
});

test('the plain sitting has the plain address', () => {
	expect(sittingQuery({ wish: {} })).toBe('');
	expect(sittingQuery({ wish: {} }, { hint: '1' })).toBe('?hint=1');
});

test('a beginning that is no time is none', () => {
	for (const since of ['', 'soon', '-5', '1.5']) {
		expect(readSittingAddress(new URLSearchParams({ since }))).toEqual({ wish: {} });
	}
});
