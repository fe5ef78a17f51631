import type { Span } from '#lib/core/article/article.ts';
import type { AnalysedSentence, Analysis } from '../analysis/analysis.ts';
import { fold } from '../analysis/words.ts';
import { quote, type Drafting, type WrongAnswer } from '../families/draft.ts';
import { classmatesOf, siblingsOf } from '../lexicon/noun-classes.ts';
import { areSynonyms } from '../lexicon/synonyms.ts';
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
	const gaps = nounsOf(tokens)
		.map((noun) => ({ noun, wrong: wrongNouns(noun, shown, drafting) }))
		.filter(({ wrong }) => wrong.length === 3);
	const timesOf = ({ noun }: WordGap) => article.text.split(noun.text).length;
	return gaps.toSorted((a, b) => timesOf(b) - timesOf(a))[0];
}

/** The nouns of some tokens for which another could stand that is surely not meant, each with that one. */
export function findExchanges(
	tokens: readonly ParsedToken[],
	shown: Shown,
	drafting: Drafting
): readonly { readonly noun: ParsedToken; readonly other: string }[] {
	return nounsOf(tokens).flatMap((noun) =>
		listedFor(noun, classmatesOf(noun.text), shown, drafting)
			.slice(0, 1)
			.map((other) => ({ noun, other }))
	);
}

function nounsOf(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
	return tokens.filter((_, index) => canBeGap(tokens, index));
}

/** A noun that both parsers are sure of, no part of a compound, behind the first words, and there once. */
function canBeGap(tokens: readonly ParsedToken[], index: number): boolean {
	const { text = '', tag = '', agreed = false } = tokens[index] ?? {};
	const isOnce =
		tokens.filter((token) => fold(token.text).startsWith(text.slice(0, 4))).length === 1;
	return (
		index > 1 &&
		agreed &&
		/^NNS?$/u.test(tag) &&
		/^\p{Ll}{3,}$/u.test(text) &&
		isOnce &&
		!FIXED.test(`${tokens[index - 1]?.text ?? ''} ${text}`) &&
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS|CD)$/u.test(tokens[index - 1]?.tag ?? '') &&
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS)$/u.test(tokens[index + 1]?.tag ?? '')
	);
}

/** Two words that are one: whoever knows the first knows the second. */
const FIXED =
	/^(?:prime minister|foreign ministers?|minimum wages?|sub-zero temperatures?|(?:primary|high|secondary) schools?|general (?:elections?|strike)|natural gas|all corners|solar panels?|public transport)$/iu;

/** Three nouns that could stand in the gap, listed ones first. */
function wrongNouns(noun: ParsedToken, shown: Shown, drafting: Drafting): readonly WrongAnswer[] {
	const { analysis, random } = drafting;
	const listed = listedFor(noun, siblingsOf(noun.text), shown, drafting);
	const recurring =
		listed.length < 3
			? random.shuffle(alikeNouns(noun, analysis)).filter(isWrongFor(noun, shown, analysis))
			: [];
	return [...new Set([...listed, ...recurring])].slice(0, 3).map((other) => ({
		text: other,
		feedback: isSpokenOf(other, analysis)
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
		!areSynonyms(other, noun.text) &&
		(afterArticle === undefined || /^[aeiou]/u.test(other) === (afterArticle === 'an'));
}

/** A noun that the article comes back to, and where it could stand as far as grammar goes. */
type Recurring = { readonly text: string; readonly frame: string };
const recurringOf = new WeakMap<Analysis, readonly Recurring[]>();

/** Other nouns that the article comes back to, for one that it comes back to. */
function alikeNouns(noun: ParsedToken, analysis: Analysis): readonly string[] {
	const known = recurringOf.get(analysis) ?? findRecurring(analysis);
	recurringOf.set(analysis, known);
	const own = known.find(({ text, frame }) => text === noun.text && frame.startsWith(noun.tag));
	return own === undefined
		? []
		: known
				.filter(({ text, frame }) => frame === own.frame && text !== own.text)
				.map(({ text }) => text);
}

function findRecurring({ sentences }: Analysis): readonly Recurring[] {
	const counts = new Map<string, Recurring & { readonly count: number }>();
	for (const sentence of sentences.filter(({ kind }) => kind === 'prose')) {
		sentence.tokens.forEach(({ text }, index) => {
			const frame = frameOf(sentence, index);
			if (frame === undefined) return;
			const name = `${frame} ${text}`;
			counts.set(name, { text, frame, count: (counts.get(name)?.count ?? 0) + 1 });
		});
	}
	return [...counts.values()].filter(({ count }) => count > 1);
}

/** Its number, and whether a determiner stands before it. */
function frameOf({ tokens }: AnalysedSentence, index: number): string | undefined {
	const { text = '', tag = '' } = tokens[index] ?? {};
	if (!/^NNS?$/u.test(tag) || !/^\p{Ll}{4,}$/u.test(text) || VAGUE.has(text)) return undefined;
	// One person may be a daughter, a child and a patient at once.
	if (PEOPLE.test(text)) return undefined;
	const opener = tokens.findLast(
		(token, place) =>
			place < index && !/^(?:JJ[RS]?|RB[RS]?|VB[NG]|NN|NNS|NNP|CD|HYPH)$/u.test(token.tag)
	);
	const isBare = tag === 'NN' && !/^(?:DT|PRP\$|WP\$|PDT|POS)$/u.test(opener?.tag ?? '');
	return `${tag} ${isBare ? 'bare' : 'determined'}`;
}

const PEOPLE =
	/^(?:people|men|women|man|woman|boys?|girls?|child|children|kids?|youths?|pupils?|students?|teenagers?|experts?|officials?|workers?|employees?|colleagues?|boss(?:es)?|managers?|residents?|citizens?|voters?|teachers?|players?|drivers?|fans?|police|troops?|soldiers?|protesters?|demonstrators?|politicians?|members?|candidates?|leaders?|lawyers?|judges?|defendants?|doctors?|patients?|parents?|mothers?|fathers?|sons?|daughters?|famil(?:y|ies)|friends?|shoppers?|customers?|clients?|visitors?|pilgrims?|farmers?|guests?|critics?|authors?|singers?|actors?|directors?|refugees?|migrants?|passengers?|athletes?|hunters?|owners?|dealers?|makers?|humans?|\p{L}+(?:ists?|icians?|ers))$/u;

/** Nouns that fit nearly everywhere, or that taggers take for nouns. */
const VAGUE = new Set(
	'year years time times people person part parts thing things something someone somebody anyone everyone anything nothing everything number numbers percent week weeks month months days today yesterday place group groups case cases area areas kind kinds amount side hours minutes couple others statement example point lots front back home life average left right middle deficient'.split(
		' '
	)
);

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
