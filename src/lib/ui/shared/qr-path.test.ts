import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { drawQrCode, type QrDrawing } from './qr-path.ts';

const LINK = 'https://quiz.example.org/join/482915';
const QUIET_ZONE = 4;

/** The modules that a path makes dark, a row a line. */
function rasterise({ size, path }: QrDrawing): readonly string[] {
	const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '));
	const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/gu)];
	expect(runs.map(([run]) => run).join('')).toBe(path);
	for (const [, x, y, length, back] of runs) {
		expect(back).toBe(length);
		for (let step = 0; step < Number(length); step++) {
			const row = rows[Number(y)] ?? [];
			row[Number(x) + step] = '#';
		}
	}
	return rows.map((row) => row.join(''));
}

describe('a QR code', () => {
	it('draws every dark module of the code and no other', () => {
		const { data } = encode(LINK, { ecc: 'M', border: QUIET_ZONE });
		expect(rasterise(drawQrCode(LINK))).toEqual(
			data.map((row) => row.map((isDark) => (isDark ? '#' : ' ')).join(''))
		);
	});

	it('has a quiet zone of four modules on every side and a finder pattern in three corners', () => {
		const rows = rasterise(drawQrCode(LINK));
		const size = rows.length;
		const inner = rows.slice(QUIET_ZONE, -QUIET_ZONE);
		const margins = [...rows.slice(0, QUIET_ZONE), ...rows.slice(-QUIET_ZONE)];
		expect(new Set(margins)).toEqual(new Set([' '.repeat(size)]));
		expect(new Set(inner.map((row) => row.slice(0, 4) + row.slice(-4)))).toEqual(
			new Set([' '.repeat(8)])
		);
		const code = inner.map((row) => row.slice(QUIET_ZONE, -QUIET_ZONE));
		expect(code[0]).toMatch(/^#{7} .* #{7}$/u);
		expect(code.at(-1)).toMatch(/^#{7} /u);
	});

	it('grows with the text', () => {
		const modules = (version: number) => 17 + 4 * version + 2 * QUIET_ZONE;
		expect(drawQrCode('482 915').size).toBe(modules(1));
		expect(drawQrCode(LINK).size).toBe(modules(3));
	});
});
