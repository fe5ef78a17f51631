import type { Article, Sentence } from '#lib/core/article/article.ts';
import { assertNever } from '#lib/core/assert-never.ts';
import { clozePieces } from '#lib/core/question/kinds/cloze-pieces.ts';
import { TRUE_FALSE_LABELS } from '#lib/core/question/kinds/true-false-labels.ts';
import type { FormFields } from '#lib/core/question/question-fields.ts';
import type { AskedQuestion } from '#lib/core/question/question.ts';

type Listed = { readonly id: string; readonly text: string };

/** The sentences that can be selected, numbered from 1: headings have none. */
function selectable(article: Article): readonly Sentence[] {
	return article.sentences.filter(
		({ paragraph }) => article.paragraphs[paragraph]?.kind !== 'heading'
	);
}

const letter = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place);
const lettered = (items: readonly Listed[]) =>
	items.map(({ text }, place) => `${letter(place)}  ${text}`);

/** What there is to choose from or to fill, a line each. */
export function linesOf(asked: AskedQuestion, article: Article): readonly string[] {
	switch (asked.kind) {
		case 'choice':
		case 'multiple':
			return lettered(asked.options);
		case 'true-false':
			return [`T  ${TRUE_FALSE_LABELS.true}`, `F  ${TRUE_FALSE_LABELS.false}`];
		case 'numeric':
		case 'short-text':
			return [];
		case 'cloze': {
			const places = new Map(asked.gaps.map(({ id }, place) => [id, place + 1]));
			const text = clozePieces(asked.text)
				.map((piece) => ('gap' in piece ? `__(${places.get(piece.gap) ?? '?'})__` : piece.text))
				.join('');
			const choices = asked.gaps.flatMap(({ options }, place) =>
				options ? [`(${place + 1})  ${lettered(options).join('   ')}`] : []
			);
			return [text, ...choices];
		}
		case 'order':
			return lettered(asked.items);
		case 'match':
			return [
				...asked.prompts.map(({ text }, place) => `${place + 1}  ${text}`),
				...lettered(asked.options)
			];
		case 'evidence':
			return selectable(article).map(
				({ start, end }, place) => `${place + 1}  ${article.text.slice(start, end)}`
			);
		default:
			return assertNever(asked, 'a kind of question');
	}
}

/** How to type the answer. */
export function typingHint(asked: AskedQuestion): string {
	switch (asked.kind) {
		case 'choice':
			return 'a letter';
		case 'multiple':
			return 'letters, such as A C';
		case 'true-false':
			return 'T or F';
		case 'numeric':
			return asked.unit ? `a number, in ${asked.unit}` : 'a number';
		case 'short-text':
			return 'a few words';
		case 'cloze':
			return asked.gaps.length === 1 ? 'what fills the gap' : 'what fills the gaps, parted by ;';
		case 'order':
			return 'the letters in order, such as B A C';
		case 'match':
			return 'a letter for each number in turn, such as B A';
		case 'evidence':
			return asked.pick === 1 ? 'a number' : `${asked.pick} numbers`;
		default:
			return assertNever(asked, 'a kind of question');
	}
}

/** The ids behind typed letters, whether parted or not; letters that stand for nothing stay as they are. */
function idsOf(typed: string, items: readonly Listed[]): readonly string[] {
	const letters = typed.toUpperCase().match(/[A-Z0-9]/gu) ?? [];
	return letters.map((one) => items[placeOf(one)]?.id ?? one);
}

function placeOf(one: string): number {
	return /\d/u.test(one) ? Number(one) - 1 : one.charCodeAt(0) - 'A'.charCodeAt(0);
}

function valuesOf(
	asked: AskedQuestion,
	typed: string,
	article: Article
): Readonly<Record<string, readonly string[]>> {
	switch (asked.kind) {
		case 'choice':
			return { option: idsOf(typed, asked.options).slice(0, 1) };
		case 'multiple':
			return { option: idsOf(typed, asked.options) };
		case 'true-false': {
			const value = /^t/iu.test(typed) ? 'true' : /^f/iu.test(typed) ? 'false' : '';
			return { value: [value] };
		}
		case 'numeric':
			return { number: [typed] };
		case 'short-text':
			return { text: [typed] };
		case 'cloze': {
			const parts = asked.gaps.length === 1 ? [typed] : typed.split(';');
			return Object.fromEntries(
				asked.gaps.map(({ id, options }, place) => {
					const part = parts[place]?.trim() ?? '';
					return [`gap-${id}`, options ? idsOf(part, options).slice(0, 1) : [part]];
				})
			);
		}
		case 'order':
			return Object.fromEntries(
				idsOf(typed, asked.items).map((id, place) => [`position-${id}`, [String(place + 1)]])
			);
		case 'match': {
			const ids = idsOf(typed.replaceAll(/\d/gu, ''), asked.options);
			return Object.fromEntries(
				asked.prompts.map(({ id }, place) => [`match-${id}`, ids.slice(place, place + 1)])
			);
		}
		case 'evidence': {
			const sentences = selectable(article);
			const numbers = (typed.match(/\d+/gu) ?? []).map(Number);
			const spans = numbers
				.map((number) => sentences[number - 1])
				.filter((sentence) => sentence !== undefined);
			return { sentence: spans.map(({ start, end }) => `${start}-${end}`) };
		}
		default:
			return assertNever(asked, 'a kind of question');
	}
}

/** A typed line as the fields of the form that asks the same question on a page. */
export function fieldsOf(asked: AskedQuestion, typed: string, article: Article): FormFields {
	const values = valuesOf(asked, typed.trim(), article);
	const many = (name: string) => values[name] ?? [];
	return { many, one: (name) => many(name)[0] ?? '' };
}
