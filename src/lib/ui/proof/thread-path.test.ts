import { describe, expect, it } from 'vitest';
import { threadPath, type Box } from './thread-path.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
	left,
	top,
	right,
	bottom
});
const column = box(100, 0, 500, 2000);
const panel = box(90, 0, 510, 800);
const origin = box(600, 300, 1000, 340);

describe('a thread from an option to its words', () => {
	it('runs under the line that comes nearest to the edge, and over to the option', () => {
		const lines = [box(200, 100, 480, 120), box(100, 130, 490, 150), box(100, 160, 300, 180)];
		expect(threadPath({ origin, lines, column, panel })).toEqual({
			path: 'M490 151H500C550 151 550 320 600 320',
			knot: { x: 600, y: 320 }
		});
	});

	it('points at the edge of the article when the words are scrolled out of sight', () => {
		const lines = [box(100, 1500, 300, 1520)];
		expect(threadPath({ origin, lines, column, panel })?.path).toBe(
			'M500 794H500C550 794 550 320 600 320'
		);
	});

	it('runs the other way where the article stands on the right', () => {
		const left = box(0, 300, 60, 340);
		const lines = [box(120, 100, 480, 120)];
		expect(threadPath({ origin: left, lines, column, panel })?.path).toBe(
			'M120 121H100C80 121 80 320 60 320'
		);
	});

	it('is not drawn without words', () => {
		expect(threadPath({ origin, lines: [], column, panel })).toBeUndefined();
	});
});
