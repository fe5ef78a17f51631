import type { Article, Sentence, Span } from '../article/article.ts';
import { numbersIn } from './claims.ts';
import { sentenceShape, type SentenceShape } from './sentence-shape.ts';
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
	/** The words that stand somewhere in lower case, so that a capital says nothing. */
	readonly lowerCase: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
	readonly numbers: ReadonlySet<number>;
	/** The text with straight quotation marks and apostrophes, of the same length. */
	readonly straightText: string;
	/** The same in lower case, with every quotation mark single: quotes inside quotes change theirs. */
	readonly foldedText: string;
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

/** A text in lower case with every quotation mark a straight single one. */
export function foldQuotes(text: string): string {
	return straightenQuotes(text).toLowerCase().replaceAll('"', "'");
}

/** The sentences that share a character with a span. Linear in their number from the first touched one. */
export function sentencesIn(
	{ sentences }: ArticleFacts,
	{ start, end }: Span
): readonly SentenceFacts[] {
	return sentences.filter((sentence) => sentence.start < end && start < sentence.end);
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
		numbers: numbersIn(text),
		straightText,
		foldedText: foldQuotes(straightText),
		sentencesWith
	};
}

function sentencesWithWords(
	{ text, sentences, paragraphs }: Article,
	words: readonly Word[]
): readonly SentenceFacts[] {
	let next = 0;
	return sentences.map((sentence) => {
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
}
