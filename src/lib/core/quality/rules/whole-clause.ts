import type { Article } from '../../article/article.ts';
import type { Remark, Rule } from '../finding.ts';
import type { Dropped } from '../alignment.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { viewOf } from '../question-view.ts';
import { statementsOf, type Statement } from '../statements.ts';

const NEGATIONS = new Set([
	'not',
	'no',
	'never',
	'nor',
	'none',
	'neither',
	'without',
	'hardly',
	'barely',
	'cannot'
]);
const CONDITIONS = new Set([
	'if',
	'unless',
	'until',
	'when',
	'once',
	'before',
	'after',
	'provided',
	'assuming'
]);
const APPROXIMATE = new Set([
	'almost',
	'nearly',
	'about',
	'around',
	'roughly',
	'approximately',
	'over',
	'under',
	'only',
	'least',
	'most',
	'up'
]);
const BOUNDARY = /[,;:–—()"“”‘’]|\s-\s/u;

/**
 * G21. A statement cut from a sentence leaves out whole stretches, bounded by commas or dashes, and none
 * that it depends on: no negation, no condition, no qualifier.
 */
export const wholeClause: Rule = {
	id: 'whole-clause',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const { family } = viewOf(question, article);
		return statementsOf(question, article).flatMap((statement) => [
			...statement.alignment.dropped.flatMap((dropped) =>
				judge(statement, dropped, article, family)
			),
			...lostCommas(statement, article)
		]);
	}
};

/** A comma of the sentence that the statement lost between two words it kept. */
function lostCommas(
	{ text, words, alignment, sentence, place }: Statement,
	article: Article
): readonly Remark[] {
	const lost = alignment.pairs.some(([own, said], index) => {
		const next = alignment.pairs[index + 1];
		if (next?.[0] !== own + 1 || next[1] !== said + 1) return false;
		const [a, b] = [words[own], words[own + 1]];
		const [c, d] = [sentence.words[said], sentence.words[said + 1]];
		if (!a || !b || !c || !d) return false;
		return text.slice(a.end, b.start) === ' ' && article.text.slice(c.end, d.start) === ', ';
	});
	return lost
		? [{ ...place, message: 'A comma of the article’s sentence is lost, and with it the sense.' }]
		: [];
}

function judge(
	{ place, sentence, isTrue }: Statement,
	{ words, place: where, isReplaced }: Dropped,
	{ text }: Article,
	family: string | undefined
): readonly Remark[] {
	const first = words[0];
	const last = words.at(-1);
	if (!first || !last || isReplaced) return [];
	const shown = text.slice(first.start, last.end);
	const negation = words.find(({ lower }) => NEGATIONS.has(lower) || lower.endsWith("n't"));
	const isAsked = family === 'when' || family === 'where' || family === 'who' || family === 'which';
	const before = text.slice(Math.max(sentence.start, first.start - 3), first.start);
	const after = text.slice(last.end, Math.min(sentence.end, last.end + 3));
	const starts = where === 'head' || BOUNDARY.test(before);
	const ends = where === 'tail' || BOUNDARY.test(after);
	if (where === 'middle' && isTrue && negation && !(starts && ends)) {
		return [
			{ ...place, message: `The article says “${shown}” there, which turns the meaning round.` }
		];
	}
	if (
		where === 'middle' &&
		words.length <= 2 &&
		isTrue &&
		words.some(({ lower }) => APPROXIMATE.has(lower))
	) {
		return [{ ...place, message: `The article says “${shown}” there: a qualifier is left out.` }];
	}
	if (
		where === 'head' &&
		CONDITIONS.has(words.find(({ lower }) => CONDITIONS.has(lower))?.lower ?? '') &&
		words.length > 3
	) {
		return [{ ...place, message: `The article says it only for “${shown}”, which is left out.` }];
	}
	if (
		where === 'head' &&
		words.some(
			({ lower, isCapital, text: word }) =>
				/^(?:1[5-9]|20)\d{2}$/u.test(word) ||
				(isCapital && (MONTHS.has(lower) || WEEKDAYS.has(lower)))
		) &&
		!isAsked
	) {
		return [{ ...place, message: `The date “${shown}” is left out.`, weight: 1 }];
	}
	return [];
}
