import { describe, expect, it } from 'vitest';
import { fraction, ONE, ZERO } from './fraction.ts';
import { gradeParts, gradeSelection, gradeWhole, verdictOf } from './grade.ts';

describe('a verdict', () => {
	it('is right at full credit, wrong at none, partly between', () => {
		expect(verdictOf({ fraction: ONE })).toBe('right');
		expect(verdictOf({ fraction: ZERO })).toBe('wrong');
		expect(verdictOf({ fraction: fraction(1, 3) })).toBe('partly');
	});
});

describe('a whole answer', () => {
	it('earns all or nothing', () => {
		expect(gradeWhole(true)).toStrictEqual({ fraction: ONE });
		expect(gradeWhole(false, { a: 'wrong' })).toEqual({ fraction: ZERO, parts: { a: 'wrong' } });
	});
});

describe('parts', () => {
	it('earn the right ones out of all', () => {
		expect(gradeParts({ p1: 'right', p2: 'wrong', p3: 'right' }).fraction).toEqual(fraction(2, 3));
	});

	it('earn nothing when there are none', () => {
		expect(gradeParts({}).fraction).toEqual(ZERO);
	});
});

describe('a selection', () => {
	it('earns right ones less wrong ones, out of all right ones', () => {
		expect(gradeSelection(['a', 'b', 'x'], ['a', 'b', 'c'])).toEqual({
			fraction: fraction(1, 3),
			parts: { a: 'right', b: 'right', x: 'wrong', c: 'missed' }
		});
	});

	it('earns nothing for choosing everything, and never less than nothing', () => {
		expect(gradeSelection(['a', 'b', 'x', 'y'], ['a', 'b']).fraction).toEqual(ZERO);
		expect(gradeSelection(['x', 'y', 'z'], ['a']).fraction).toEqual(ZERO);
	});

	it('counts an option chosen twice once', () => {
		expect(gradeSelection(['a', 'a', 'a'], ['a', 'b']).fraction).toEqual(fraction(1, 2));
		expect(gradeSelection(['a', 'x', 'x'], ['a']).fraction).toEqual(ZERO);
	});
});
