import type { Article, Span } from '../article/article.ts';
import { passageAround, sentencesTouching, type Citation } from '../article/citation.ts';
import { assertNever } from '../assert-never.ts';
import { clozePieces } from '../question/kinds/cloze-pieces.ts';
import type { ClozeQuestion } from '../question/kinds/cloze.ts';
import type { EvidenceQuestion } from '../question/kinds/evidence.ts';
import { TRUE_FALSE_LABELS } from '../question/kinds/true-false-labels.ts';
import { textOf } from '../question/question-type.ts';
import type { Question } from '../question/question.ts';
import { keyTextsOf } from '../question/registry.ts';
import { shuffle } from './shuffle.ts';

/** A box to tick. */
export type TickBox = {
	readonly letter?: string;
	readonly text: string;
	readonly isRight: boolean;
};
/** A stretch of running text: words, or a gap by its number, counted from 1. */
export type GapPiece = { readonly text: string } | { readonly gap: number };
/** A gap: what belongs in it, what is accepted too, and what there is to choose from (nothing: it is free). */
export type PrintedGap = {
	readonly number: number;
	readonly answer: string;
	readonly others: readonly string[];
	readonly choices: readonly string[];
};

/** Where a pen puts the answer, in the order of the page, and the answer itself. */
export type AnswerSpace =
	| { readonly form: 'ticks'; readonly boxes: readonly TickBox[] }
	| {
			readonly form: 'line';
			readonly isShort: boolean;
			readonly unit?: string;
			readonly answer: string;
			readonly others: readonly string[];
	  }
	| {
			readonly form: 'gaps';
			readonly pieces: readonly GapPiece[];
			readonly gaps: readonly PrintedGap[];
	  }
	/** `place` is the item's number in the right order, from 1. */
	| {
			readonly form: 'numbers';
			readonly items: readonly { readonly text: string; readonly place: number }[];
	  }
	| {
			readonly form: 'pairs';
			readonly prompts: readonly { readonly text: string; readonly letter: string }[];
			readonly options: readonly { readonly letter: string; readonly text: string }[];
	  }
	/** To be marked in the article itself: the quotes that are right. */
	| { readonly form: 'underline'; readonly marks: readonly Citation[] };

/** Wrong sentences beside the right ones where the article is not at hand. */
const OTHER_SENTENCES = 4;
/** They are taken from around the right ones: from far off, nobody would believe them. */
const NEAREST_SENTENCES = 9;
/** Shorter ones are remains such as “He agreed.” */
const SENTENCE_LEAST_WORDS = 5;

function letterAt(index: number): string {
	return String.fromCharCode('A'.charCodeAt(0) + index);
}

function keyCitations({ citations, key }: EvidenceQuestion): readonly Citation[] {
	return citations.filter(({ id }) => key.includes(id));
}

function runningText(article: Article, { start, end }: Span): string {
	return article.text.slice(start, end).replaceAll(/\s+/gu, ' ');
}

/** The right passages, once each, whole sentences. */
function rightPassages(question: EvidenceQuestion, article: Article): readonly Span[] {
	const passages = keyCitations(question).map((citation) => passageAround(article, citation));
	return passages.filter(
		({ start, end }, index) =>
			!passages.slice(0, index).some((other) => start < other.end && other.start < end)
	);
}

/** Sentences to tick, in the order of the article: the right ones, and others from around them. */
function sentencesToTick(
	question: EvidenceQuestion,
	article: Article,
	seed: string
): readonly TickBox[] {
	const right = rightPassages(question, article);
	const cited = new Set(
		question.citations.flatMap((citation) => sentencesTouching(article, citation))
	);
	const distance = (sentence: Span) =>
		Math.min(...right.map(({ start }) => Math.abs(start - sentence.start)));
	const near = article.sentences
		.filter((sentence) => article.paragraphs[sentence.paragraph]?.kind === 'prose')
		// What the explanation rests on may well be right too.
		.filter((sentence) => !cited.has(sentence))
		.filter((sentence) => runningText(article, sentence).split(' ').length >= SENTENCE_LEAST_WORDS)
		.toSorted((a, b) => distance(a) - distance(b))
		.slice(0, NEAREST_SENTENCES);
	const others = shuffle(near, `${seed}/${question.id}/sentences`).slice(0, OTHER_SENTENCES);
	return [...right, ...others]
		.toSorted((a, b) => a.start - b.start)
		.map((span, index) => ({
			letter: letterAt(index),
			text: runningText(article, span),
			isRight: right.includes(span)
		}));
}

function gapsOf(question: ClozeQuestion): AnswerSpace {
	const ids = question.gaps.map(({ id }) => id);
	return {
		form: 'gaps',
		pieces: clozePieces(question.text).map((piece) =>
			'gap' in piece ? { gap: ids.indexOf(piece.gap) + 1 } : piece
		),
		gaps: question.gaps.map((gap, index) => {
			const [answer = '', ...others] =
				'options' in gap ? [textOf(gap.options, gap.key)] : gap.accepted;
			const choices = 'options' in gap ? gap.options.map(({ text }) => text) : [];
			return { number: index + 1, answer, others, choices };
		})
	};
}

/**
 * Where a pen answers a question whose options are named by letters already (`presentQuestion`).
 * With the article at hand, evidence is underlined in it; without, the sentences to choose from are
 * printed, and `seed` decides which wrong ones. The same seed, the same sentences.
 */
export function answerSpace(
	question: Question,
	article: Article,
	hasArticle: boolean,
	seed: string
): AnswerSpace {
	switch (question.kind) {
		case 'choice':
		case 'multiple': {
			const right = [question.key].flat();
			const boxes = question.options.map(({ id, text }) => ({
				letter: id,
				text,
				isRight: right.includes(id)
			}));
			return { form: 'ticks', boxes };
		}
		case 'true-false':
			return {
				form: 'ticks',
				boxes: [
					{ text: TRUE_FALSE_LABELS.true, isRight: question.key },
					{ text: TRUE_FALSE_LABELS.false, isRight: !question.key }
				]
			};
		case 'numeric':
		case 'short-text': {
			const [answer = '', ...others] = keyTextsOf(question);
			const unit = question.kind === 'numeric' ? question.unit : undefined;
			const isShort = question.kind === 'numeric';
			return { form: 'line', isShort, ...(unit && { unit }), answer, others };
		}
		case 'cloze':
			return gapsOf(question);
		case 'order': {
			const items = question.items.map(({ id, text }) => ({
				text,
				place: question.key.indexOf(id) + 1
			}));
			return { form: 'numbers', items };
		}
		case 'match':
			return {
				form: 'pairs',
				prompts: question.prompts.map(({ id, text }) => ({
					text,
					letter: question.key[id] ?? ''
				})),
				options: question.options.map(({ id, text }) => ({ letter: id, text }))
			};
		case 'evidence':
			return hasArticle
				? { form: 'underline', marks: keyCitations(question) }
				: { form: 'ticks', boxes: sentencesToTick(question, article, seed) };
		default:
			return assertNever(question, 'a kind of question');
	}
}
