import { abbreviationKind } from '#lib/core/article/abbreviations.ts';
import type { Span } from '#lib/core/article/article.ts';
import type { Token } from './parser.ts';
import { TOKEN_PATTERN } from './token-pattern.ts';

const NEGATION = /n['’`´]t$/iu;
const CLITIC = /['’`´](?:s|re|ve|ll|d|m)$/iu;
/** "Mustn't've" has two; nothing has three. */
const MOST_CLITICS = 2;
/** Words that are two, with the length of the first: "can|not". */
const FUSED: ReadonlyMap<string, number> = new Map([
	['cannot', 3],
	['gonna', 3],
	['gotta', 3],
	['wanna', 3],
	['gimme', 3],
	['lemme', 3],
	['dont', 2],
	['didnt', 3],
	['doesnt', 4]
]);
/** Beside core's list, which is of words that may stand before a capital letter. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['etc', 'est', 'Mass', 'Penn', 'Msgr']);
const SINGLE_CAPITAL = /^\p{Lu}$/u;

/**
 * Cuts `text.slice(span.start, span.end)`, one sentence, as the UD English treebanks do. Tokens are in
 * order, do not overlap and hold every character but white space; offsets are UTF-16 code units into
 * `text`, whose slice a token's text is. Example: `US$39bn isn't` → `US$ 39 bn is n't`.
 */
export function tokenize(text: string, span: Span): readonly Token[] {
	const sentence = text.slice(span.start, span.end);
	const tokens: Token[] = [];
	let taken = 0;
	for (const match of sentence.matchAll(TOKEN_PATTERN)) {
		// A full stop that the word before has taken.
		if (match.index < taken) continue;
		const word = match[0];
		taken = match.index + word.length;
		if (hasOwnStop(sentence, match.index, word)) taken++;
		let start = match.index;
		for (const cut of [...cutsOf(word), taken - match.index]) {
			const end = match.index + cut;
			tokens.push({
				text: sentence.slice(start, end),
				start: span.start + start,
				end: span.start + end
			});
			start = end;
		}
	}
	return tokens;
}

/** Whether the full stop after a word belongs to it: "Gen.", "No. 3", "J. Smith", "Inc.", a list's "2. ". */
function hasOwnStop(sentence: string, start: number, word: string): boolean {
	const stop = start + word.length;
	if (sentence[stop] !== '.' || sentence[stop + 1] === '.') return false;
	const rest = sentence.slice(stop + 1, stop + 3);
	const isLast = sentence.slice(stop + 1).trim() === '';
	if (SINGLE_CAPITAL.test(word)) return !isLast && /^\s|^,/u.test(rest);
	if (start === 0 && /^\d{1,3}$/u.test(word)) return !isLast && rest.startsWith(' ');
	const kind = abbreviationKind(word);
	if (kind === 'before-number') return /^\s?\d/u.test(rest);
	return kind !== undefined || ABBREVIATIONS.has(word);
}

/** Where a word is cut inside, in order: "wouldn't've" is at 5 and 8 of its eleven characters. */
function cutsOf(word: string): readonly number[] {
	const fused = FUSED.get(word.toLowerCase());
	if (fused !== undefined) return [fused];
	const cuts: number[] = [];
	for (let rest = word; cuts.length < MOST_CLITICS; rest = rest.slice(0, cuts[0])) {
		const cut = rest.search(NEGATION);
		const at = cut > 0 ? cut : rest.search(CLITIC);
		if (at <= 0) break;
		cuts.unshift(at);
	}
	return cuts;
}
