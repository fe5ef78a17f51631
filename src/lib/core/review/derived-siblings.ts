import { sentencesTouching, type Citation } from '../article/citation.ts';
import type { Article } from '../article/article.ts';
import type { Question } from '../question/question.ts';
import { keyTextsOf } from '../question/registry.ts';
import { keyCitationsOf } from './siblings.ts';

const MOST_TYPED_WORDS = 4;
/** So many words beside a gap tell what is asked for. */
const FEWEST_WORDS_AROUND = 6;

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

const NAME =
	/^(?:\p{Lu}[\p{L}’'.-]*)(?: (?:(?:de|del|der|van|von|bin|al|la) )?\p{Lu}[\p{L}’'.-]*){0,3}$/u;
const NUMBER = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;
const MONTH =
	'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(`^(?:\\d{1,2} )?(?:${MONTH})(?: \\d{1,2})?$`, 'u');

const BODY = new RegExp(
	`^(?:${[
		'Agency|Army|Association|Bank|Center|Centre|Church|Commission|Committee|Company|Council|Court',
		'Department|Force|Forces|Foundation|Government|Group|House|Institute|League|Ministry|Museum',
		'News|Office|Organisation|Organization|Party|Police|Post|School|Service|Team|Times|Union|University'
	].join('|')})$`,
	'u'
);

/** Whether there is one way to say it: a name, a plain number, a date. What is said in other words as well cannot be typed fairly. */
function isSaidOneWay(words: string): boolean {
	return NAME.test(words) || NUMBER.test(words) || DATE.test(words);
}

/** The surname of a person who may be called by it: where no wrong option shares it. */
function surnamesIn(question: Question, words: string): readonly string[] {
	const surname = wordsOf(words).at(-1);
	const isOfPerson = question.skill === 'who' || question.skill === 'attribution';
	if (!surname || surname === words || !isOfPerson || !NAME.test(words)) return [];
	if (BODY.test(surname)) return [];
	const options = question.kind === 'choice' ? question.options : [];
	const isShared = options.some(({ text }) => text !== words && wordsOf(text).includes(surname));
	return isShared ? [] : [surname];
}

/** What is accepted where these words are typed. */
function acceptedFor(question: Question, words: string): readonly string[] {
	const others = question.kind === 'short-text' ? question.key.accepted : [];
	const plain = NUMBER.test(words) ? [words.replaceAll(',', '')] : [];
	const surnames = question.kind === 'short-text' ? [] : surnamesIn(question, words);
	return [...new Set([words, ...plain, ...surnames, ...others])];
}

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

/**
 * The question as a gap in the sentence of the article that its key rests on: the step from
 * recognising an answer to producing it. Undefined where the key does not stand in that sentence word
 * for word, once, in at most four words. The gap is cut from the article, so its answer is the
 * article's.
 */
export function gapSiblingOf(question: Question, article: Article): Question | undefined {
	const words = gapWordsOf(question);
	const text = keySentenceOf(question, article);
	const isTyped = question.kind === 'short-text';
	if (!words || !text || wordsOf(words).length > MOST_TYPED_WORDS) return undefined;
	if (!isTyped && !isSaidOneWay(words)) return undefined;
	const place = onlyPlaceOf(words, text);
	if (place === undefined || /[{}]/u.test(text)) return undefined;
	if (wordsOf(text).length - wordsOf(words).length < FEWEST_WORDS_AROUND) return undefined;
	return {
		...kept(question),
		id: `${question.id}.gap`,
		kind: 'cloze',
		stem: 'Complete the sentence with the words of the article.',
		text: `${text.slice(0, place)}{{a}}${text.slice(place + words.length)}`,
		gaps: [{ id: 'a', accepted: acceptedFor(question, words) }],
		normalisation: 'loose'
	};
}

/** A cloze with one gap to choose for, as one to type into. */
function typedGapOf(question: Question): Question | undefined {
	if (question.kind !== 'cloze') return undefined;
	const [gap, ...more] = question.gaps;
	const [key] = keyTextsOf(question);
	if (!gap || !('options' in gap) || more.length > 0 || !key) return undefined;
	if (wordsOf(key).length > MOST_TYPED_WORDS || !isSaidOneWay(key)) return undefined;
	return {
		...kept(question),
		id: `${question.id}.typed`,
		kind: 'cloze',
		stem: question.stem,
		text: question.text,
		gaps: [{ id: gap.id, accepted: acceptedFor(question, key) }],
		normalisation: 'loose'
	};
}

const LISTED = /\b(?:which|these|those|following|options?|statement)\b/iu;

/**
 * A question with a name to choose, as one to type it into. Undefined where the stem speaks of what there is to choose from, or the key
 * is no name of at most three words.
 */
function typedNameOf(question: Question): Question | undefined {
	if (question.kind !== 'choice' || LISTED.test(question.stem)) return undefined;
	const [key = ''] = keyTextsOf(question);
	if (!NAME.test(key) || !['who', 'attribution', 'where'].includes(question.skill))
		return undefined;
	return {
		...kept(question),
		id: `${question.id}.typed`,
		kind: 'short-text',
		stem: question.stem,
		key: { accepted: acceptedFor(question, key) },
		normalisation: 'loose',
		anticipated: []
	};
}

/**
 * The questions that can be made of this one by asking for the same fact in a harder way: its sentence
 * with a gap, or the same stem with the answer to type. Each is still to pass the gate.
 */
export function derivedSiblingsOf(question: Question, article: Article): readonly Question[] {
	return [gapSiblingOf(question, article), typedGapOf(question), typedNameOf(question)].filter(
		(sibling) => sibling !== undefined
	);
}
