import type { Article } from '../../article/article.ts';
import { parseNumber } from '../../question/number-text.ts';
import type { Question } from '../../question/question.ts';
import { factsOf } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { MONTHS } from '../lexicon/calendar.ts';
import { distractorsOf, viewOf, type QuestionView } from '../question-view.ts';
import { nearestSentences } from '../nearest-sentences.ts';
import { stemsOf, wordsOf } from '../words.ts';

/** A year this far ahead of the article is no slip of memory. */
const YEARS_AHEAD = 10;
/** A change a careful reader can be asked to notice. */
const LEAST_CHANGE = 0.15;
const LEAST_YEARS = 2;
const YEAR = /^(?:1[5-9]|20)\d{2}$/u;

/**
 * G10. Numbers that are not the key could be: no more than 100 %, no year far in the future, and in an
 * untrue statement a change worth noticing (15 %, two years), not of somebody's age.
 */
export const plausibleNumbers: Rule = {
	id: 'plausible-numbers',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	weight: 2,
	part: 'options',
	check: (question, article) => {
		const view = viewOf(question, article);
		return [...impossible(view, article), ...untrueStatements(question, view, article)];
	}
};

function impossible(view: QuestionView, { published }: Article): readonly Remark[] {
	const year = Number(/^\d{4}/u.exec(published ?? '')?.[0]);
	return distractorsOf(view).flatMap(({ text, option, gap }) => {
		const place = { option, ...(gap !== undefined && { gap }) };
		const isPercent = /^\d[\d.,]*\s?(?:%|per ?cent)$/u.test(text.trim());
		if (
			isPercent &&
			Number.parseFloat(text) > 100 &&
			!view.keys.some((key) => Number.parseFloat(key) > 100)
		) {
			return [{ ...place, message: `“${text}” is more than all.` }];
		}
		return YEAR.test(text.trim()) && Number(text) > year + YEARS_AHEAD
			? [{ ...place, message: `The year ${text} is long after the article.` }]
			: [];
	});
}

function untrueStatements(
	question: Question,
	view: QuestionView,
	article: Article
): readonly Remark[] {
	if (question.kind === 'true-false') {
		return question.key
			? []
			: slightChange(question.stem, article).map((message) => ({ message, part: 'stem' }));
	}
	if (view.family !== 'supported') return [];
	return view.lists
		.flatMap(({ options }) => options)
		.filter(({ isKey }) => isKey === view.asksForUntrue)
		.flatMap(({ text, option }) =>
			slightChange(text, article).map((message) => ({ message, option }))
		);
}

/** The changed numbers of an untrue statement that hardly differ from the article's. */
function slightChange(statement: string, article: Article): readonly string[] {
	const facts = factsOf(article);
	const [near] = nearestSentences(stemsOf(wordsOf(statement)), facts);
	if (!near) return [];
	const said = near.sentence.words.filter(({ isNumber }) => isNumber).map(({ text }) => text);
	return wordsOf(statement)
		.filter(
			({ isNumber, text }, index, all) =>
				isNumber && !said.includes(text) && !MONTHS.has(all[index - 1]?.lower ?? '')
		)
		.flatMap(({ text, start, end }) => {
			const value = parseNumber(text);
			if (value === undefined) return [];
			const before = statement.slice(0, start);
			const after = statement.slice(end);
			if (/^-(?:year|month)s?-old/u.test(after) || /\baged? $/u.test(before)) {
				return [`The untrue statement changes an age: ${text}.`];
			}
			if (/\bthe $/u.test(before) && /^[,.;]/u.test(after)) {
				return [`The untrue statement changes a number that names something: ${text}.`];
			}
			const original = said
				.map((number) => parseNumber(number))
				.filter((number) => number !== undefined)
				.find((number) => isSlight(number, value));
			return original === undefined
				? []
				: [`The untrue number ${text} hardly differs from the article’s ${String(original)}.`];
		});
}

function isSlight(original: number, changed: number): boolean {
	if (original === changed) return false;
	return YEAR.test(String(original)) && YEAR.test(String(changed))
		? Math.abs(original - changed) < LEAST_YEARS
		: Math.abs(original - changed) < LEAST_CHANGE * Math.abs(original);
}
