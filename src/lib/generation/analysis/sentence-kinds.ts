import type { Article, Sentence } from '#lib/core/article/article.ts';
import type { ParsedToken } from '../parsing/parser.ts';
import { fold, wordsOf } from './words.ts';

/** What a sentence is good for. Only `prose` is asked about; the others say why not. */
export type SentenceKind =
	| 'prose'
	| 'heading'
	| 'byline'
	| 'caption'
	| 'list'
	| 'markup'
	| 'question'
	| 'first-person'
	| 'too-short'
	| 'too-long'
	| 'fragment'
	| 'duplicate';

const LEAST_WORDS = 6;
const MOST_WORDS = 48;

const CAPTION =
	/\b(?:Image|Images|Photo|Photos|Photograph|Picture|Pictures|Credit|Video|File photo|Illustration|Graphic)\b ?(?::|by\b|courtesy\b|credit\b|\/)|\bGetty\b|\bPictured\b|\((?:pictured|left|right|centre|center|above|below|file photo)\)|^(?:Above|Below|Left|Right|Pictured|From left)[:,]/iu;
const BYLINE =
	/^(?:By|From|Reporting by|Written by|Edited by|Additional reporting by)\s\p{Lu}[^.]{0,60}$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \p{L}+ \d{1,2}, \d{4}$|^(?:Published|Updated|Last updated|Posted)\b/u;
const LIST_ITEM = /^(?:[-–—•*·▪]|\(?\d{1,2}[.)]|[a-z]\))\s/u;
const MARKUP =
	/\{\{|\}\}|\[\[|\]\]|\|\||https?:|www\.|<\/?\w|[\]}], ?[\]}]|\.\.\s|\s,\s|,,|#\w+ #\w+|\(\s*\)|&\w+;|^["“”] |\(\(|\)\)|\s['’"”]\.?$/u;
/** A caption or heading that runs into the sentence behind it. */
const GLUED =
	/\p{Ll}{3} (?:In the|On the|At the|According to|For the|After the|During the|The \p{Ll}{3})\b/u;
const FURNITURE =
	/\b(?:cookies?|newsletter|subscribe|sign up|click here|read more|related (?:articles?|stories|news)|all rights reserved|share this|follow us|advertisement|terms of use|privacy policy)\b/iu;
const FIRST_PERSON = /\b(?:I|I['’]m|I['’]ve|my|me)\b/u;
/** The same capitalised words twice within a few characters: an extraction fault. */
const DOUBLED =
	/\b(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+),? [^.]{0,16}\b\1\b|, (\p{Lu}\p{L}+), \p{Lu}\p{L}+, \2\b|\b(\p{Lu}\p{L}+), (\p{Lu}\p{L}+),? \3,? \4\b/u;

/** What kind of sentence this is. `tokens` are empty when there is no parser. */
export function judgeSentence(
	article: Article,
	sentence: Sentence,
	tokens: readonly ParsedToken[],
	narration: string,
	seen: ReadonlySet<string>
): SentenceKind {
	const text = article.text.slice(sentence.start, sentence.end);
	const paragraph = article.paragraphs[sentence.paragraph];
	const count = wordsOf(article.text, sentence).length;
	if (paragraph?.kind === 'heading' || fold(text) === fold(article.title)) return 'heading';
	if (BYLINE.test(text) || FURNITURE.test(text)) return 'byline';
	if (CAPTION.test(text)) return 'caption';
	if (LIST_ITEM.test(text)) return 'list';
	if (GLUED.test(text) || MARKUP.test(text) || DOUBLED.test(text) || !hasBalancedBrackets(text))
		return 'markup';
	if (seen.has(fold(text))) return 'duplicate';
	if (count < LEAST_WORDS) return 'too-short';
	if (count > MOST_WORDS) return 'too-long';
	if (/\?["”’)]*$/u.test(text)) return 'question';
	if (!/[.!…]["”’)\]]*(?:\s*\[\d+\])*$/u.test(text)) return 'fragment';
	if (FIRST_PERSON.test(narration)) return 'first-person';
	return hasFiniteVerb(tokens) ? 'prose' : 'fragment';
}

/** A finite verb, or a verb with a subject before it: taggers take "retaliated" for a participle. */
function hasFiniteVerb(tokens: readonly ParsedToken[]): boolean {
	return (
		tokens.length === 0 ||
		tokens.some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/u.test(tag)) ||
		tokens.some(
			({ relation, head }, index) =>
				/^nsubj(?::pass)?$/u.test(relation) &&
				head > index &&
				/^VB[ND]?$/u.test(tokens[head]?.tag ?? '') &&
				tokens[head]?.head === -1
		)
	);
}

function hasBalancedBrackets(text: string): boolean {
	const count = (mark: string) => text.split(mark).length;
	return count('(') === count(')') && count('[') === count(']');
}
