import { parseNumber } from '../../question/number-text.ts';
import type { Question } from '../../question/question.ts';
import { factsOf, type ArticleFacts } from '../article-facts.ts';
import { feedbackTextsOf } from '../feedback-texts.ts';
import type { Part, Place, Remark, Rule } from '../finding.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { filledBody, viewOf, type QuestionView } from '../question-view.ts';
import { FUNCTION_WORDS, wordsOf, type Word } from '../words.ts';

/**
 * G05, G31. Stem, key, explanation and feedback bring nothing of their own: every name and every number
 * in them is in the article, or is one of the things the question offers.
 */
export const noOutsideFacts: Rule = {
	id: 'no-outside-facts',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const view = viewOf(question, article);
		const facts = factsOf(article);
		const known = (word: string) => facts.vocabulary.has(word) || facts.metadataWords.has(word);
		const offered = offeredWords(question, view);
		const isFalse = question.kind === 'true-false' && !question.key;
		return [
			...(isFalse
				? []
				: strangers(filledBody(view), { part: view.bodyPart }, known, facts, new Set())),
			...feedbackTextsOf(question).flatMap(({ text, ...place }) =>
				strangers(text, place, known, facts, offered)
			)
		];
	}
};

function offeredWords(question: Question, view: QuestionView): ReadonlySet<string> {
	const anticipated = 'anticipated' in question ? question.anticipated : [];
	const texts = [
		question.stem,
		view.body,
		...view.keys,
		...view.lists.flatMap(({ options }) => options.map(({ text }) => text)),
		...anticipated.map(({ answer }) => answer)
	];
	return new Set(texts.flatMap((text) => wordsOf(text).map(({ lower }) => lower)));
}

function strangers(
	text: string,
	place: Place & { readonly part: Part },
	isKnown: (word: string) => boolean,
	facts: ArticleFacts,
	offered: ReadonlySet<string>
): readonly Remark[] {
	const words = wordsOf(text);
	return words.flatMap((word, index) => {
		if (isKnown(word.lower) || offered.has(word.lower)) return [];
		if (word.isNumber) {
			return isKnownNumber(word, facts)
				? []
				: [{ message: `The number ${word.text} is not in the article.`, ...place }];
		}
		if (!isName(word, words[index - 1], text)) return [];
		const pieces = word.lower.split(/[-’']/u);
		return pieces.every(isKnown)
			? []
			: [{ message: `The name “${word.text}” is not in the article.`, ...place }];
	});
}

function isKnownNumber({ text }: Word, { numbers }: ArticleFacts): boolean {
	const value = parseNumber(text.replace(/\p{Letter}+$/u, ''));
	// A small whole number is as often counted by the writer ("two of these") as taken from the text.
	return value === undefined || numbers.has(value) || (Number.isInteger(value) && value <= 3);
}

/** Whether a capital can only be a name's: not at a sentence's or quotation's beginning, no "I", no day. */
function isName(
	{ isCapital, lower, start, text: word }: Word,
	before: Word | undefined,
	text: string
): boolean {
	if (!isCapital || FUNCTION_WORDS.has(lower) || lower.length < 2) return false;
	if (MONTHS.has(lower) || WEEKDAYS.has(lower) || word === 'NOT') return false;
	return before !== undefined && /^[\s,;]*$/u.test(text.slice(before.end, start));
}
