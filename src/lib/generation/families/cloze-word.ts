import type { ParsedToken } from '../parsing/parser.ts';
import type { AnalysedSentence, Analysis } from '../analysis/analysis.ts';
import { fold } from '../analysis/words.ts';
import { passageOf } from './passage.ts';
import { Citations, makeOptions, quote, type Draft, type Drafting } from './draft.ts';

const MOST_WORDS = 30;
const LEAST_WORDS = 10;
/** A word that the article keeps coming back to. */
const RECURS = 2;

type Noun = { readonly text: string; readonly tag: string; readonly count: number };

/** Sentences with one of the article's key nouns left out; other key nouns of it are the wrong answers. */
export function draftWordClozes(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	const nouns = keyNouns(analysis);
	return analysis.askable.flatMap((sentence) => {
		const passage = passageOf(sentence, analysis, MOST_WORDS);
		if (!passage || sentence.twin || sentence.quotes || sentence.words.length < LEAST_WORDS)
			return [];
		const gap = sentence.tokens.find((token, index) => isGap(token, index, sentence, nouns));
		return gap ? toDraft(sentence, passage, gap, nouns, drafting) : [];
	});
}

function keyNouns({ sentences }: Analysis): ReadonlyMap<string, Noun> {
	const nouns = new Map<string, Noun>();
	for (const { tokens, kind } of sentences) {
		if (kind !== 'prose') continue;
		for (const { text, tag } of tokens) {
			if (!/^NNS?$/u.test(tag) || !/^\p{Ll}{4,}$/u.test(text) || VAGUE.has(text)) continue;
			const known = nouns.get(text);
			nouns.set(text, { text, tag, count: (known?.count ?? 0) + 1 });
		}
	}
	return new Map([...nouns].filter(([, { count }]) => count >= RECURS));
}

/** Nouns that fit nearly everywhere. */
const VAGUE = new Set(
	'year years time times people person part parts thing things number numbers percent week weeks month months days today yesterday place group groups case cases area areas kind kinds amount side hours minutes couple others statement example point lots front back home life'.split(
		' '
	)
);

function isGap(
	{ text, tag, agreed }: ParsedToken,
	index: number,
	{ tokens }: AnalysedSentence,
	nouns: ReadonlyMap<string, Noun>
): boolean {
	const before = tokens[index - 1];
	const after = tokens[index + 1];
	const isAlone =
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS|CD)$/u.test(before?.tag ?? '') &&
		!/^(?:NN|NNS|NNP|NNPS|HYPH|POS)$/u.test(after?.tag ?? '');
	const isOnce =
		tokens.filter((token) => fold(token.text).startsWith(text.slice(0, 4))).length === 1;
	return nouns.get(text)?.tag === tag && agreed && isAlone && isOnce && index > 1;
}

/** Nouns of news that stand for one another. */
const SYNONYMS = `
contest competition match game event tournament race final finals games matches
goal penalty point points score goals
result results report reports study studies research finding findings survey evidence
country nation state government countries nations
district constituency area region territory zone town city village districts areas
company firm business corporation companies firms group
film movie documentary films movies
children kids students pupils youngsters teenagers child boy girl boys girls
war conflict fighting battle
plan project programme program scheme plans projects campaign
law bill act legislation rule rules laws
team side squad group crew teams sides
crowd crowds visitors public audience
opponents rivals candidates candidate politicians
car vehicle cars vehicles taxi taxis cab cabs
house home building homes houses buildings property
money cash funds wealth income
road street highway route roads
storm rain snow weather typhoon
worker workers employee employees staff
attack strike assault attacks strikes bombing
death deaths killing killings
disease illness condition sickness
experts scientists researchers expert scientist officials authors
pollution ozone warming temperature
energy power electricity electric
vehicle project machine device prototype
problem problems challenge issue issues difficulty
salt iodine food milk
movement protest protests demonstration
injury damage harm
minute hour half
`
	.trim()
	.split('\n')
	.map((line) => new Set(line.split(' ')));

function areSynonyms(a: string, b: string): boolean {
	return SYNONYMS.some((group) => group.has(a) && group.has(b));
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

function toDraft(
	sentence: AnalysedSentence,
	passage: NonNullable<ReturnType<typeof passageOf>>,
	gap: ParsedToken,
	nouns: ReadonlyMap<string, Noun>,
	{ analysis, random }: Drafting
): readonly Draft[] {
	const { article } = analysis;
	const before = article.text.slice(passage.start, gap.start);
	const shown = fold(passage.text);
	const afterArticle = /\b(an?) $/u.exec(before)?.[1];
	const fits = fitsElsewhere(gap, analysis);
	const rivals = random
		.shuffle([...nouns.values()])
		.filter(({ text, tag }) => tag === gap.tag && !shown.includes(text.slice(0, 5)))
		.filter(({ text }) => !fits(text) && !areSynonyms(text, gap.text))
		.filter(
			({ text }) => afterArticle === undefined || /^[aeiou]/u.test(text) === (afterArticle === 'an')
		)
		.toSorted((a, b) => Math.min(b.count, 4) - Math.min(a.count, 4))
		.slice(0, 3);
	if (rivals.length < 3) return [];
	const citations = new Citations(article);
	citations.cite(passage, 'stem', 'key', 'explanation');
	const wrong = rivals.map(({ text }) => ({
		text,
		feedback: `The article speaks of ${quote(text)} elsewhere. Here it says ${quote(gap.text)}.`,
		passages: [passage]
	}));
	const { options, key } = makeOptions(gap.text, wrong, citations, random);
	return [
		{
			family: 'cloze-word',
			question: {
				kind: 'cloze',
				skill: 'vocabulary',
				stem: 'Complete the sentence from the article.',
				text: `${before}{{g1}}${article.text.slice(gap.end, passage.end)}`,
				gaps: [{ id: 'g1', options, key }],
				normalisation: 'loose',
				explanation: `The article says: ${quote(passage.text)}`,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: passage.sentences,
			target: String(gap.start),
			score: 0.2 + sentence.salience / 3
		}
	];
}
