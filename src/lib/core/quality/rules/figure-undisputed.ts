import { parseNumber } from '../../question/number-text.ts';
import { factsOf, type ArticleFacts, type SentenceFacts } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { viewOf, type QuestionView } from '../question-view.ts';
import { FUNCTION_WORDS, shareOf, type Word } from '../words.ts';

const SAME_MATTER = 0.5;
const FEWEST = 3;
/** A year, a day or a rank counts nothing. */
const COUNTS_NOTHING = /^(?:1[5-9]|20)\d{2}$|^\d+(?:st|nd|rd|th)$/u;

/**
 * G28. The article gives one figure for what is counted. Where another sentence about the same has
 * another figure for the same noun, both could be meant, or two accounts disagree.
 */
export const figureUndisputed: Rule = {
	id: 'figure-undisputed',
	severity: { newsproof: 'soft', model: 'soft', hand: 'off' },
	weight: 2,
	part: 'key',
	check: (question, article) => {
		const view = viewOf(question, article);
		if (/^(?:conflict|claim-status|reports-claim)/u.test(view.family ?? '')) return [];
		if (question.kind !== 'numeric' && view.lists.length === 0) return [];
		return view.keys.flatMap((key) => {
			const value = parseNumber(key.replace(/\s\p{Letter}+$/u, ''));
			return value === undefined ? [] : disputes(value, view, factsOf(article));
		});
	}
};

function disputes(value: number, view: QuestionView, facts: ArticleFacts): readonly string[] {
	const counted = view.keySentences.flatMap((sentence) =>
		figuresIn(sentence).filter((figure) => figure.value === value)
	);
	const stems = view.bodyStems;
	if (stems.size < FEWEST) return [];
	const names = view.bodyWords
		.filter(
			({ isCapital, lower }) =>
				isCapital && !facts.lowerCase.has(lower) && !FUNCTION_WORDS.has(lower)
		)
		.map(({ lower }) => lower);
	return counted.slice(0, 1).flatMap(({ noun }) =>
		facts.sentences
			.filter((sentence) => !view.keySentences.includes(sentence) && sentence.shape === 'prose')
			.filter((sentence) => shareOf(stems, sentence.stems) >= SAME_MATTER)
			.filter(({ words }) => names.every((name) => words.some(({ lower }) => lower === name)))
			.flatMap(figuresIn)
			.filter((other) => other.noun === noun && other.value !== value)
			.slice(0, 1)
			.map(({ text }) => `Elsewhere the article gives another figure for the same: “${text}”.`)
	);
}

type Figure = { readonly value: number; readonly noun: string; readonly text: string };

/** The counts of a sentence with the stem of the first noun-like word behind each. */
function figuresIn({ words }: SentenceFacts): readonly Figure[] {
	return words.flatMap((word, index) => {
		const value =
			COUNTS_NOTHING.test(word.text) || word.lower === 'one' ? undefined : parseNumber(word.text);
		const noun = value === undefined ? undefined : nounAfter(words, index);
		return value === undefined || noun === undefined
			? []
			: [{ value, noun: noun.stem, text: `${word.text} ${noun.text}` }];
	});
}

function nounAfter(words: readonly Word[], index: number): Word | undefined {
	const next = words[index + 1];
	return next && !FUNCTION_WORDS.has(next.lower) && !next.isNumber ? next : undefined;
}
