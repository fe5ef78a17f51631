import { describe, expect, it } from 'vitest';
import { textFragment } from './text-fragment.ts';

describe('textFragment', () => {
	it('names a short quote whole, its hyphens and commas encoded', () => {
		expect(textFragment({ exact: 'a non-combat role, he said' })).toBe(
			'#:~:text=a%20non%2Dcombat%20role%2C%20he%20said'
		);
	});

	it('names a long quote by its first and last six words', () => {
		const exact = 'one two three four five six seven eight nine ten eleven twelve thirteen';
		expect(textFragment({ exact })).toBe(
			'#:~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen'
		);
	});
});
