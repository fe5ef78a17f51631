import { expect, test } from 'vitest';
import { RecentMap } from './recent-map.ts';

test('what was used longest ago is forgotten first, and looking at it is using it', () => {
	const map = new RecentMap<string, number>(2);
	map.set('a', 1);
	map.set('b', 2);
	expect(map.get('a')).toBe(1);
	map.set('c', 3);
	expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3]);
});

test('a value that is set again is replaced, and what is deleted is gone', () => {
	const map = new RecentMap<string, number>(2);
	map.set('a', 1);
	map.set('b', 2);
	map.set('a', 3);
	map.set('c', 4);
	map.delete('c');
	expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([3, undefined, undefined]);
});
