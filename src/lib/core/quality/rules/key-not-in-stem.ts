import { factsOf } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { DEMONYMS } from '../lexicon/demonyms.ts';
import { BODY_WORDS } from '../lexicon/bodies.ts';
import { FACILITY_WORDS, LAND_WORDS, REGION_WORDS } from '../lexicon/places.ts';
import { classOf } from '../option-class.ts';
import { viewOf, type QuestionView, type ViewedOption } from '../question-view.ts';
import { FUNCTION_WORDS, stemOf, type Word } from '../words.ts';

/** A stem this long is a word's own; shorter ones meet by chance. */
const OWN = 4;

/**
 * G16 (SAQUET: word repeated in stem and key). The stem does not give the key away: none of its words,
 * nor its demonym, stands in the stem, unless every option has it. Neither does the stem rule a wrong
 * option out by naming it.
 */
export const keyNotInStem: Rule = {
	id: 'key-not-in-stem',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const view = viewOf(question, article);
		if (question.kind !== 'choice' && question.kind !== 'cloze' && question.kind !== 'short-text')
			return [];
		const facts = factsOf(article);
		const isName = (option: ViewedOption) => classOf(option.text, facts).kind === 'name';
		const keys = view.lists.flatMap(({ options }) => options.filter(({ isKey }) => isKey));
		return keys.filter(isName).flatMap((key) => {
			const word = leak(key, view, facts.lowerCase);
			return word === undefined
				? []
				: [
						{
							message: `The stem gives the answer away: it has “${word.text}”, as has the key “${key.text}”.`,
							part: view.bodyPart,
							...(key.gap !== undefined && { gap: key.gap })
						} satisfies Remark
					];
		});
	}
};

function leak(
	key: ViewedOption,
	view: QuestionView,
	lowerCase: ReadonlySet<string>
): Word | undefined {
	const options = view.lists.flatMap((list) => (list.options.includes(key) ? list.options : []));
	const isShared = (stem: string) =>
		options.every(({ words }) => words.some(({ lower }) => stemFor(lower) === stem));
	const own = new Set(
		key.words
			.filter(
				({ lower, isCapital }) =>
					isCapital &&
					!FUNCTION_WORDS.has(lower) &&
					!isGeneric(lower) &&
					// "Space Shuttle", where the article also writes of "the space shuttle".
					!lowerCase.has(lower)
			)
			.map(({ lower }) => stemFor(lower))
			.filter((stem) => (stem.length >= OWN || stem === 'u.s') && !isShared(stem))
	);
	return view.bodyWords.find(
		({ lower, isCapital }) => isCapital && !FUNCTION_WORDS.has(lower) && own.has(stemFor(lower))
	);
}

/** Words that many names share, so that meeting one tells little. */
function isGeneric(lower: string): boolean {
	return (
		BODY_WORDS.has(lower) ||
		REGION_WORDS.has(lower) ||
		LAND_WORDS.has(lower) ||
		FACILITY_WORDS.has(lower) ||
		/^(?:north|south|east|west|new|national|international|united|royal|central|general|public)$/u.test(
			lower
		)
	);
}

function stemFor(lower: string): string {
	return stemOf(DEMONYMS.get(lower) ?? lower);
}
