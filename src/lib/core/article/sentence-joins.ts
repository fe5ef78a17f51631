import { abbreviationKind, isSentenceStarter } from './abbreviations.ts';

const LAST_ABBREVIATION = /(?:^|[\s("'“‘[\-–—/])(?<word>\p{L}[\p{L}.]*)\.$/u;
/** "L." in "L. Ron Hubbard", "J.R.R." in "J.R.R. Tolkien". */
const LAST_INITIALS = /(?:^|(?<previous>\S+)\s|[("“])(?:\p{Lu}\.[ -]?)*\p{Lu}\.$/u;
const ELLIPSIS_END = /(?:\.{3}|…|\. \. \.)$/u;
/** "1.", "(b)", "iv.": the number of an item, not a sentence. */
const ENUMERATOR = /^[([]?(?:\d{1,3}|\p{L}|[ivx]{1,4})[.)\]]$/u;

const ONLY_CLOSING = /^["”'’»)\]]+$/u;
/** Lower case, but not a brand such as "iPhone" or "eBay". */
const LOWER_CASE_START = /^["“'‘«([]?(?=\p{Ll})(?!\p{Ll}\p{Lu})/u;
/** "[3]", "[b]" set after a full stop: the note belongs to the sentence before. */
const REFERENCE_MARKS = /^(?:\[(?:\d{1,3}|\p{Ll}|citation needed)\]\s*)+/u;
/** The year of a title that ends in a mark of its own: "Viva Maria! (1965)". */
const YEAR_IN_BRACKETS = /^\(\d{4}\)/u;
const FIRST_WORD = /^\p{Lu}[\p{L}\p{M}'’]*/u;
const NUMBER_START = /^[#\d]/u;
const CAPITAL_START = /^\p{Lu}/u;

/**
 * Whether a sentence goes on where Unicode's rules (Unicode Standard Annex 29, §5) would end it:
 * after an abbreviation or initial, before a lower-case word (`"Why?" she asked`), a lone closing
 * quote or a note mark, after an ellipsis or the number of an item.
 *
 * `before` ends and `after` starts without white space. The last 40 code units of a longer `before`
 * are enough.
 */
export function sentenceGoesOn(before: string, after: string): boolean {
	return (
		ONLY_CLOSING.test(after) ||
		LOWER_CASE_START.test(after) ||
		REFERENCE_MARKS.test(after) ||
		YEAR_IN_BRACKETS.test(after) ||
		ENUMERATOR.test(before) ||
		endsWithOpenAbbreviation(before, after) ||
		endsWithInitials(before, after) ||
		(ELLIPSIS_END.test(before) && !startsSentence(after))
	);
}

/** How many code units of note marks, such as "[3] [4] ", a piece begins with. */
export function referenceMarksLength(piece: string): number {
	return REFERENCE_MARKS.exec(piece)?.[0].length ?? 0;
}

function endsWithOpenAbbreviation(before: string, after: string): boolean {
	const word = LAST_ABBREVIATION.exec(before)?.groups?.word;
	const kind = word === undefined ? undefined : abbreviationKind(word);
	switch (kind) {
		case 'before-name':
			return true;
		case 'before-number':
			return NUMBER_START.test(after);
		case 'unless-starter':
			return NUMBER_START.test(after) || !startsSentence(after);
		case undefined:
			return false;
	}
}

function endsWithInitials(before: string, after: string): boolean {
	const match = LAST_INITIALS.exec(before);
	if (match === null || startsSentence(after)) return false;
	const previous = match.groups?.previous;
	const isPronoun = before.endsWith('I.') && previous !== undefined;
	return !isPronoun || CAPITAL_START.test(previous);
}

/** Whether what follows can hardly be the rest of a name: no capital, or a word like "The". */
function startsSentence(after: string): boolean {
	const word = FIRST_WORD.exec(after)?.[0];
	return word === undefined || isSentenceStarter(word);
}
