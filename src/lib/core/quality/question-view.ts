import type { Article } from '../article/article.ts';
import type { Citation } from '../article/citation.ts';
import { clozePieces } from '../question/kinds/cloze-pieces.ts';
import { keyTextsOf } from '../question/registry.ts';
import type { Question } from '../question/question.ts';
import { factsOf, sentencesIn, type SentenceFacts } from './article-facts.ts';
import type { Origin, Place } from './finding.ts';
import { familyOf, originOf } from './origin.ts';
import { stemsOf, wordsOf, type Word } from './words.ts';
import { withoutTemplate } from './stem-template.ts';

const ASKS_FOR_UNTRUE =
	/^(?:which|what)\b.{0,80}(?:\bNOT\b|\bnot (?:supported|stated|said|mentioned|true|named|reported)\b)/iu;

/** In UTF-16 code units. */
export const LONGEST_BODY = 2_000;
const LONGEST_OPTION = 600;
const MOST_GAPS = 20;

/** Stands for a gap in `QuestionView.body`. */
export const GAP = '▁';

/** One thing to choose, as the rules see it, whichever kind of question it belongs to. */
export type ViewedOption = Place & {
	readonly option: string;
	readonly text: string;
	readonly isKey: boolean;
	readonly words: readonly Word[];
};

/** The options of one choice: those of the question, or of one gap. */
export type OptionList = { readonly gap?: string; readonly options: readonly ViewedOption[] };

/** A gap of a cloze: its offset in `QuestionView.body`, and the words that belong there. */
export type ViewedGap = { readonly at: number; readonly gap?: string; readonly key: string };

/** A question as the rules see it. */
export type QuestionView = {
	readonly origin: Origin;
	readonly family: string | undefined;
	/** The question asks which of its options the article does not support: the key is the untrue one. */
	readonly asksForUntrue: boolean;
	/** How the body speaks: it asks, it states, it has gaps, it only quotes, or it tells what to do. */
	readonly form: 'question' | 'statement' | 'gaps' | 'quotation' | 'task';
	/** What the question says about the article: the stem without its template, or the text with `GAP`s. */
	readonly body: string;
	readonly bodyPart: 'stem' | 'text';
	readonly bodyWords: readonly Word[];
	readonly bodyStems: ReadonlySet<string>;
	readonly gaps: readonly ViewedGap[];
	readonly lists: readonly OptionList[];
	readonly keys: readonly string[];
	/** The citations for the key, those that fit the article. */
	readonly keyCitations: readonly Citation[];
	/** The sentences that they touch. */
	readonly keySentences: readonly SentenceFacts[];
};

const views = new WeakMap<Question, { readonly article: Article; readonly view: QuestionView }>();

/** The view of a question: found at the first call, remembered as long as the question is. */
export function viewOf(question: Question, article: Article): QuestionView {
	const known = views.get(question);
	if (known?.article === article) return known.view;
	const view = makeView(question, article);
	views.set(question, { article, view });
	return view;
}

/** The body with its gaps filled as the key says. */
export function filledBody({ body, gaps }: QuestionView): string {
	let filled = '';
	let done = 0;
	for (const { at, key } of gaps) {
		filled += body.slice(done, at) + key;
		done = at + GAP.length;
	}
	return filled + body.slice(done);
}

/** The wrong options of every list. */
export function distractorsOf({ lists }: QuestionView): readonly ViewedOption[] {
	return lists.flatMap(({ options }) => options.filter(({ isKey }) => !isKey));
}

function makeView(question: Question, article: Article): QuestionView {
	const lists = listsOf(question);
	const { body: whole, form } = bodyOf(question);
	const body = bounded(whole, LONGEST_BODY);
	const bodyWords = wordsOf(body);
	const keyCitations = question.citations.filter(
		({ supports, start, end, exact }) =>
			supports.includes('key') && start < end && article.text.slice(start, end) === exact
	);
	const sentences = new Set(
		keyCitations.flatMap((citation) => sentencesIn(factsOf(article), citation))
	);
	return {
		origin: originOf(question),
		family: familyOf(question),
		asksForUntrue: ASKS_FOR_UNTRUE.test(question.stem),
		form,
		body,
		bodyPart: question.kind === 'cloze' ? 'text' : 'stem',
		bodyWords,
		bodyStems: stemsOf(bodyWords),
		gaps: gapsOf(question, body),
		lists,
		keys: keysOf(question),
		keyCitations,
		keySentences: [...sentences]
	};
}

/** No rule looks further: what is longer is nothing for a learner, and must cost no more time. */
function bounded(text: string, most: number): string {
	return text.length <= most ? text : text.slice(0, most).toWellFormed();
}

function keysOf(question: Question): readonly string[] {
	return keyTextsOf(question).map((key) => bounded(key, LONGEST_OPTION));
}

function bodyOf(question: Question): Pick<QuestionView, 'body' | 'form'> {
	if (question.kind === 'cloze') {
		const body = clozePieces(question.text)
			.map((piece) => ('gap' in piece ? GAP : piece.text.replaceAll(GAP, ' ')))
			.join('');
		return { body, form: 'gaps' };
	}
	const { body, isQuotation } = withoutTemplate(
		question.stem.replaceAll(GAP, ' ').replaceAll(/_{3,}/gu, GAP)
	);
	if (body.includes(GAP)) return { body, form: 'gaps' };
	if (question.kind === 'true-false') return { body, form: 'statement' };
	if (isQuotation) return { body, form: 'quotation' };
	return { body, form: question.stem.includes('?') ? 'question' : 'task' };
}

function gapsOf(question: Question, body: string): readonly ViewedGap[] {
	const places = [...body.matchAll(new RegExp(GAP, 'gu'))]
		.slice(0, MOST_GAPS)
		.map(({ index }) => index);
	if (question.kind !== 'cloze') {
		const key = keysOf(question)[0] ?? '';
		return places.map((at) => ({ at, key }));
	}
	const keys = keysOf(question);
	const ids = clozePieces(question.text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
	return ids.flatMap((gap, index) => {
		const at = places[index];
		const key = keys[question.gaps.findIndex(({ id }) => id === gap)];
		return at === undefined || key === undefined ? [] : [{ at, gap, key }];
	});
}

function listsOf(question: Question): readonly OptionList[] {
	const list = (
		options: readonly { readonly id: string; readonly text: string }[],
		keys: readonly string[],
		gap?: string
	): OptionList => ({
		...(gap !== undefined && { gap }),
		options: options.map(({ id, text }) => ({
			option: id,
			...(gap !== undefined && { gap }),
			text: bounded(text, LONGEST_OPTION),
			isKey: keys.includes(id),
			words: wordsOf(bounded(text, LONGEST_OPTION))
		}))
	});
	switch (question.kind) {
		case 'choice':
			return [list(question.options, [question.key])];
		case 'multiple':
			return [list(question.options, question.key)];
		case 'cloze':
			return question.gaps.flatMap((gap) =>
				'options' in gap ? [list(gap.options, [gap.key], gap.id)] : []
			);
		case 'match':
			return [list(question.options, Object.values(question.key))];
		case 'true-false':
		case 'numeric':
		case 'short-text':
		case 'order':
		case 'evidence':
			return [];
	}
}
