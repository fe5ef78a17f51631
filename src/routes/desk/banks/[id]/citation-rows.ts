import type { Support } from '#lib/core/article/citation.ts';
import type { Question } from '#lib/core/question/question.ts';

/** A citation as the form shows it; a row without words is one to fill in. */
export type CitationRow = {
	readonly id: string;
	readonly exact: string;
	readonly start?: number;
	readonly supports: readonly Support[];
};

const MOST = 60;

/** The rows with one more to fill in; the first of all backs the key. */
export function withBlank(rows: readonly CitationRow[]): readonly CitationRow[] {
	const ids = Array.from({ length: MOST }, (_, index) => `c${index + 1}`);
	const free = ids.find((id) => !rows.some((row) => row.id === id)) ?? `c${MOST + 1}`;
	return [
		...rows,
		{ id: free, exact: '', supports: rows.length === 0 ? ['key', 'explanation'] : [] }
	];
}

/** How many rows the form of a question has: gaps, options, items, pairs, expected answers. */
export function sizeOf(question: Question): number {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return question.options.length;
		case 'cloze':
			return question.gaps.length;
		case 'order':
			return question.items.length;
		case 'match':
			return question.prompts.length;
		case 'numeric':
		case 'short-text':
			return question.anticipated.length;
		default:
			return 0;
	}
}
