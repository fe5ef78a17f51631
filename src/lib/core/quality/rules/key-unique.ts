import { parseNumber } from '../../question/number-text.ts';
import { factsOf, type ArticleFacts } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { CITIES, INSIDE } from '../lexicon/places.ts';
import { classOf, listedForm } from '../option-class.ts';
import { viewOf, type OptionList, type ViewedOption } from '../question-view.ts';

/**
 * G06. No wrong option could be defended as the key: it is no other name for it (an acronym, the same
 * person's surname), no place that holds it or lies in it, and no other spelling of the same number.
 */
export const keyUnique: Rule = {
	id: 'key-unique',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	weight: 2,
	part: 'options',
	check: (question, article) => {
		if (question.kind === 'multiple' || question.kind === 'match') return [];
		const facts = factsOf(article);
		return viewOf(question, article).lists.flatMap((list) => clashes(list, facts));
	}
};

function clashes({ options }: OptionList, facts: ArticleFacts): readonly Remark[] {
	const key = options.find(({ isKey }) => isKey);
	if (!key) return [];
	return options
		.filter(({ isKey }) => !isKey)
		.flatMap((wrong) => {
			const why = clash(key, wrong, facts);
			return why === undefined
				? []
				: [
						{
							message: `The option “${wrong.text}” ${why} “${key.text}”, so that both could be right.`,
							option: wrong.option,
							...(wrong.gap !== undefined && { gap: wrong.gap })
						}
					];
		});
}

function clash(key: ViewedOption, wrong: ViewedOption, facts: ArticleFacts): string | undefined {
	const keyNumber = parseNumber(key.text);
	if (keyNumber !== undefined && keyNumber === parseNumber(wrong.text)) {
		return 'is another spelling of';
	}
	if (initialsOf(key) === wrong.text || initialsOf(wrong) === key.text) return 'is short for';
	const keyPlace = listedForm(key.text);
	const wrongPlace = listedForm(wrong.text);
	if (INSIDE.get(keyPlace)?.includes(wrongPlace)) return 'lies in';
	if (INSIDE.get(wrongPlace)?.includes(keyPlace)) return 'holds';
	return sharesSurname(key, wrong, facts) ? 'has the surname of' : undefined;
}

/** "NZDF" for "New Zealand Defence Force"; '' for a single word. */
function initialsOf({ words }: ViewedOption): string {
	const capitals = words.filter(({ isCapital, lower }) => isCapital && lower !== 'the');
	return capitals.length < 2 ? '' : capitals.map(({ text }) => text.charAt(0)).join('');
}

function sharesSurname(key: ViewedOption, wrong: ViewedOption, facts: ArticleFacts): boolean {
	const surname = key.words.at(-1);
	if (!surname?.isCapital || surname.lower !== wrong.words.at(-1)?.lower) return false;
	if (CITIES.has(surname.lower)) return false;
	return [key, wrong].every(({ text }) => {
		const found = classOf(text, facts);
		return found.kind === 'name' && found.sort === 'person';
	});
}
