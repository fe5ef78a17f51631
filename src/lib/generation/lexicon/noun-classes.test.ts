import { expect, it } from 'vitest';
import { pluralOf, siblingsOf } from './noun-classes.ts';

it('gives the others of a class in the number of the noun', () => {
	expect(siblingsOf('horse')).toContain('cow');
	expect(siblingsOf('horses')).toContain('cows');
	expect(siblingsOf('horses')).not.toContain('horses');
	expect(siblingsOf('whatever')).toEqual([]);
});

it('forms plurals as English does', () => {
	expect(['leaf', 'library', 'church', 'potato', 'child', 'sheep'].map(pluralOf)).toEqual([
		'leaves',
		'libraries',
		'churches',
		'potatoes',
		'children',
		'sheep'
	]);
});

it('offers no plural of what cannot be counted', () => {
	expect(siblingsOf('bones')).not.toContain('bloods');
});
