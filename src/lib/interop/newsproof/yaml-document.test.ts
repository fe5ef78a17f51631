import { describe, expect, test } from 'vitest';
import { describeFileProblem, parseLined } from './yaml-document.ts';

const said = (text: string) =>
	parseLined(text, 'a.yaml').problems.map((problem) => describeFileProblem(problem));

/** Ten levels of ten aliases each: 10,000,000,000 entries if it were unfolded. */
const BOMB = [
	'a: &a0 [x]',
	...Array.from({ length: 10 }, (_, n) => `b${n}: &a${n + 1} [${`*a${n},`.repeat(10)}]`)
].join('\n');

describe('a file that is no document is refused in a sentence, with its line:', () => {
	test.each([
		['a list that is not closed', 'a: 1\nb: [1,', /^a\.yaml:2: This cannot be read as YAML: /u],
		[
			'a tab as indentation',
			'a:\n\tb: 1',
			'a.yaml:2: This cannot be read as YAML: Tabs are not allowed as indentation.'
		],
		['a field given twice', 'a: 1\nb: 2\na: 3', 'a.yaml:3: This field is given twice.'],
		[
			'two documents in one file',
			'a: 1\n---\nb: 2',
			/^a\.yaml:\d: The file holds more than one document\.$/u
		],
		['an alias of nothing', 'a: *b', /^a\.yaml: Unresolved alias .*\.$/u],
		['nesting without end', '['.repeat(50_000), /^a\.yaml:1: The file is nested too deeply\.$/u],
		[
			'aliases that unfold into a huge document',
			BOMB,
			'a.yaml: The file repeats its parts by aliases too often.'
		]
	])('%s', (_, text, sentence) => {
		expect(said(text)[0]).toEqual(
			typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
		);
	});

	test('a few aliases are read', () => {
		const { value } = parseLined('a: &x [1]\nb: *x', 'a.yaml');
		expect(value?.content).toEqual({ a: [1], b: [1] });
	});
});

test.each(['', 'hello', '\u0000\u0001', '- a', '45'])('%j is YAML but has no fields', (text) => {
	expect(said(text)).toEqual([
		'a.yaml:1: The document must consist of fields, such as “newsproof: 1”.'
	]);
});

test('the line of a problem inside an alias is the line of what it stands for', () => {
	const { value } = parseLined('a: &x\n  b: 1\nc: *x', 'a.yaml');
	expect(value?.locate([{ path: ['c', 'b'], message: 'Wrong.' }])).toEqual([
		{ file: 'a.yaml', line: 2, path: 'c.b', message: 'Wrong.' }
	]);
});
