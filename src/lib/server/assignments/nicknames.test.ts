import { expect, test } from 'vitest';
import { ANIMALS, KIND_WORDS } from './nickname-words.ts';
import { drawNicknames, isNickname } from './nicknames.ts';

test('nicknames are drawn from the list, all different', () => {
	const drawn = drawNicknames(50, []);
	expect(new Set(drawn).size).toBe(50);
	expect(drawn.every(isNickname)).toBe(true);
});

test('nobody gets a nickname that somebody has', () => {
	const taken = KIND_WORDS.slice(1).flatMap((kindWord) =>
		ANIMALS.map((animal) => `${kindWord} ${animal}`)
	);
	const drawn = drawNicknames(2, taken);
	expect(drawn.every((nickname) => nickname.startsWith(`${KIND_WORDS[0]} `))).toBe(true);
});

test('where all are taken none is drawn', () => {
	const all = KIND_WORDS.flatMap((kindWord) => ANIMALS.map((animal) => `${kindWord} ${animal}`));
	expect(drawNicknames(1, all)).toEqual([]);
});

test.each([
	'',
	'Brave',
	'Brave Otter ',
	'Brave Otter Otter',
	'Otter Brave',
	'brave otter',
	'Bad Word'
])('“%s” is none', (text) => expect(isNickname(text)).toBe(false));

test('every word stands once, and with any other it is short enough to show', () => {
	expect(new Set(KIND_WORDS).size).toBe(KIND_WORDS.length);
	expect(new Set(ANIMALS).size).toBe(ANIMALS.length);
	expect(KIND_WORDS.length * ANIMALS.length).toBeGreaterThan(3_600);
	expect([...KIND_WORDS, ...ANIMALS].every((word) => /^[A-Z][a-z]{2,11}$/u.test(word))).toBe(true);
});
