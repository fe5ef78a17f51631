import { FINITE_VERBS } from './lexicon/verbs.ts';
import type { Word } from './words.ts';

/** What a sentence of an article is, by its looks. Only prose can be asked about. */
export type SentenceShape = 'prose' | 'heading' | 'caption' | 'markup' | 'list';

/** "Image: Twitter", "Photo credit:", "File:", also where it was run into a sentence. */
const CREDIT =
	/(?:^|[\s(])(?:Images?|Photos?|Photographs?|Pictures?|Pictured|File photo|Photo credit|Credits?|Video|Illustration|Enlarge|Map)(?: (?:by|courtesy|credit))?: ?\p{Lu}|(?:^|\s)(?:Photo(?:graph)?|Image) (?:by|courtesy of|credit)\s/u;
/** A paragraph that ends so is a picture's caption from its beginning: "The team arrives. Image: NASA." */
const CREDIT_ALONE =
	/^(?:Images?|Photos?|Photographs?|Pictures?|Credits?|Video|Illustration): ?\p{Lu}/u;
/** More sentences than a caption has. */
const LONG_CAPTION = 4;
/** What is left of wiki text, HTML and links, and words set apart by a spaced slash. */
const MARKUP = /\[\[|\]\]|\{\{|\}\}|<\/?\p{Letter}|https?:|\p{Letter} \/ \p{Letter}|&[a-z]+;|\|/u;
const BULLET = /^(?:[•·*▪‣–—-]|\d{1,2}[.)]|\(?[a-z]\))\s/u;
/** "Looking back: Columbia lifts off": a label, not a speaker. */
const LABEL = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)?: \p{Lu}/u;
/** More words than a caption has. */
const LONG = 30;

/** Whether the sentences of a paragraph are a picture's caption, for the last of them names its source. */
export function isCaptioned(sentences: readonly { readonly text: string }[]): boolean {
	const last = sentences.at(-1);
	return last !== undefined && sentences.length <= LONG_CAPTION && CREDIT_ALONE.test(last.text);
}

/** The shape of a sentence. `isAlone` says that it is a whole paragraph, as captions are. */
export function sentenceShape(
	text: string,
	words: readonly Word[],
	isAlone: boolean
): SentenceShape {
	if (CREDIT.test(text)) return 'caption';
	if (MARKUP.test(text)) return 'markup';
	if (BULLET.test(text)) return 'list';
	if (isAlone && words.length <= LONG && !text.includes('"') && !/[“”]/u.test(text)) {
		if (LABEL.test(text) || !hasFiniteVerb(words)) return 'caption';
	}
	return 'prose';
}

/** Whether some word can only be, or in its place looks like, a finite verb. */
export function hasFiniteVerb(words: readonly Word[]): boolean {
	return words.some(({ lower, isCapital, text }, index) => {
		if (isCapital && index > 0) return false;
		if (FINITE_VERBS.has(lower) || /(?:n't|'ve|'re|'ll|'d)$/u.test(lower)) return true;
		if (text.endsWith("'s") || text.endsWith('’s'))
			return /^(?:it|he|she|that|there|what)$/u.test(lower);
		if (index === 0) return false;
		if (/\p{Letter}{2}ed$/u.test(lower)) return true;
		// "Columbia lifts off": an -s word right after a name or "which" is taken for a verb.
		const before = words[index - 1];
		return (
			before !== undefined &&
			/\p{Letter}{2}s$/u.test(lower) &&
			(before.isCapital || /^(?:it|he|she|who|which|that)$/u.test(before.lower))
		);
	});
}
