import type { Article, Sentence, Span } from '../article/article.ts';
import { numbersOf } from './claims.ts';
import { isRoleNoun } from './lexicon/roles.ts';
import { isCaptioned, sentenceShape, type SentenceShape } from './sentence-shape.ts';
import { stemsOf, wordsOf, type Word } from './words.ts';

/** A sentence with what the rules ask of it again and again. */
export type SentenceFacts = Sentence & {
	readonly text: string;
	/** Their offsets count from the article's beginning. */
	readonly words: readonly Word[];
	readonly stems: ReadonlySet<string>;
	readonly shape: SentenceShape;
};

/** What the rules need to know of an article, found once. */
export type ArticleFacts = {
	readonly words: readonly Word[];
	readonly sentences: readonly SentenceFacts[];
	/** Every word, lower case. */
	readonly vocabulary: ReadonlySet<string>;
	/** How often each word stands there with a capital, by its lower case. */
	readonly mentions: ReadonlyMap<string, number>;
	/** The words that stand somewhere in lower case, so that a capital says nothing. */
	readonly lowerCase: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
	readonly numbers: ReadonlySet<number>;
	/** The text with straight quotation marks and apostrophes, of the same length. */
	readonly straightText: string;
	/** The same in lower case, with every quotation mark single: quotes inside quotes change theirs. */
	readonly foldedText: string;
	/** The text as `dropQuotes` gives it. */
	readonly unquotedText: string;
	/** The words of what is known beside the text: title, publisher, byline, country. */
	readonly metadataWords: ReadonlySet<string>;
	/** The places in `words` of the nouns for a role. */
	readonly roleNouns: readonly number[];
	/** The sentences that have a stem, by their index. */
	readonly sentencesWith: ReadonlyMap<string, readonly number[]>;
};

const facts = new WeakMap<Article, ArticleFacts>();

/** The facts of an article: computed at the first call, remembered as long as the article is. */
export function factsOf(article: Article): ArticleFacts {
	const known = facts.get(article);
	if (known) return known;
	const found = findFacts(article);
	facts.set(article, found);
	return found;
}

/** A text with straight quotation marks and apostrophes; its length stays. */
export function straightenQuotes(text: string): string {
	return text.replaceAll(/[“”„‟″«»]/gu, '"').replaceAll(/[‘’‚‛′`]/gu, "'");
}

/** A text in lower case without double quotation marks, which one that is cut out may leave open. */
export function dropQuotes(text: string): string {
	return straightenQuotes(text).toLowerCase().replaceAll('"', '');
}

/** A text in lower case with every quotation mark a straight single one. */
export function foldQuotes(text: string): string {
	return straightenQuotes(text).toLowerCase().replaceAll('"', "'");
}

/** The sentences that share a character with a span, in order. */
export function sentencesIn(
	{ sentences }: ArticleFacts,
	{ start, end }: Span
): readonly SentenceFacts[] {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	let to = low;
	while ((sentences[to]?.start ?? end) < end) to++;
	return sentences.slice(low, to);
}

/** The words that lie within a span. */
export function wordsWithin({ words }: ArticleFacts, { start, end }: Span): readonly Word[] {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	let to = low;
	while ((words[to]?.end ?? end + 1) <= end) to++;
	return words.slice(low, to);
}

function findFacts(article: Article): ArticleFacts {
	const { text } = article;
	const words = wordsOf(text);
	const sentences = sentencesWithWords(article, words);
	const sentencesWith = new Map<string, number[]>();
	const stems = new Set<string>();
	for (const sentence of sentences) {
		for (const stem of sentence.stems) {
			stems.add(stem);
			const places = sentencesWith.get(stem);
			if (places) places.push(sentence.index);
			else sentencesWith.set(stem, [sentence.index]);
		}
	}
	const straightText = straightenQuotes(text);
	return {
		words,
		sentences,
		vocabulary: new Set(words.map(({ lower }) => lower)),
		lowerCase: new Set(words.filter(({ isCapital }) => !isCapital).map(({ lower }) => lower)),
		stems,
		mentions: countMentions(words),
		numbers: numbersOf(words),
		straightText,
		foldedText: foldQuotes(straightText),
		unquotedText: dropQuotes(straightText),
		metadataWords: wordsAbout(article),
		roleNouns: [...words.keys()].filter((index) => isRoleNoun(words[index]?.lower ?? '')),
		sentencesWith
	};
}

function wordsAbout(article: Article): ReadonlySet<string> {
	const { title, publisher = '', byline = '', country = '', published = '' } = article;
	const about = [title, publisher, byline, country, published].join(' ');
	return new Set(wordsOf(about).map(({ lower }) => lower));
}

function countMentions(words: readonly Word[]): ReadonlyMap<string, number> {
	const mentions = new Map<string, number>();
	for (const { isCapital, lower } of words) {
		if (isCapital) mentions.set(lower, (mentions.get(lower) ?? 0) + 1);
	}
	return mentions;
}

function sentencesWithWords(
	{ text, sentences, paragraphs }: Article,
	words: readonly Word[]
): readonly SentenceFacts[] {
	let next = 0;
	const found = sentences.map((sentence): SentenceFacts => {
		while ((words[next]?.start ?? sentence.start) < sentence.start) next++;
		const from = next;
		while ((words[next]?.start ?? sentence.end) < sentence.end) next++;
		const own = words.slice(from, next);
		const body = text.slice(sentence.start, sentence.end);
		const paragraph = paragraphs[sentence.paragraph];
		const isAlone = paragraph?.start === sentence.start && paragraph.end === sentence.end;
		return {
			...sentence,
			text: body,
			words: own,
			stems: stemsOf(own),
			shape: paragraph?.kind === 'heading' ? 'heading' : sentenceShape(body, own, isAlone)
		};
	});
	const captions = captionedParagraphs(found);
	return found.map((sentence) =>
		captions.has(sentence.paragraph) ? { ...sentence, shape: 'caption' } : sentence
	);
}

function captionedParagraphs(sentences: readonly SentenceFacts[]): ReadonlySet<number> {
	const byParagraph = new Map<number, SentenceFacts[]>();
	for (const sentence of sentences) {
		const known = byParagraph.get(sentence.paragraph);
		if (known) known.push(sentence);
		else byParagraph.set(sentence.paragraph, [sentence]);
	}
	return new Set([...byParagraph].filter(([, own]) => isCaptioned(own)).map(([index]) => index));
}
