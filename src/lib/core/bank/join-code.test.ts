import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_SIGNS, codeLength, formatCode, makeCode, readCode } from './join-code.ts';

const codes = fc
	.integer({ min: 6, max: 12 })
	.chain((length) =>
		fc.array(fc.constantFrom(...CODE_SIGNS), { minLength: length, maxLength: length })
	)
	.map((signs) => signs.join(''));

/** What people write for a sign. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
	Q: ['Q', 'q', 'O', 'o', '0', 'D', 'd'],
	'7': ['7', '1', 'I', 'i', 'l', 'L', '7'],
	'2': ['2', 'Z', 'z'],
	'3': ['3', 'E', 'e'],
	'4': ['4', 'A', 'a'],
	'5': ['5', 'S', 's'],
	'6': ['6', 'G', 'g'],
	'8': ['8', 'B', 'b'],
	V: ['V', 'v', 'U', 'u', 'Y', 'y']
};
const spellingsOf = (sign: string) => SPELLINGS[sign] ?? [sign, sign.toLowerCase()];
const between = fc.constantFrom('', '', ' ', '  ', '-', '–', '.', '\t', '_');

/** A code with one of its spellings. */
const spelled = codes.chain((code) =>
	fc
		.tuple(...[...code].map((sign) => fc.tuple(fc.constantFrom(...spellingsOf(sign)), between)))
		.map((signs) => ({ code, typed: signs.map(([sign, gap]) => sign + gap).join('') }))
);

describe('a code', () => {
	test('has no vowels and no two signs that look alike', () => {
		expect(CODE_SIGNS).not.toMatch(/[AEIOUY01LZSGBD]/u);
		expect(new Set(CODE_SIGNS).size).toBe(CODE_SIGNS.length);
	});

	test('is read from every way in which it is written', () => {
		fc.assert(
			fc.property(spelled, ({ code, typed }) => {
				expect(readCode(typed)).toBe(code);
			})
		);
	});

	test('is read from the form in which it is shown, and from its link', () => {
		fc.assert(
			fc.property(codes, (code) => {
				expect(readCode(formatCode(code))).toBe(code);
				expect(readCode(`https://quiz.example/join/${code}`)).toBe(code);
				expect(readCode(`quiz.example/join/${code.toLowerCase()}/`)).toBe(code);
			})
		);
	});

	test('is shown in groups of three or four', () => {
		fc.assert(
			fc.property(codes, (code) => {
				const groups = formatCode(code).split(' ');
				expect(groups.join('')).toBe(code);
				expect(groups.every(({ length }) => length === 3 || length === 4)).toBe(true);
			})
		);
		expect(formatCode('K7M2QX')).toBe('K7M 2QX');
		expect(formatCode('K7M2QX9')).toBe('K7M2 QX9');
	});

	test.each(['', 'K7M2Q', 'K7M2QX!', 'K7M2QXK7M2QXK', 'ÄÖÜÄÖÜ', '👋👋👋👋👋👋'])(
		'cannot be “%s”',
		(typed) => expect(readCode(typed)).toBeUndefined()
	);

	test('is made of the signs that chance picks', () => {
		const picks = [0, 21, 3, 3, 3, 8];
		expect(makeCode(6, () => picks.shift() ?? 0)).toBe('2X555C');
	});
});

describe('the length of a code', () => {
	test.each([
		[0, 6],
		[112, 6],
		[113, 7],
		[2_493, 7],
		[2_494, 8],
		[1_000_000, 9]
	])('with %s assignments is %s', (assignments, length) => {
		expect(codeLength(assignments)).toBe(length);
	});

	test('leaves a guess less than one chance in a million, and is no longer than it must be', () => {
		fc.assert(
			fc.property(fc.nat(5_000_000), (assignments) => {
				const length = codeLength(assignments);
				expect((assignments + 1) / CODE_SIGNS.length ** length).toBeLessThan(1e-6);
				if (length === 6) return;
				expect((assignments + 1) / CODE_SIGNS.length ** (length - 1)).toBeGreaterThanOrEqual(1e-6);
			})
		);
	});
});
