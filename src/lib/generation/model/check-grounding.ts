import { numbersIn } from '#lib/core/quality/claims.ts';
import { FUNCTION_WORDS, wordsOf } from '#lib/core/quality/words.ts';
import { shareToldIn, stemsIn, tellingStems } from './content-stems.ts';
import type { Proposal } from './read-proposals.ts';
import type { RefusalReason } from './refusal.ts';
import type { ShownArticle } from './shown-article.ts';

/** How much of a key the passages cited for it must say: the rest may stand elsewhere in the article. */
const KEY_SHARE = 0.5;
/** How much of a stem the article must say. The gate asks for more, and nearer to the citation. */
const STEM_SHARE = 0.7;

/**
 * Why a proposal is not grounded in what the model was shown and in `cited`, the passages its key
 * rests on; undefined when it is. Names and numbers of stem and key must be the article's. So must
 * every telling word of the key, half of them in the passages cited; and most words of the stem,
 * which must stand in the passages when a statement is said to be the article's.
 */
export function groundingProblem(
	{ kind, stem, key }: Proposal,
	shown: ShownArticle,
	cited: string
): RefusalReason | undefined {
	if (bringsNamesOrNumbers(stem, shown) || shareToldIn(stem, shown.stems) < STEM_SHARE) {
		return 'stem-outside-article';
	}
	const citedStems = stemsIn(cited);
	if (kind === 'true-false') {
		return key === 'true' && shareToldIn(stem, citedStems) < STEM_SHARE
			? 'stem-not-in-quote'
			: undefined;
	}
	if (bringsNamesOrNumbers(key, shown) || shareToldIn(key, shown.stems) < 1) {
		return 'key-outside-article';
	}
	const tellsNothing = tellingStems(key).size + numbersIn(key).size === 0;
	return tellsNothing || shareToldIn(key, citedStems) < KEY_SHARE || !hasNumbersOf(key, cited)
		? 'key-not-in-quote'
		: undefined;
}

/** Whether a wrong option brings in nobody and nothing whose name the article does not give. */
export function namesOnlyTheKnown(option: string, shown: ShownArticle): boolean {
	const [first] = wordsOf(option);
	// A capital at the beginning says nothing, so any word there must be known.
	const isOpeningKnown = !first?.isCapital || isKnown(first.lower, shown);
	return isOpeningKnown && foreignNames(option, shown).length === 0;
}

/** Whether every telling word of a text stands in the passages cited: nothing was put in other words. */
export function isExtractive(text: string, cited: string): boolean {
	return shareToldIn(text, stemsIn(cited)) === 1 && hasNumbersOf(text, cited);
}

function hasNumbersOf(text: string, cited: string): boolean {
	return numbersIn(text).isSubsetOf(numbersIn(cited));
}

function bringsNamesOrNumbers(text: string, shown: ShownArticle): boolean {
	return foreignNames(text, shown).length > 0 || !numbersIn(text).isSubsetOf(shown.numbers);
}

/** The capitalised words behind the first that the article does not have. */
function foreignNames(text: string, shown: ShownArticle): readonly string[] {
	return wordsOf(text)
		.slice(1)
		.filter(({ isCapital, lower }) => isCapital && !isKnown(lower, shown))
		.map((word) => word.text);
}

function isKnown(word: string, { words }: ShownArticle): boolean {
	return (
		words.has(word) || FUNCTION_WORDS.has(word) || /^(?:because|after|before|since)$/u.test(word)
	);
}
