import { factsOf, foldQuotes } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { viewOf, type ViewedOption } from '../question-view.ts';

const ALL_OR_NONE =
	/^(?:all|none|both|neither|any) of (?:the|these|them)\b|^(?:all|none) of the above|^not (?:stated|given|mentioned)$/iu;
/** "Both A and B", "A and C", "1 and 3": an option about options. */
const ABOUT_OPTIONS =
	/^(?:[Bb]oth |[Oo]nly |[Ee]ither )?(?:[A-H]|[1-8])(?:,? (?:and|or|&) (?:[A-H]|[1-8]))+(?: only)?\.?$/u;
const VAGUE =
	/^(?:many|some|several|a few|few|often|sometimes|usually|a lot|various|numerous|occasionally|frequently)$/iu;
const ABSOLUTE = /\b(?:always|never|all|every|nobody|nothing|completely|absolutely|impossible)\b/iu;

/**
 * G14 (SAQUET: all of the above, none of the above, K-type, vague terms, absolute terms). Options answer
 * by themselves, and none is ruled out by a word such as "always" that no other has.
 */
export const forbiddenOptions: Rule = {
	id: 'forbidden-options',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	weight: 2,
	part: 'options',
	check: (question, article) => {
		const { foldedText } = factsOf(article);
		const { lists, family } = viewOf(question, article);
		// There the options speak as the article does, or of what "nobody" said.
		const mayBeAbsolute = /^(?:claim-status|supported|reports-claim)$/u.test(family ?? '');
		return lists.flatMap(({ options }) =>
			options.flatMap((option) => {
				const isArticles = foldedText.includes(foldQuotes(option.text));
				const message =
					problem(option.text) ??
					(mayBeAbsolute || isArticles ? undefined : absolute(option, options));
				return message === undefined ? [] : [about(option, message)];
			})
		);
	}
};

function about({ option, gap }: ViewedOption, message: string): Remark {
	return { message, option, ...(gap !== undefined && { gap }) };
}

function problem(text: string): string | undefined {
	if (ALL_OR_NONE.test(text)) return `“${text}” is about the other options instead of the article.`;
	if (ABOUT_OPTIONS.test(text)) return `“${text}” combines other options.`;
	return VAGUE.test(text) ? `“${text}” is too vague to be right or wrong.` : undefined;
}

/** An absolute word that one wrong option alone has tells that it is wrong. */
function absolute(
	{ isKey, text, words }: ViewedOption,
	options: readonly ViewedOption[]
): string | undefined {
	if (isKey || words.length < 3 || words.every(({ isCapital }) => isCapital)) return undefined;
	const found = ABSOLUTE.exec(text)?.[0];
	const alone = options.filter((other) => ABSOLUTE.test(other.text)).length === 1;
	return found !== undefined && alone
		? `Only “${text}” says “${found.toLowerCase()}”, which tells that it is wrong.`
		: undefined;
}
