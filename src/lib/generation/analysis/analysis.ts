import type { Article, Sentence } from '#lib/core/article/article.ts';
import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import { tokenize } from '../parsing/tokenize.ts';
import type { ParsedToken, Parser } from '../parsing/parser.ts';
import { findAttribution, isHedged, reportsSomebody, type Attribution } from './attributions.ts';
import { findEntities, type Entity, type Mention } from './names.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { findQuotations, isQuoted, touchesQuotation, type Quotation } from './quotations.ts';
import { findRoles, type Role } from './roles.ts';
import { findDependence } from './self-containment.ts';
import { judgeSentence, type SentenceKind } from './sentence-kinds.ts';
import { findSpeakers, type Attributed } from './speakers.ts';
import { fold, wordsOf, type Word } from './words.ts';

/** A mention with the entity it names. */
export type NamedMention = { readonly mention: Mention; readonly entity: Entity };

/** A sentence with all that is known about it. */
export type AnalysedSentence = Sentence & {
	readonly text: string;
	readonly kind: SentenceKind;
	readonly words: readonly Word[];
	/** Empty when there is no parser. */
	readonly tokens: readonly ParsedToken[];
	readonly quantities: readonly Quantity[];
	readonly names: readonly NamedMention[];
	readonly attribution?: Attribution;
	readonly hedged: boolean;
	/** Whether anything in it is somebody's word rather than the article's own. */
	readonly reports: boolean;
	/** Whether some of it stands between quotation marks. */
	readonly quotes: boolean;
	/** What it leans on outside of it, if anything. */
	readonly dependence?: 'pronoun' | 'pointing-word' | 'connective';
	/** Whether another sentence says nearly the same of something else: which one is meant would be unclear. */
	readonly twin: boolean;
	/** How much it matters, about 0 to 3. */
	readonly salience: number;
};

/** Everything that the families of questions draw on. */
export type Analysis = {
	readonly article: Article;
	readonly sentences: readonly AnalysedSentence[];
	/** The sentences that may be asked about, in order; of a very long article the ones that matter most. */
	readonly askable: readonly AnalysedSentence[];
	readonly entities: readonly Entity[];
	readonly quotations: readonly Quotation[];
	readonly quoted: readonly Attributed[];
	readonly roles: readonly Role[];
	readonly hasParser: boolean;
};

/** Reads an article: pure, and linear in its length but for names, which are few. */
export function analyseArticle(article: Article, parser: Parser | undefined): Analysis {
	const quotations = findQuotations(article);
	const parsed = parseSentences(article, parser);
	const kinds = judgeSentences(article, quotations, parsed);
	const usable = article.sentences.filter((_, index) => isRead(kinds[index]));
	const entities = findEntities(article, usable);
	const names = groupBySentence(entities);
	const sentences = article.sentences.map((sentence, index) =>
		analyseSentence(article, sentence, kinds[index] ?? 'fragment', {
			quotations,
			entities,
			names: names.get(sentence.index) ?? [],
			tokens: parsed[index] ?? []
		})
	);
	return {
		article,
		sentences,
		askable: markTwins(mostSalient(sentences.filter(({ kind }) => kind === 'prose'))),
		entities,
		quotations,
		quoted: findSpeakers(article, usable, entities, quotations),
		roles: findRoles(article, usable, entities),
		hasParser: parser !== undefined
	};
}

/** Sentences whose names count, though not all of them are asked about. */
function isRead(kind: SentenceKind | undefined): boolean {
	return !['heading', 'byline', 'caption', 'list', 'markup', 'duplicate'].includes(
		kind ?? 'markup'
	);
}

function parseSentences(
	article: Article,
	parser: Parser | undefined
): readonly (readonly ParsedToken[])[] {
	return article.sentences.map((sentence) =>
		parser && sentence.end - sentence.start < 600
			? parser.parse(tokenize(article.text, sentence))
			: []
	);
}

function judgeSentences(
	article: Article,
	quotations: readonly Quotation[],
	parsed: readonly (readonly ParsedToken[])[]
): readonly SentenceKind[] {
	const seen = new Set<string>();
	return article.sentences.map((sentence, index) => {
		const narration = withoutQuotations(article.text, sentence, quotations);
		const kind = judgeSentence(article, sentence, parsed[index] ?? [], narration, seen);
		seen.add(fold(article.text.slice(sentence.start, sentence.end)));
		return kind;
	});
}

function withoutQuotations(
	text: string,
	{ start, end }: Sentence,
	quotations: readonly Quotation[]
): string {
	const inside = quotations.filter((quotation) => quotation.start < end && start < quotation.end);
	let narration = '';
	let place = start;
	for (const quotation of inside) {
		narration += text.slice(place, Math.max(place, quotation.start));
		place = Math.min(end, quotation.end);
	}
	return narration + text.slice(place, end);
}

function groupBySentence(entities: readonly Entity[]): ReadonlyMap<number, NamedMention[]> {
	const groups = new Map<number, NamedMention[]>();
	for (const entity of entities) {
		for (const mention of entity.mentions) {
			const group = groups.get(mention.sentence);
			if (group) group.push({ mention, entity });
			else groups.set(mention.sentence, [{ mention, entity }]);
		}
	}
	for (const group of groups.values()) group.sort((a, b) => a.mention.start - b.mention.start);
	return groups;
}

type Surroundings = {
	readonly quotations: readonly Quotation[];
	readonly entities: readonly Entity[];
	readonly names: readonly NamedMention[];
	readonly tokens: readonly ParsedToken[];
};

function analyseSentence(
	article: Article,
	sentence: Sentence,
	judged: SentenceKind,
	{ quotations, entities, names, tokens }: Surroundings
): AnalysedSentence {
	const text = article.text.slice(sentence.start, sentence.end);
	const kind = judged === 'prose' && isQuoted(inner(sentence), quotations) ? 'fragment' : judged;
	const isProse = kind === 'prose';
	const attribution = isProse
		? findAttribution(article, sentence, entities, quotations)
		: undefined;
	const dependence = isProse
		? findDependence(article.text, sentence, entitiesIn(names))
		: undefined;
	const quantities = isProse ? findQuantities(article.text, sentence) : [];
	return {
		...sentence,
		text,
		kind,
		words: wordsOf(article.text, sentence),
		tokens,
		quantities,
		names,
		...(attribution && { attribution }),
		hedged: isHedged(text),
		reports: reportsSomebody(text),
		quotes: touchesQuotation(sentence, quotations),
		...(dependence && { dependence }),
		twin: false,
		salience: salienceOf(article, sentence, names, quantities.length)
	};
}

/** A sentence without the marks at its ends, so that one that is all quotation is seen as such. */
function inner({ start, end }: Sentence): { start: number; end: number } {
	return { start: start + 1, end: end - 2 };
}

/** Early, about what the title is about, with names that recur and a figure: worth asking. */
function salienceOf(
	article: Article,
	sentence: Sentence,
	names: readonly NamedMention[],
	quantities: number
): number {
	const early = 1 - sentence.index / Math.max(1, article.sentences.length);
	const title = new Set(
		article.title
			.split(/\W+/u)
			.map(fold)
			.filter((word) => word.length > 3)
	);
	const shared = wordsOf(article.text, sentence).filter(({ text }) => title.has(fold(text))).length;
	const known = Math.max(0, ...names.map(({ entity }) => entity.mentions.length));
	return (
		early +
		Math.min(1, shared / 3) +
		Math.min(0.6, Math.log2(1 + known) / 5) +
		(quantities > 0 ? 0.2 : 0)
	);
}

function entitiesIn(names: readonly NamedMention[]): readonly Entity[] {
	return [...new Set(names.map(({ entity }) => entity))];
}

/** So many sentences are more than a bank has questions, and keep its cost linear in the article. */
const MOST_ASKED = 120;

function mostSalient(sentences: readonly AnalysedSentence[]): readonly AnalysedSentence[] {
	if (sentences.length <= MOST_ASKED) return sentences;
	const least = sentences.map(({ salience }) => salience).toSorted((a, b) => b - a)[MOST_ASKED - 1];
	return sentences.filter(({ salience }) => salience >= (least ?? 0)).slice(0, MOST_ASKED);
}

const ALIKE = 0.65;

/** Marks sentences that share most of their words with another one. */
function markTwins(sentences: readonly AnalysedSentence[]): readonly AnalysedSentence[] {
	const stems = sentences.map(
		({ words }) =>
			new Set(words.map(({ text }) => fold(text)).filter((word) => !FUNCTION_WORDS.has(word)))
	);
	return sentences.map((sentence, index) => {
		const own = stems[index] ?? new Set();
		const twin = stems.some((other, place) => {
			if (place === index || own.size === 0) return false;
			const shared = [...own].filter((word) => other.has(word)).length;
			return shared / Math.min(own.size, Math.max(1, other.size)) >= ALIKE && shared >= 3;
		});
		return twin ? { ...sentence, twin } : sentence;
	});
}
