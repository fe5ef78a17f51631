import { sentencesTouching, type Citation } from '../article/citation.ts';
import type { Article } from '../article/article.ts';
import { clozePieces } from '../question/kinds/cloze.ts';
import { normaliseAnswer } from '../question/normalisation.ts';
import type { Question } from '../question/question.ts';
import { keyTextsOf } from '../question/registry.ts';

function keyCitationsOf({ citations }: Question): readonly Citation[] {
	return citations.filter(({ supports }) => supports.includes('key'));
}

function overlap(a: Question, b: Question): boolean {
	return keyCitationsOf(a).some((one) =>
		keyCitationsOf(b).some((other) => one.start < other.end && other.start < one.end)
	);
}

function words(text: string): string {
	return ` ${normaliseAnswer(text, 'loose')} `;
}

function saysWithin(part: string, whole: string): boolean {
	return part.trim() !== '' && whole.includes(part);
}

/** What the key of a question says, as far as another question can be on the same. */
function keyWordsOf(question: Question): readonly string[] {
	switch (question.kind) {
		case 'true-false':
			return question.key ? [words(question.stem)] : [];
		case 'cloze':
			return keyTextsOf(question).map(words);
		case 'numeric':
			return 'value' in question.key ? [words(String(question.key.value))] : [];
		case 'choice':
		case 'short-text':
			return keyTextsOf(question).map(words);
		case 'multiple':
		case 'order':
		case 'match':
		case 'evidence':
			// Several facts at once, or a place in the text.
			return [];
	}
}

function isSingleGap(question: Question): boolean {
	return (
		question.kind !== 'cloze' || clozePieces(question.text).filter((p) => 'gap' in p).length === 1
	);
}

/**
 * Whether two questions of one article ask for the same fact: their keys rest on overlapping words of
 * it, and say the same, or the key of one is told within what the other states. Two figures of one
 * sentence are two facts.
 */
export function asksSameFact(a: Question, b: Question): boolean {
	if (a.id === b.id || !isSingleGap(a) || !isSingleGap(b) || !overlap(a, b)) return false;
	return keyWordsOf(a).some((one) =>
		keyWordsOf(b).some((other) => saysWithin(one, other) || saysWithin(other, one))
	);
}

/** The other questions on the fact of this one. */
export function siblingsAmong(
	question: Question,
	others: readonly Question[]
): readonly Question[] {
	return others.filter(
		(other) =>
			asksSameFact(question, other) &&
			(other.kind !== question.kind || other.stem !== question.stem)
	);
}

const MOST_GAP_WORDS = 5;
const SHORTEST_SENTENCE = 6;

/** Where some words stand by themselves in a text, once and no more. */
function onlyPlaceOf(part: string, text: string): number | undefined {
	const first = text.indexOf(part);
	if (first < 0 || text.includes(part, first + 1)) return undefined;
	const isLetter = (character: string | undefined) =>
		/[\p{Letter}\p{Number}]/u.test(character ?? '');
	const isInside = isLetter(text[first - 1]) || isLetter(text[first + part.length]);
	return isInside ? undefined : first;
}

/**
 * The question as a gap in the sentence of the article that its key rests on: the step from
 * recognising an answer to producing it. Undefined where the key does not stand in that sentence word
 * for word, once, in at most five words. The gap is cut from the article, so its answer is the article's.
 */
export function gapSiblingOf(question: Question, article: Article): Question | undefined {
	if (question.kind !== 'choice' && question.kind !== 'short-text') return undefined;
	const [key] = keyTextsOf(question);
	const [citation] = keyCitationsOf(question);
	const [sentence, ...more] = citation ? sentencesTouching(article, citation) : [];
	if (!key || !citation || !sentence || more.length > 0) return undefined;
	const text = article.text.slice(sentence.start, sentence.end).replaceAll('\n', ' ');
	const place = onlyPlaceOf(key, text);
	const isShort = key.split(/\s+/u).length <= MOST_GAP_WORDS;
	if (place === undefined || !isShort || /[{}]/u.test(text)) return undefined;
	if (text.split(/\s+/u).length - key.split(/\s+/u).length < SHORTEST_SENTENCE) return undefined;
	const { id, skill, tier, status, points, explanation, provenance, citations } = question;
	return {
		id: `${id}.gap`,
		kind: 'cloze',
		skill,
		tier,
		status,
		points,
		stem: 'Complete the sentence with the words of the article.',
		text: `${text.slice(0, place)}{{a}}${text.slice(place + key.length)}`,
		gaps: [
			{
				id: 'a',
				accepted: question.kind === 'short-text' ? [key, ...question.key.accepted.slice(1)] : [key]
			}
		],
		normalisation: 'loose',
		explanation,
		provenance,
		citations: citations.flatMap((cited) => {
			const supports = cited.supports.filter((part) => part === 'key' || part === 'explanation');
			return supports.length > 0 ? [{ ...cited, supports }] : [];
		})
	};
}
