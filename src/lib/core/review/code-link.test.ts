import { expect, test } from 'vitest';
import { codeInFragment, codeLink } from './code-link.ts';

const CODE = 'K7QX3M9TB2WZ4HN8RF5V';

test('a link carries a code to another device where no server sees it', () => {
	const link = codeLink('https://quiz.example.org/notebook/keep', CODE);
	expect(new URL(link).pathname).toBe('/notebook/keep');
	expect(new URL(link).search).toBe('');
	expect(codeInFragment(new URL(link).hash)).toBe(CODE);
});

test('what is no code is left alone', () => {
	expect(codeInFragment('')).toBeUndefined();
	expect(codeInFragment('#facts')).toBeUndefined();
	expect(codeInFragment('#code=nothing')).toBeUndefined();
	expect(codeInFragment('#code=%')).toBeUndefined();
});
