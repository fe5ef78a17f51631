import { describe, expect, it } from 'vitest';
import { canonicalJson, CanonicalFormError, contentHash } from './canonical.ts';

describe('canonical JSON (RFC 8785)', () => {
	it('writes the example of section 3.2.2', () => {
		const value: unknown = JSON.parse(String.raw`{
			"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
			"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
			"literals": [null, true, false]
		}`);
		expect(canonicalJson(value)).toBe(
			'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
		);
	});

	it('sorts keys by UTF-16 code units, as section 3.2.3 shows', () => {
		const value = {
			'\u20ac': 'Euro Sign',
			'\r': 'Carriage Return',
			'\ufb33': 'Hebrew Letter Dalet With Dagesh',
			'1': 'One',
			'\ud83d\ude00': 'Emoji: Grinning Face',
			'\u0080': 'Control',
			'\u00f6': 'Latin Small Letter O With Diaeresis'
		};
		expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual([
			'One',
			'Carriage Return',
			'Control',
			'Latin Small Letter O With Diaeresis',
			'Euro Sign',
			'Emoji: Grinning Face',
			'Hebrew Letter Dalet With Dagesh'
		]);
	});

	it('writes minus zero as zero and leaves out what is undefined', () => {
		expect(canonicalJson({ b: -0, a: undefined })).toBe('{"b":0}');
	});

	it.each([Number.NaN, Infinity, undefined, () => 1, Symbol('s'), 1n, [undefined]])(
		'refuses what JSON cannot say: %s',
		(value) => {
			expect(() => canonicalJson(value)).toThrow(CanonicalFormError);
		}
	);

	it('hashes the bytes, whatever the order of keys', () => {
		const hash = '43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777';
		expect(contentHash({ b: 2, a: 1 })).toBe(hash);
		expect(contentHash({ a: 1, b: 2 })).toBe(hash);
		expect(contentHash({ a: 1, b: 3 })).not.toBe(hash);
	});
});
