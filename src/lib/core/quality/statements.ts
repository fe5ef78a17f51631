import type { Article } from '../article/article.ts';
import type { Question } from '../question/question.ts';
import { factsOf, type SentenceFacts } from './article-facts.ts';
import { alignTo, type Alignment } from './alignment.ts';
import type { Remark } from './finding.ts';
import { nearestSentences } from './nearest-sentences.ts';
import { filledBody, viewOf } from './question-view.ts';
import { stemsOf, wordsOf, type Word } from './words.ts';

/** What a question says of the article, beside the sentence that it says it after. */
export type Statement = {
	readonly text: string;
	/** Its words, from the first after those that ask. */
	readonly words: readonly Word[];
	/** Whether the question vouches for it, or offers it as untrue. */
	readonly isTrue: boolean;
	readonly place: Pick<Remark, 'part' | 'option'>;
	readonly sentence: SentenceFacts;
	readonly alignment: Alignment;
};

/** A statement with less of a sentence's words in order says something of its own. */
const FOLLOWS = 0.6;
/** Fewer words are a name, not a statement. */
const FEWEST = 3;
/** The words that ask, in whose place the sentence has what is asked for. */
const ASKING =
	/^(?:(?:when|where|why|how) (?:did|does|do|was|were|is|are|has|have|had|will)|which \p{Ll}+|how (?:many|much) \p{Ll}+|who or what|who|whom|what)\s/iu;

const known = new WeakMap<
	Question,
	{ readonly article: Article; readonly found: readonly Statement[] }
>();

/**
 * The statements of a question that follow a sentence of the article: the stem of a true/false question
 * or of one that asks, and options that are sentences. A text with gaps is taken as filled.
 */
export function statementsOf(question: Question, article: Article): readonly Statement[] {
	const before = known.get(question);
	if (before?.article === article) return before.found;
	const found = findStatements(question, article);
	known.set(question, { article, found });
	return found;
}

function findStatements(question: Question, article: Article): readonly Statement[] {
	const view = viewOf(question, article);
	const facts = factsOf(article);
	const follow = (
		text: string,
		isTrue: boolean,
		place: Statement['place'],
		candidates: readonly SentenceFacts[]
	): readonly Statement[] => {
		const asking = ASKING.exec(text)?.[0].length ?? 0;
		const words = wordsOf(text).filter(({ start }) => start >= asking);
		if (words.length < FEWEST) return [];
		const aligned = candidates.flatMap((sentence) => {
			const alignment = alignTo(words, sentence);
			return alignment && alignment.share >= FOLLOWS ? [{ sentence, alignment }] : [];
		});
		const best = aligned.reduce<(typeof aligned)[number] | undefined>(
			(a, b) => (a && a.alignment.share >= b.alignment.share ? a : b),
			undefined
		);
		return best ? [{ text, words, isTrue, place, ...best }] : [];
	};
	const nearest = (text: string) =>
		nearestSentences(stemsOf(wordsOf(text)), facts)
			.slice(0, 2)
			.map(({ sentence }) => sentence);
	if (view.family === 'supported') {
		return view.lists
			.flatMap(({ options }) => options)
			.flatMap(({ text, isKey, option }) =>
				follow(text, isKey !== view.asksForUntrue, { part: 'options', option }, nearest(text))
			);
	}
	if (view.form === 'task' || view.form === 'quotation') return [];
	const isTrue = question.kind !== 'true-false' || question.key;
	return follow(filledBody(view), isTrue, { part: view.bodyPart }, view.keySentences);
}
