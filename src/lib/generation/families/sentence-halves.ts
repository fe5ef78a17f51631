import type { Span } from '#lib/core/article/article.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import { findClause } from '../analysis/clauses.ts';
import { fold, wordsOf } from '../analysis/words.ts';
import { Citations, type Draft, type Drafting } from './draft.ts';

const PER_QUESTION = 4;
const LEAST = 3;
const MOST_QUESTIONS = 2;

/** A sentence in two parts that only belong together. */
type Halves = {
	readonly sentence: AnalysedSentence;
	readonly beginning: string;
	readonly end: string;
};

const LINK =
	/,? (?=(?:because|but|while|whereas|although|so that|until|unless|even though|rather than|despite|in order to|as a result of|thanks to|due to) )/u;

/** Beginnings of sentences to match with their ends. */
export function draftSentenceHalves(drafting: Drafting): readonly Draft[] {
	const { analysis, random, drop } = drafting;
	const halves = random.shuffle(
		analysis.askable.flatMap((sentence) => {
			const cut = isWhole(sentence) ? cutPlace(sentence) : undefined;
			return cut === undefined ? [] : toHalves(sentence, cut, analysis.article.text);
		})
	);
	const distinct = halves.filter(
		({ beginning, end }, index) =>
			halves.findIndex((other) => fold(other.beginning) === fold(beginning)) === index &&
			halves.every((other) => other.end === end || !sharesNames(other.end, beginning))
	);
	const drafts: Draft[] = [];
	for (let number = 0; number < MOST_QUESTIONS; number += 1) {
		const chosen = distinct.slice(number * PER_QUESTION, (number + 1) * PER_QUESTION);
		if (chosen.length >= LEAST) drafts.push(toDraft(chosen, number, drafting));
	}
	if (drafts.length === 0 && halves[0]) {
		drop('sentence-halves', 'too-few-statements', halves[0].sentence.text);
	}
	return drafts;
}

function isWhole({ dependence, quotes, words }: AnalysedSentence): boolean {
	return dependence === undefined && !quotes && words.length >= 9 && words.length <= 28;
}

/** Behind the subject where the parser is sure of it, else before a word that links two clauses. */
function cutPlace(sentence: AnalysedSentence): number | undefined {
	const clause = findClause(sentence);
	if (
		clause &&
		clause.front.end === clause.front.start &&
		clause.predicate.end >= sentence.end - 2
	) {
		const subject = wordsOf(sentence.text, within(sentence, clause.subject)).length;
		if (subject >= 2) return clause.subject.end;
	}
	const link = LINK.exec(sentence.text);
	return link ? sentence.start + link.index : undefined;
}

function within({ start }: AnalysedSentence, span: Span): Span {
	return { start: span.start - start, end: span.end - start };
}

function toHalves(sentence: AnalysedSentence, cut: number, text: string): readonly Halves[] {
	const beginning = text.slice(sentence.start, cut).trim();
	const end = text
		.slice(cut, sentence.end)
		.replace(/^[,\s]+/u, '')
		.replace(/\.$/u, '')
		.trim();
	const isBalanced = end.split(' ').length >= 4 && beginning.split(' ').length >= 2;
	return isBalanced ? [{ sentence, beginning: `${beginning} …`, end: `… ${end}` }] : [];
}

/** A name in an end that also stands in another's beginning would mislead. */
function sharesNames(end: string, beginning: string): boolean {
	const names = new Set(beginning.match(/\p{Lu}\p{L}{3,}/gu) ?? []);
	return [...(end.match(/\p{Lu}\p{L}{3,}/gu) ?? [])].some((name) => names.has(name));
}

function toDraft(chosen: readonly Halves[], number: number, { analysis, random }: Drafting): Draft {
	const citations = new Citations(analysis.article);
	for (const { sentence } of chosen) citations.cite(sentence, 'key', 'explanation');
	const options = random
		.shuffle(chosen)
		.map(({ end }, index) => ({ id: `e${index + 1}`, text: end }));
	return {
		family: 'sentence-halves',
		question: {
			kind: 'match',
			skill: 'what',
			stem: 'Match the beginning of each sentence of the article with its end.',
			prompts: chosen.map(({ beginning }, index) => ({ id: `b${index + 1}`, text: beginning })),
			options,
			key: Object.fromEntries(
				chosen.map(({ end }, index) => [
					`b${index + 1}`,
					options.find(({ text }) => text === end)?.id ?? 'e1'
				])
			),
			explanation: `The article says: ${chosen.map(({ sentence }) => sentence.text).join(' ')}`,
			citations: citations.all()
		},
		sentences: [],
		shows: chosen.map(({ sentence }) => sentence.index),
		target: `halves ${number}`,
		score: 1.2 - number * 0.4
	};
}
