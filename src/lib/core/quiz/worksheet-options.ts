import * as v from 'valibot';

/** What a sheet holds beside the questions: nothing, the answers in place, or a key on its own page. */
export const ANSWER_MODES = ['blank', 'with-answers', 'separate-key'] as const;
export const ARTICLE_MODES = ['on', 'off'] as const;
export const PAPER_SIZES = ['A4', 'Letter'] as const;

const worksheetOptionsSchema = v.object({
	answers: v.fallback(v.picklist(ANSWER_MODES), 'blank'),
	article: v.fallback(v.picklist(ARTICLE_MODES), 'on'),
	size: v.fallback(v.picklist(PAPER_SIZES), 'A4')
});

/** How a set is printed. */
export type WorksheetOptions = Readonly<v.InferOutput<typeof worksheetOptionsSchema>>;

/** The wishes in an address. What is missing or not understood is the first of its list. */
export function readWorksheetOptions(one: (name: string) => string | null): WorksheetOptions {
	return v.parse(worksheetOptionsSchema, {
		answers: one('answers'),
		article: one('article'),
		size: one('size')
	});
}
