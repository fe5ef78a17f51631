import type { Citation } from '../article/citation.ts';
import { clozePieces } from '../question/kinds/cloze-pieces.ts';
import { normaliseAnswer } from '../question/normalisation.ts';
import type { Question } from '../question/question.ts';
import { keyTextsOf } from '../question/registry.ts';

/** The citations that show the key. */
export function keyCitationsOf({ citations }: Question): readonly Citation[] {
	return citations.filter(({ supports }) => supports.includes('key'));
}

function overlap(a: Question, b: Question): boolean {
	return keyCitationsOf(a).some((one) =>
		keyCitationsOf(b).some((other) => one.start < other.end && other.start < one.end)
	);
}

function words(text: string): string {
	return ` ${normaliseAnswer(text, 'loose')} `;
}

function saysWithin(part: string, whole: string): boolean {
	return part.trim() !== '' && whole.includes(part);
}

/** What the key of a question says, as far as another question can be on the same. */
function keyWordsOf(question: Question): readonly string[] {
	switch (question.kind) {
		case 'true-false':
			return question.key ? [words(question.stem)] : [];
		case 'cloze':
			return keyTextsOf(question).map(words);
		case 'numeric':
			return 'value' in question.key ? [words(String(question.key.value))] : [];
		case 'choice':
		case 'short-text':
			return keyTextsOf(question).map(words);
		case 'multiple':
		case 'order':
		case 'match':
		case 'evidence':
			// Several facts at once, or a place in the text.
			return [];
	}
}

function isSingleGap(question: Question): boolean {
	return (
		question.kind !== 'cloze' || clozePieces(question.text).filter((p) => 'gap' in p).length === 1
	);
}

function quotesIn(stem: string): readonly string[] {
	return [...stem.matchAll(/[“"]([^“”"]+)[”"]/gu)].map(([, quote = '']) => words(quote));
}

/** Who said one thing and who said another are two facts, though one cue may introduce both. */
function quoteOthers(a: Question, b: Question): boolean {
	const [ours, theirs] = [quotesIn(a.stem), quotesIn(b.stem)];
	return ours.length > 0 && theirs.length > 0 && !ours.some((quote) => theirs.includes(quote));
}

/**
 * Whether two questions of one article ask for the same fact: for the same skill, on keys that rest on
 * overlapping words of it and say the same, or with the key of one told by what the other states. Two
 * figures of one sentence are two facts, and so are two quotations of one speaker.
 */
export function asksSameFact(a: Question, b: Question): boolean {
	if (a.id === b.id || !isSingleGap(a) || !isSingleGap(b) || !overlap(a, b)) return false;
	const isAlike = a.skill === b.skill || a.kind === 'true-false' || b.kind === 'true-false';
	if (!isAlike || quoteOthers(a, b)) return false;
	return keyWordsOf(a).some((one) =>
		keyWordsOf(b).some((other) => saysWithin(one, other) || saysWithin(other, one))
	);
}

/** The other questions on the fact of this one that are answered in another way. */
export function siblingsAmong(
	question: Question,
	others: readonly Question[]
): readonly Question[] {
	return others.filter((other) => other.kind !== question.kind && asksSameFact(question, other));
}
