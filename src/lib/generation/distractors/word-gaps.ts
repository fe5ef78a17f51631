import type { Span } from '#lib/core/article/article.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { fold } from '../analysis/words.ts';
import { quote, type Drafting, type WrongAnswer } from '../families/draft.ts';
import { siblingsOf } from '../lexicon/noun-classes.ts';
import type { ParsedToken } from '../parsing/parser.ts';

/** A stretch of the article that is shown with a word left out. */
type Shown = Span & { readonly text: string };

/** A noun to leave out, with three others that could stand there and yet are not what the article says. */
export type WordGap = { readonly noun: ParsedToken; readonly wrong: readonly WrongAnswer[] };

/** The noun of some tokens that the article has most often, of those that others could stand for. */
export function findWordGap(
	tokens: readonly ParsedToken[],
	shown: Shown,
	drafting: Drafting
): WordGap | undefined {
	const { article } = drafting.analysis;
	const title = fold(article.title);
	const gaps = nounsOf(tokens)
		// What the title says is no question.
		.filter(({ text }) => !title.includes(text.slice(0, 5)))
		.map((noun) => ({ noun, wrong: wrongNouns(noun, shown, drafting) }))
		.filter(({ wrong }) => wrong.length === 3);
	const timesOf = ({ noun }: WordGap) => article.text.split(noun.text).length;
	return gaps.toSorted((a, b) => timesOf(b) - timesOf(a))[0];
}

function nounsOf(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
	return tokens.filter((_, index) => canBeGap(tokens, index));
}

/** A noun, no part of a compound, behind the first words, and there once. */
function canBeGap(tokens: readonly ParsedToken[], index: number): boolean {
	const { text = '', tag = '' } = tokens[index] ?? {};
	const isOnce = tokens.filter((token) => fold(token.text).includes(text.slice(0, 5))).length === 1;
	return (
		index > 1 &&
		/^NNS?$/u.test(tag) &&
		/^\p{Ll}{3,}$/u.test(text) &&
		isOnce &&
		!(
			/^(?:students?|pupils?|teachers?)$/u.test(text) &&
			tokens.some((token) => /school|universit|college|class/iu.test(token.text))
		) &&
		!FIXED.test(`${tokens[index - 1]?.text ?? ''} ${text}`) &&
		// "Schools and universities": the one tells the other.
		!/^(?:and|or|nor|&)$/u.test(tokens[index - 1]?.text ?? '') &&
		!/^(?:and|or|nor|&)$/u.test(tokens[index + 1]?.text ?? '') &&
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS)$/u.test(tokens[index - 1]?.tag ?? '') &&
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS)$/u.test(tokens[index + 1]?.tag ?? '')
	);
}

/** Two words that are one: whoever knows the first knows the second. */
const FIXED =
	/^(?:prime minister|foreign ministers?|minimum wages?|sub-zero temperatures?|(?:primary|high|secondary) schools?|general (?:elections?|strike)|natural gas|all corners|solar panels?|public transport|the streets|medical (?:doctors?|students?)|brown bears?|wild boars?|solar (?:panels?|power)|third map)$/iu;

/** Three nouns that could stand in the gap. */
function wrongNouns(noun: ParsedToken, shown: Shown, drafting: Drafting): readonly WrongAnswer[] {
	return listedFor(noun, siblingsOf(noun.text), shown, drafting)
		.slice(0, 3)
		.map((other) => ({
			text: other,
			feedback: isSpokenOf(other, drafting.analysis)
				? `The article speaks of ${quote(other)} elsewhere. Here it says ${quote(noun.text)}.`
				: `The article says ${quote(noun.text)} here.`,
			passages: [{ start: shown.start, end: shown.end }]
		}));
}

/** Those of some nouns that are wrong in one's place, those the article speaks of elsewhere first. */
function listedFor(
	noun: ParsedToken,
	others: readonly string[],
	shown: Shown,
	{ analysis, random }: Drafting
): readonly string[] {
	return random
		.shuffle(others)
		.filter(isWrongFor(noun, shown, analysis))
		.toSorted((a, b) => Number(isSpokenOf(b, analysis)) - Number(isSpokenOf(a, analysis)));
}

function isSpokenOf(noun: string, { article }: Analysis): boolean {
	return new RegExp(`\\b${noun}\\b`, 'iu').test(article.text);
}

/** Whether another noun would be wrong in a noun's place, and yet not wrong by its grammar. */
function isWrongFor(
	noun: ParsedToken,
	shown: Shown,
	analysis: Analysis
): (other: string) => boolean {
	const before = analysis.article.text.slice(shown.start, noun.start);
	const afterArticle = /\b(an?) $/u.exec(before)?.[1];
	const passage = fold(shown.text);
	const fits = fitsElsewhere(noun, analysis);
	return (other) =>
		!passage.includes(other.slice(0, 5)) &&
		!fits(other) &&
		(afterArticle === undefined || /^[aeiou]/u.test(other) === (afterArticle === 'an'));
}

/** Whether another noun stands somewhere in the article behind or before the gap's own neighbour. */
function fitsElsewhere(
	gap: ParsedToken,
	{ article: { text } }: Analysis
): (noun: string) => boolean {
	const before = /(?<word>[\p{L}’'-]+) $/u.exec(text.slice(Math.max(0, gap.start - 30), gap.start))
		?.groups?.word;
	const after = /^ (?<word>[\p{L}’'-]+)/u.exec(text.slice(gap.end, gap.end + 30))?.groups?.word;
	const isTelling = (word: string | undefined) =>
		word !== undefined &&
		!/^(?:the|a|an|of|in|to|and|for|on|at|by|with|is|was|are|were|that)$/iu.test(word);
	return (noun) =>
		(isTelling(before) && text.includes(`${before ?? ''} ${noun}`)) ||
		(isTelling(after) && text.includes(`${noun} ${after ?? ''}`));
}
