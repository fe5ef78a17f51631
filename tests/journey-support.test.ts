import { describe, expect, it } from 'vitest';
import { isInReadingOrder } from './support/journey/focus-order.ts';
import { partsOf, sinceBefore, tidySnapshot, withoutChance } from './support/journey/transcript.ts';

const box = (left: number, top: number, width = 100, height = 40) => ({
	left,
	top,
	right: left + width,
	bottom: top + height
});

describe('the order of the eyes', () => {
	it('goes down, along a row, and to the top of the next column', () => {
		expect(isInReadingOrder(box(0, 0), box(0, 60))).toBe(true);
		expect(isInReadingOrder(box(0, 0), box(120, 0))).toBe(true);
		expect(isInReadingOrder(box(0, 600), box(120, 0))).toBe(true);
	});

	it('goes neither up nor back along a row', () => {
		expect(isInReadingOrder(box(0, 60), box(0, 0))).toBe(false);
		expect(isInReadingOrder(box(120, 60), box(0, 0))).toBe(false);
		expect(isInReadingOrder(box(120, 0), box(0, 0))).toBe(false);
	});

	it('takes a row that begins anew for one below', () => {
		expect(isInReadingOrder(box(500, 0), box(0, 42))).toBe(true);
	});
});

describe('a transcript', () => {
	const nowMs = Date.UTC(2026, 11, 1, 12);

	it('has a word in the place of whatever is another on another day', () => {
		const masks = new Map([['K7M2QX', 'CODE']]);
		const text = 'K7M2QX, given on 1 December 2026 at 09:30, closes 2026-12-03';
		expect(withoutChance(text, masks, nowMs)).toBe('CODE, given on DATE at TIME, closes DATE');
		expect(withoutChance('Published on 3 January 2020', masks, nowMs)).toBe(
			'Published on 3 January 2020'
		);
	});

	it('knows what the app made up, whether or not there is a digit in it, from a long word', () => {
		const told = (text: string) => withoutChance(text, new Map(), nowMs);
		for (const id of ['qCbdAWRcJQNGxYFArOZizA', '-7bdAWRcJQNGxYFArOZizA', 'q1bdawrcjqngxyfarozz-_'])
			expect(told(`open /desk/assignments/${id}/results`)).toBe(
				'open /desk/assignments/ID/results'
			);
		expect(told('counter-revolutionaries')).toBe('counter-revolutionaries');
	});

	it('leaves out addresses and the ends of long lines', () => {
		const long = `- paragraph: ${'word '.repeat(60)}`;
		const tidy = tidySnapshot(`- link "Go":\n  - /url: /go\n${long}`).split('\n');
		expect(tidy).toHaveLength(2);
		expect(tidy[1]?.length).toBeLessThan(150);
	});

	it('does not repeat what was read at a stop before, and repeats what has changed', () => {
		const article = [
			'  - region "Article":',
			...['one', 'two', 'three', 'four', 'five'].map((word) => `    - paragraph: ${word}`)
		];
		const before = ['- main:', '  - status', ...article].join('\n');
		const after = ['- main:', '  - status: Saved', ...article].join('\n');
		const known = new Set(partsOf(before));
		expect(sinceBefore(after, known)).toBe(
			['- main:', '  - status: Saved', '  - region "Article" … as before'].join('\n')
		);
		const changed = after.replace('three', 'drei');
		expect(sinceBefore(changed, known)).toContain('- paragraph: drei');
	});
});
