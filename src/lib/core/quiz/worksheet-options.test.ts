import { describe, expect, it } from 'vitest';
import { readWorksheetOptions } from './worksheet-options.ts';

const read = (address: string) => {
	const wishes = new URLSearchParams(address);
	return readWorksheetOptions((name) => wishes.get(name));
};

describe('how a sheet is printed', () => {
	it('is read from the address', () => {
		expect(read('answers=separate-key&article=off&size=Letter')).toEqual({
			answers: 'separate-key',
			article: 'off',
			size: 'Letter'
		});
	});

	it('is blank, with the article and on A4, where the address does not say or makes no sense', () => {
		const usual = { answers: 'blank', article: 'on', size: 'A4' };
		expect(read('')).toEqual(usual);
		expect(read('answers=all&article=maybe&size=a4')).toEqual(usual);
	});
});
