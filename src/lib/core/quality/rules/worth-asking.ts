import { parseNumber } from '../../question/number-text.ts';
import type { Remark, Rule } from '../finding.ts';
import { MONTHS } from '../lexicon/calendar.ts';
import { COUNTRIES, REGIONS } from '../lexicon/places.ts';
import { KIN } from '../lexicon/roles.ts';
import { GAP, viewOf, type QuestionView } from '../question-view.ts';
import { wordsOf } from '../words.ts';

/** "500 miles (800 km)": the same length again. */
const CONVERSION =
	/^\s?[\p{Letter} ]{0,20}\(\d[\d,.]*\s?(?:km|kilomet|mi\b|mile|kg|kilo|lb|pound|ft|feet|m\b|met|°|acre|hectare|in\b|inch|cm)/u;

/** Offices whose holder is known without the article. */
const FAMOUS_OFFICE =
	/(?:^|[\s“"])(?:the )?(?:US|U\.S\.|United States|American|Russian|French) President(?=[\s”"?.,]|$)|(?:^|[\s“"])President of the United States|(?:^|[\s“"])Pope(?=[\s”"?]|$)/u;

/**
 * G23. What is asked for is worth knowing and cannot be told without the article: no age, no clock time,
 * no state after its city or city before its state, no holder of a famous office, no relative whose
 * surname stands beside the gap, no one item out of a list.
 */
export const worthAsking: Rule = {
	id: 'worth-asking',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const view = viewOf(question, article);
		return [
			...view.gaps.flatMap(({ at, key, gap }) =>
				gapProblems(view, at, key).map((message): Remark => ({
					message,
					part: view.bodyPart,
					...(gap !== undefined && { gap })
				}))
			),
			...(asksForFamous(view) ? ['The holder of this office is known without the article.'] : [])
		];
	}
};

function asksForFamous({ body, form, family, gaps }: QuestionView): boolean {
	if (form === 'gaps') {
		return gaps.some(
			({ at, key }) =>
				/^\p{Lu}/u.test(key) && /(?:^|\s)(?:President|Pope|Queen|King)\s$/u.test(body.slice(0, at))
		);
	}
	return family === 'role' && FAMOUS_OFFICE.test(body) && wordsOf(body).length <= 5;
}

function gapProblems({ body }: QuestionView, at: number, key: string): readonly string[] {
	const before = body.slice(Math.max(0, at - 60), at);
	const after = body.slice(at + GAP.length, at + GAP.length + 60);
	const wordsBefore = wordsOf(before);
	const last = wordsBefore.at(-1);
	const problems: string[] = [];
	if (
		isAgeLike(key) &&
		((/\p{Lu}\p{Ll}+, $/u.test(before) && after.startsWith(',')) ||
			/\b(?:aged?|age of) $/u.test(before) ||
			/^[- ](?:year|month)s?[- ]old\b/u.test(after))
	) {
		problems.push('The gap asks for a person’s age.');
	}
	if (/\b(?:at|until|by|from) $/u.test(before) && /^\s?(?:a\.?m|p\.?m)\b|^:\d\d/iu.test(after)) {
		problems.push('The gap asks for a time of the day.');
	}
	if (
		/\p{Lu}[\p{Letter}.]+, $/u.test(before) &&
		(after.startsWith(',') || after.startsWith('.')) &&
		isListedPlace(key)
	) {
		problems.push('The place before the gap gives its country or state away.');
	}
	const next = /^, (?<name>\p{Lu}[\p{Letter}]+(?: \p{Lu}[\p{Letter}]+)?)/u.exec(after)?.groups?.[
		'name'
	];
	const isNamed = /^\p{Lu}/u.test(key) && !MONTHS.has(key.split(/\s/u)[0]?.toLowerCase() ?? '');
	if (next !== undefined && isNamed && isListedPlace(next) && !isListedPlace(key)) {
		problems.push('The country or state after the gap gives the place away.');
	}
	if (last && KIN.has(last.lower) && before.endsWith(`${last.text} `)) {
		problems.push('The relative before the gap gives the name away.');
	}
	if (/^\d+$/u.test(key) && /\bthe $/u.test(before) && /^[,.;]/u.test(after)) {
		problems.push('The gap asks for a number that names something instead of counting.');
	}
	if (/\d/u.test(key) && CONVERSION.test(`${key.replace(/^[\d.,\s]+/u, '')}${after}`)) {
		problems.push('The conversion in brackets gives the number away.');
	}
	if (isInList(before, after)) {
		problems.push('The gap takes one item out of a list, where any other would fit as well.');
	}
	return problems;
}

function isAgeLike(key: string): boolean {
	const value = parseNumber(key);
	return value !== undefined && Number.isInteger(value) && value > 0 && value < 120;
}

function isListedPlace(name: string): boolean {
	const lower = name.toLowerCase();
	return COUNTRIES.has(lower) || REGIONS.has(lower);
}

/** "Lukaku, ▁, and Mertens", "guests like ▁, Hamill, and Atwood". */
function isInList(before: string, after: string): boolean {
	return (
		(/\p{Lu}[\p{Letter}'’-]+, $/u.test(before) && /^,? and \p{Lu}/u.test(after)) ||
		(/\b(?:like|including|such as|are|were|by) $/u.test(before) &&
			/^, \p{Lu}[^,.;]{2,40},? and \p{Lu}/u.test(after))
	);
}
