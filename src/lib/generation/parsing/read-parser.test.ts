import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParser } from './read-parser.ts';
import { tokenize } from './tokenize.ts';

const bytes = new Uint8Array(
	zstdDecompressSync(readFileSync(new URL('../../../../weights/english.npw', import.meta.url)))
);

function readShipped() {
	const outcome = readParser(bytes);
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

const parser = readShipped();

function parse(text: string) {
	return parser.parse(tokenize(text, { start: 0, end: text.length }));
}

/** The words with a relation, each with its head: `launched < Iran`. */
function arcs(text: string, relation: string): readonly string[] {
	const tokens = parse(text);
	return tokens
		.filter((token) => token.relation === relation)
		.map((token) => `${tokens[token.head]?.text ?? 'root'} < ${token.text}`);
}

describe('parsing plain news sentences', () => {
	it.each([
		[
			'Iran launched rockets at two Iraqi military complexes last week.',
			'nsubj',
			'launched < Iran'
		],
		[
			'Iran launched rockets at two Iraqi military complexes last week.',
			'obj',
			'launched < rockets'
		],
		[
			'Iran launched rockets at two Iraqi military complexes last week.',
			'nummod',
			'complexes < two'
		],
		['The attack wounded a member of the security force.', 'obj', 'wounded < member'],
		['The base was attacked by militants on Monday.', 'nsubj:pass', 'attacked < base'],
		['The minister said that the troops were safe.', 'ccomp', 'said < safe'],
		['Police arrested 45 people in Paris.', 'nummod', 'people < 45'],
		['Police arrested 45 people in Paris.', 'nsubj', 'arrested < Police']
	])('finds in “%s” the %s', (text, relation, arc) => {
		expect(arcs(text, relation)).toContain(arc);
	});

	it('tags names, verbs and numbers', () => {
		expect(parse('Ron Mark said 58 troops were safe.').map((token) => token.tag)).toEqual(
			'NNP NNP VBD CD NNS VBD JJ .'.split(' ')
		);
	});
});

describe('what a parse is', () => {
	it('is one tree of all tokens, whatever words there are and however many', () => {
		const word = fc.oneof(
			fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
			fc.constantFrom('the', 'said', ',', '.', 'and', 'rockets', 'of', '“', "'s", 'hit', '45')
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 40 }), (words) => {
				const tokens = words.map((text, start) => ({ text, start, end: start + text.length }));
				const parsed = parser.parse(tokens);
				expect(parsed.map(({ text, start, end }) => ({ text, start, end }))).toEqual(tokens);
				expect(parsed.filter((token) => token.head === -1)).toHaveLength(Math.min(1, words.length));
				expect(parsed.filter((token) => token.relation === 'root').length).toBe(
					Math.min(1, words.length)
				);
				for (const token of parsed)
					expect(stepsToRoot(parsed, token)).toBeLessThanOrEqual(words.length);
			}),
			{ numRuns: 40 }
		);
	});

	it('takes a sentence of two thousand words', () => {
		const words = Array.from({ length: 2000 }, (_, index) =>
			index % 7 === 6 ? 'said' : 'rockets'
		);
		expect(parse(words.join(' '))).toHaveLength(2000);
	});

	it('is the same each time and with a parser read anew', () => {
		const text = 'The New Zealand Defence Force said no rockets had landed on the base itself.';
		const first = parse(text);
		expect(parse(text)).toEqual(first);
		expect(readShipped().parse(tokenize(text, { start: 0, end: text.length }))).toEqual(first);
	});
});

describe('reading the shipped weights', () => {
	it('notices a flipped bit anywhere', () => {
		fc.assert(
			fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
				const before = bytes[at] ?? 0;
				bytes[at] = before ^ (1 << bit);
				const outcome = readParser(bytes);
				bytes[at] = before;
				expect(outcome).toEqual({ ok: false, reason: 'weights-damaged' });
			}),
			{ numRuns: 30 }
		);
	});

	it('notices a file cut short', () => {
		expect(readParser(bytes.subarray(0, bytes.length / 2))).toEqual({
			ok: false,
			reason: 'weights-damaged'
		});
		expect(readParser(new Uint8Array())).toEqual({ ok: false, reason: 'weights-damaged' });
	});
});

function stepsToRoot(
	tokens: readonly { readonly head: number }[],
	from: { readonly head: number }
): number {
	let steps = 1;
	for (let at = from.head; at !== -1 && steps <= tokens.length; steps++)
		at = tokens[at]?.head ?? -1;
	return steps;
}
