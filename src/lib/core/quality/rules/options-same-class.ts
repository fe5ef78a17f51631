import { factsOf } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { classOf, type OptionClass } from '../option-class.ts';
import { viewOf, type OptionList, type ViewedOption } from '../question-view.ts';
import { FUNCTION_WORDS } from '../words.ts';

/** A place of the wrong size gives a little away, a person among places everything. */
const OTHER_SORT = 2;
const OTHER_KIND_OF_SORT = 1;
/** From so many lower-case words on, an option describes instead of naming. */
const DESCRIBES = 2;

/**
 * G08. All options are of the key's class, as far as their looks tell: a person, a place (country,
 * region, city, building …), a body (media, party, company …), a number, a date, a role.
 */
export const optionsSameClass: Rule = {
	id: 'options-same-class',
	// A person knows why "Initial reports" stands beside "Ron Mark" as a source.
	severity: { newsproof: 'soft', model: 'soft', hand: 'off' },
	part: 'options',
	check: (question, article) => {
		if (question.kind === 'match') return [];
		const facts = factsOf(article);
		return viewOf(question, article).lists.flatMap((list) =>
			strangers(list, (option) => classOf(option.text, facts))
		);
	}
};

function strangers(
	{ options }: OptionList,
	classFor: (option: ViewedOption) => OptionClass
): readonly Remark[] {
	const key = options.find(({ isKey }) => isKey);
	if (!key) return [];
	const keyClass = classFor(key);
	return options
		.filter(({ isKey }) => !isKey)
		.flatMap((wrong) => {
			const weight = distance(keyClass, classFor(wrong), wrong);
			return weight === 0
				? []
				: [
						{
							message: `The option “${wrong.text}” is not the same sort of thing as “${key.text}”.`,
							weight,
							option: wrong.option,
							...(wrong.gap !== undefined && { gap: wrong.gap })
						}
					];
		});
}

function distance(key: OptionClass, wrong: OptionClass, option: ViewedOption): number {
	if (key.kind === 'name' && wrong.kind === 'name') return distanceOfNames(key, wrong);
	if (key.kind === wrong.kind) return 0;
	if (key.kind === 'name') {
		if (wrong.kind === 'phrase' || wrong.kind === 'statement' || wrong.kind === 'role') {
			return isDescription(option) ? OTHER_SORT : OTHER_KIND_OF_SORT;
		}
		return OTHER_SORT;
	}
	// "1793" may be a year or a number.
	if (/^\d+$/u.test(option.text) && key.kind === 'number') return 0;
	const measured = ['number', 'date'];
	return measured.includes(key.kind) || measured.includes(wrong.kind) ? OTHER_SORT : 0;
}

function isDescription({ words }: ViewedOption): boolean {
	const plain = words.filter(({ isCapital, lower }) => !isCapital && !FUNCTION_WORDS.has(lower));
	return plain.length >= DESCRIBES;
}

type NameClass = Extract<OptionClass, { kind: 'name' }>;

function distanceOfNames(key: NameClass, wrong: NameClass): number {
	if (key.sort === undefined || wrong.sort === undefined) return 0;
	if (key.sort === 'place' && wrong.sort === 'place') {
		if (key.place === wrong.place) return 0;
		// A building or a stretch of land among cities and countries is out of place; regions differ less.
		return [key.place, wrong.place].includes('facility') ? OTHER_SORT : OTHER_KIND_OF_SORT;
	}
	if (key.sort === 'body' && wrong.sort === 'body') return 0;
	return key.sort === wrong.sort ? 0 : OTHER_SORT;
}
