import { describe, expect, it } from 'vitest';
import { formatNotebookCode, readNotebookCode } from './notebook-code.ts';

const CODE = '7D3K9QWXYZ0123456789';

describe('the code of a notebook', () => {
	it('is shown in five groups of four, and read back', () => {
		expect(formatNotebookCode(CODE)).toBe('7D3K-9QWX-YZ01-2345-6789');
		expect(readNotebookCode(formatNotebookCode(CODE))).toBe(CODE);
	});

	it('is read in small letters, with blanks, other dashes and full-width signs', () => {
		expect(readNotebookCode(' 7d3k 9qwx–yz01 2345\n6789 ')).toBe(CODE);
		expect(readNotebookCode('７D3K9QWXYZ0123456789')).toBe(CODE);
	});

	it('is read where I, L and O were taken for 1 and 0', () => {
		expect(readNotebookCode('7D3K-9QWX-YZoI-2345-6789')).toBe(CODE);
		expect(readNotebookCode('7D3K-9QWX-YZOl-2345-6789')).toBe(CODE);
	});

	it('is not read from what is too short, too long, or has a sign that no code has', () => {
		const others = ['', CODE.slice(1), `${CODE}0`, `U${CODE.slice(1)}`, `${CODE.slice(1)}ß`];
		expect(others.map(readNotebookCode)).toEqual(others.map(() => undefined));
	});
});
