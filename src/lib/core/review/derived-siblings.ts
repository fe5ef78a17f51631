import { sentencesTouching, type Citation } from '../article/citation.ts';
import type { Article } from '../article/article.ts';
import { gappedText } from '../question/kinds/cloze-pieces.ts';
import type { Question } from '../question/question.ts';
import { keyTextsOf } from '../question/registry.ts';
import { keyCitationsOf } from './siblings.ts';
import { typedAnswersFor, type TypedKind } from './typed-answers.ts';

const MOST_TYPED_WORDS = 4;
/** So many words beside a gap tell what is asked for. */
const FEWEST_WORDS_AROUND = 8;

function wordsOf(text: string): readonly string[] {
	return text.trim().split(/\s+/u);
}

/** Where some words stand by themselves in a text, once and no more. */
function onlyPlaceOf(part: string, text: string): number | undefined {
	const place = text.indexOf(part);
	if (place < 0 || text.includes(part, place + 1)) return undefined;
	const isWord = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
	const isInside = isWord(text[place - 1]) || isWord(text[place + part.length]);
	return isInside ? undefined : place;
}

function supportingKey(citations: readonly Citation[]): readonly Citation[] {
	return citations.flatMap((citation) => {
		const supports = citation.supports.filter((part) => part === 'key' || part === 'explanation');
		return supports.length > 0 ? [{ ...citation, supports }] : [];
	});
}

/** What a derived question has from the one it is derived from. */
function kept({ skill, tier, status, points, explanation, provenance, citations }: Question) {
	return {
		skill,
		tier,
		status,
		points,
		explanation,
		provenance,
		citations: supportingKey(citations)
	};
}

/** The one sentence that holds the words the key rests on. */
function keySentenceOf(question: Question, article: Article): string | undefined {
	const [citation] = keyCitationsOf(question);
	const [sentence, ...more] = citation ? sentencesTouching(article, citation) : [];
	if (!sentence || more.length > 0) return undefined;
	return article.text.slice(sentence.start, sentence.end).replaceAll('\n', ' ');
}

/** A sentence that begins so leans on the one before it. */
const LEANS =
	/^(?:This|That|These|Those|Such|It|He|She|They|We|I|Both|Another|However|But|Instead)\b/u;

/** A gap for a date says so by the word before it. */
const DATED = /\b(?:on|in|by|since|until|from|to|before|after|of) \{\{/iu;

const STEMS: Readonly<Record<TypedKind | 'words', string>> = {
	name: 'Complete the sentence from the article. A name is missing.',
	number: 'Complete the sentence from the article. A number is missing.',
	year: 'Complete the sentence from the article. A year is missing.',
	date: 'Complete the sentence from the article. A date is missing.',
	words: 'Complete the sentence with the words of the article.'
};

/** The words that a gap would be left for: the key as it may stand in the article. */
function gapWordsOf(question: Question): string | undefined {
	switch (question.kind) {
		case 'choice':
		case 'short-text':
			return keyTextsOf(question)[0];
		case 'numeric':
			return 'value' in question.key && question.key.tolerance === 0 && !/_{3}/u.test(question.stem)
				? question.key.value.toLocaleString('en')
				: undefined;
		default:
			return undefined;
	}
}

/** What may be typed for the words, with what the question itself accepts; undefined where that cannot be said. */
function answersFor(
	question: Question,
	words: string,
	article: Article
): { readonly kind: TypedKind | 'words'; readonly accepted: readonly string[] } | undefined {
	const typed = typedAnswersFor(question, words, article);
	if (question.kind !== 'short-text') return typed;
	const accepted = [...new Set([words, ...question.key.accepted, ...(typed?.accepted ?? [])])];
	return { kind: typed?.kind ?? 'words', accepted };
}

function hasEnoughAround(text: string, words: string): boolean {
	return wordsOf(text).length - wordsOf(words).length >= FEWEST_WORDS_AROUND && !LEANS.test(text);
}

/**
 * The question as a gap in the sentence of the article that its key rests on: the step from
 * recognising an answer to producing it. Undefined where the key does not stand in that sentence word
 * for word, once, in at most four words, or the sentence leans on another. The gap is cut from the
 * article, so its answer is the article's.
 */
function gapSiblingOf(question: Question, article: Article): Question | undefined {
	const words = gapWordsOf(question);
	const text = keySentenceOf(question, article);
	if (!words || !text || wordsOf(words).length > MOST_TYPED_WORDS) return undefined;
	const place = onlyPlaceOf(words, text);
	if (place === undefined || /[{}]/u.test(text) || !hasEnoughAround(text, words)) return undefined;
	const answers = answersFor(question, words, article);
	return (
		answers && {
			...kept(question),
			id: `${question.id}.gap`,
			kind: 'cloze',
			stem: STEMS[answers.kind],
			text: `${text.slice(0, place)}{{a}}${text.slice(place + words.length)}`,
			gaps: [{ id: 'a', accepted: answers.accepted }],
			normalisation: 'loose'
		}
	);
}

/** A cloze with one gap to choose for, as one to type into. */
function typedGapOf(question: Question, article: Article): Question | undefined {
	if (question.kind !== 'cloze') return undefined;
	const [gap, ...more] = question.gaps;
	const [key] = keyTextsOf(question);
	if (!gap || !('options' in gap) || more.length > 0 || !key) return undefined;
	if (wordsOf(key).length > MOST_TYPED_WORDS) return undefined;
	if (!hasEnoughAround(gappedText(question.text), '')) return undefined;
	const answers = typedAnswersFor(question, key, article);
	if (answers?.kind === 'date' && !DATED.test(question.text)) return undefined;
	return (
		answers && {
			...kept(question),
			id: `${question.id}.typed`,
			kind: 'cloze',
			stem: STEMS[answers.kind],
			text: question.text,
			gaps: [{ id: gap.id, accepted: answers.accepted }],
			normalisation: 'loose'
		}
	);
}

const LISTED = /\b(?:which|these|those|following|options?|statement)\b/iu;

/**
 * A question with a name to choose, as one to type it into. Undefined where the stem speaks of what
 * there is to choose from, or the key is no name.
 */
function typedNameOf(question: Question, article: Article): Question | undefined {
	if (question.kind !== 'choice' || LISTED.test(question.stem)) return undefined;
	if (!['who', 'attribution', 'where'].includes(question.skill)) return undefined;
	const [key = ''] = keyTextsOf(question);
	const answers = typedAnswersFor(question, key, article);
	if (answers?.kind !== 'name' || wordsOf(key).length > MOST_TYPED_WORDS) return undefined;
	return {
		...kept(question),
		id: `${question.id}.typed`,
		kind: 'short-text',
		stem: question.stem,
		key: { accepted: answers.accepted },
		normalisation: 'loose',
		anticipated: []
	};
}

/**
 * The questions that can be made of this one by asking for the same fact in a harder way: its sentence
 * with a gap, or the same stem with the answer to type. Each is still to pass the gate.
 */
export function derivedSiblingsOf(question: Question, article: Article): readonly Question[] {
	return [gapSiblingOf, typedGapOf, typedNameOf]
		.map((derive) => derive(question, article))
		.filter((sibling) => sibling !== undefined);
}
