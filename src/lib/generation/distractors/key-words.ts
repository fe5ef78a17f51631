import type { Span } from '#lib/core/article/article.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { baseForm } from '../analysis/lemmas.ts';
import { fold } from '../analysis/words.ts';
import { quote, type Drafting, type WrongAnswer } from '../families/draft.ts';
import { areSynonymousNouns, areSynonymousVerbs } from '../lexicon/synonyms.ts';
import type { ParsedToken } from '../parsing/parser.ts';

/** A noun or verb of the article's prose in one of its forms. */
type KeyWord = {
	readonly text: string;
	/** What stands in the same place in a sentence has the same frame. */
	readonly frame: string;
	/** How often the article's prose has it. */
	readonly count: number;
};
type Sort = 'noun' | 'verb';

/** The words of one sort that an article has, by their form. */
export type KeyWords = { readonly sort: Sort; readonly words: ReadonlyMap<string, KeyWord> };

/** A word that the article keeps coming back to. */
const RECURS = 2;

/** Collects an article's words of one sort. */
export function keyWords(sort: Sort, { sentences }: Analysis): KeyWords {
	const words = new Map<string, KeyWord>();
	for (const { tokens, kind } of sentences) {
		if (kind !== 'prose') continue;
		tokens.forEach(({ text }, index) => {
			const frame = frameOf(sort, tokens, index);
			if (frame === undefined) return;
			const known = words.get(text);
			words.set(text, { text, frame, count: (known?.count ?? 0) + 1 });
		});
	}
	return { sort, words };
}

/** Where else a word could stand, as far as grammar goes; undefined where it is no word of the sort. */
function frameOf(sort: Sort, tokens: readonly ParsedToken[], index: number): string | undefined {
	const { text = '', tag = '', relation } = tokens[index] ?? {};
	if (!/^\p{Ll}{4,}$/u.test(text)) return undefined;
	if (sort === 'noun') return /^NNS?$/u.test(tag) && !VAGUE_NOUNS.has(text) ? tag : undefined;
	const base = /^VB/u.test(tag) && relation !== 'amod' ? baseForm(text) : undefined;
	if (base === undefined || LIGHT_VERBS.has(base)) return undefined;
	return `${tag} ${follower(tokens[index + 1])}`;
}

/** What stands behind a verb tells what it takes: an object, an infinitive, or nothing but circumstances. */
function follower(next: ParsedToken | undefined): string {
	if (!next) return 'nothing';
	if (next.tag === 'TO' || next.tag === 'RP') return next.text;
	return /^(?:DT|PRP|PRP\$|CD|JJ[RS]?|NN|NNS|NNP|NNPS|PDT)$/u.test(next.tag) ? 'object' : 'nothing';
}

/** A word to leave out, and what else could stand in its place as far as grammar goes. */
export type WordGap = ParsedToken & { readonly frame: string };

/**
 * The first of some tokens that can be asked for: by itself, and among them once. A noun is one that
 * the article comes back to, or any, as `from` says.
 */
export function findGap(
	tokens: readonly ParsedToken[],
	{ sort, words }: KeyWords,
	from: 'recurring' | 'any' = 'recurring'
): WordGap | undefined {
	for (const [index, token] of tokens.entries()) {
		const frame = frameOf(sort, tokens, index);
		if (frame === undefined || index < 2 || !token.agreed) continue;
		const isOnce =
			tokens.filter(({ text }) => fold(text).startsWith(token.text.slice(0, 4))).length === 1;
		const recurs = from === 'any' || (words.get(token.text)?.count ?? 0) >= RECURS;
		const isApt =
			sort === 'noun' ? recurs && isAlone(tokens, index) : tokens[index + 1]?.tag !== 'RP';
		if (isOnce && isApt) return { ...token, frame };
	}
	return undefined;
}

/** No part of a compound. */
function isAlone(tokens: readonly ParsedToken[], index: number): boolean {
	return (
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS|CD)$/u.test(tokens[index - 1]?.tag ?? '') &&
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS)$/u.test(tokens[index + 1]?.tag ?? '')
	);
}

/** Nouns that fit nearly everywhere. */
const VAGUE_NOUNS = new Set(
	'year years time times people person part parts thing things number numbers percent week weeks month months days today yesterday place group groups case cases area areas kind kinds amount side hours minutes couple others statement example point lots front back home life'.split(
		' '
	)
);
/** Verbs that say little, and those that hand on what somebody says. */
const LIGHT_VERBS = new Set(
	'be have do say tell make take get give go come put let keep seem become add claim report state note argue think believe know want need try use call ask suggest appear begin continue start include follow mean happen show find explain announce expect hope plan feel look see work cause involve help'.split(
		' '
	)
);
/** Verbs that would pin harm or a crime on somebody who did no such thing. */
const HARM =
	/^(?:kill|murder|rape|attack|arrest|steal|abuse|assault|shoot|stab|rob|charge|convict|jail|imprison|accuse|die|hang|bomb|torture|threaten|kidnap|abduct|beat|hurt|injure|wound|harass|bribe|lie|cheat|fire|sue|punish|sentence|blame)$/u;

/** Whether another word stands somewhere in the article behind or before the gap's own neighbour. */
function fitsElsewhere(
	gap: ParsedToken,
	{ article: { text } }: Analysis
): (word: string) => boolean {
	const before = /(?<word>[\p{L}’'-]+) $/u.exec(text.slice(Math.max(0, gap.start - 30), gap.start))
		?.groups?.word;
	const after = /^ (?<word>[\p{L}’'-]+)/u.exec(text.slice(gap.end, gap.end + 30))?.groups?.word;
	const isTelling = (word: string | undefined) =>
		word !== undefined &&
		!/^(?:the|a|an|of|in|to|and|for|on|at|by|with|is|was|are|were|that|be|been|has|have|had|will|he|she|they|it|who|which)$/iu.test(
			word
		);
	return (word) =>
		(isTelling(before) && text.includes(`${before ?? ''} ${word}`)) ||
		(isTelling(after) && text.includes(`${word} ${after ?? ''}`));
}

/** Three other words of the article that could not stand in the gap by what it says, as wrong answers. */
export function wrongWords(
	gap: WordGap,
	passage: Span & { readonly text: string },
	{ sort, words }: KeyWords,
	{ analysis, random }: Drafting
): readonly WrongAnswer[] {
	const before = analysis.article.text.slice(passage.start, gap.start);
	const shown = fold(passage.text);
	const afterArticle = /\b(an?) $/u.exec(before)?.[1];
	const fits = fitsElsewhere(gap, analysis);
	const rivals = random
		.shuffle([...words.values()])
		.filter((word) => word.frame === gap.frame && !shown.includes(word.text.slice(0, 5)))
		.filter(({ text }) => !fits(text) && !sayTheSame(sort, text, gap.text))
		.filter(
			({ text }) => afterArticle === undefined || /^[aeiou]/u.test(text) === (afterArticle === 'an')
		)
		.toSorted((a, b) => Math.min(b.count, 4) - Math.min(a.count, 4))
		.slice(0, 3);
	return rivals.map(({ text }) => ({
		text,
		feedback:
			sort === 'noun'
				? `The article speaks of ${quote(text)} elsewhere. Here it says ${quote(gap.text)}.`
				: `The article says ${quote(text)} of something else. Here it says ${quote(gap.text)}.`,
		passages: [{ start: passage.start, end: passage.end }]
	}));
}

/** Whether a word can say the same as the key, or is none to put in anybody's way. */
function sayTheSame(sort: Sort, text: string, key: string): boolean {
	if (sort === 'noun') return areSynonymousNouns(text, key);
	const base = baseForm(text) ?? text;
	const own = baseForm(key) ?? key;
	return base === own || HARM.test(base) || areSynonymousVerbs(base, own);
}
