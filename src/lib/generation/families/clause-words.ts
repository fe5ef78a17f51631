import type { Span } from '#lib/core/article/article.ts';
import type { Skill } from '#lib/core/question/question-fields.ts';
import type { Clause } from '../analysis/clauses.ts';
import type { Drafting, Family, WrongAnswer } from './draft.ts';

/** A question in words, with its answer. */
export type Asked = {
	readonly family: Family;
	readonly skill: Skill;
	readonly stem: string;
	readonly key: string;
	readonly place: Span;
	readonly wrong: readonly WrongAnswer[];
};

const SAYING =
	/^(?:said|says|say|told|tells|claimed|claims|added|adds|stated|states|announced|explained|explains|argued|argues|insisted|warned|warns|noted|notes|wrote|writes|tweeted|reported|reports|confirmed|admitted|suggested|suggests|believes|believe|believed|denied|denies|thinks|thought|hopes|hoped|expects|expected|estimates|estimated|asked|asks|called|calls|described|describes|accused|accuses)$/iu;
/** Words that lean on another sentence. */
export const LOOSE =
	/\b(?:he|she|him|it|they|them|this|these|those|there|former|latter|former|here|our|we|us|my|I)\b/iu;
/** Words that lean on the subject. */
export const OWN = /\b(?:his|her|hers|their|its)\b/iu;

/** The words of a span. */
export function textOf(span: Span, { analysis }: Drafting): string {
	return analysis.article.text.slice(span.start, span.end);
}

/** Whether the article says it in its own voice, in a clause that is nobody's words. */
export function isPlain({ sentence, verb, auxiliary }: Clause): boolean {
	const words = `${verb?.text ?? ''} ${auxiliary?.text ?? ''}`.trim().split(' ');
	const isReported =
		/, (?:said|says|reported|reports|according|announced|added|wrote|told|claimed)\b/u.test(
			sentence.text
		);
	return (
		!sentence.hedged &&
		!isReported &&
		sentence.attribution === undefined &&
		!sentence.quotes &&
		!words.some((word) => SAYING.test(word))
	);
}

/** A clause put into words for a stem: no "also", no run of blanks. */
export function tidy(words: string): string {
	return words
		.replaceAll(/\b(?:also|however|meanwhile|therefore|too)\b,? ?/giu, '')
		.replaceAll(/\s+([,.?])/gu, '$1')
		.replaceAll(/\s{2,}/gu, ' ')
		.replace(/[\s,;:]+$/u, '')
		.trim();
}

/** Whether anything stands before the subject. */
export function hasFront({ front }: Clause, drafting: Drafting): boolean {
	return textOf(front, drafting).trim() !== '';
}

/** The subject inside a question: small at its start unless a name stands there. */
export function lowerSubject(clause: Clause, drafting: Drafting): string {
	const words = textOf(clause.subject, drafting);
	if (hasFront(clause, drafting)) return words;
	const isName = clause.sentence.names.some(
		({ mention }) => (mention.title?.start ?? mention.start) === clause.subject.start
	);
	return isName || /^(?:\p{Lu}{2}|\p{Lu}\.)/u.test(words)
		? words
		: words.slice(0, 1).toLowerCase() + words.slice(1);
}

const SINGULAR: Readonly<Record<string, string>> = {
	are: 'is',
	were: 'was',
	have: 'has',
	do: 'does'
};

/** A predicate behind "who" or "what", which are singular: "have won" becomes "has won". */
export function singular(words: string): string {
	return words.replace(/^(?:are|were|have|do)\b/u, (auxiliary) => SINGULAR[auxiliary] ?? auxiliary);
}
