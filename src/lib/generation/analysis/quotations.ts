import type { Article, Paragraph, Span } from '#lib/core/article/article.ts';

/** Words between quotation marks; the span leaves the marks out. */
export type Quotation = Span & {
	readonly paragraph: number;
	/** Whether the mark that opens it stands at the paragraph's start and none closes it there: it goes on. */
	readonly open: boolean;
};

const CURLY = /“([^“”]*)(”|$)/gu;
const STRAIGHT = /"([^"]*)("|$)/gu;

/**
 * The direct quotations of an article, by double marks, curly or straight. A quotation that no mark
 * closes ends with its paragraph, and counts only when the next paragraph opens with a mark too, as
 * printers do for a quotation of several paragraphs.
 */
export function findQuotations({ text, paragraphs }: Article): readonly Quotation[] {
	return paragraphs
		.filter(({ kind }) => kind === 'prose')
		.flatMap((paragraph) => {
			const block = text.slice(paragraph.start, paragraph.end);
			const marks = block.includes('“') ? CURLY : STRAIGHT;
			return [...block.matchAll(marks)].flatMap((match) => {
				const words = match[1] ?? '';
				const start = paragraph.start + match.index + 1;
				const open = match[2] === '';
				if (words.trim() === '' || (open && !goesOn(text, paragraphs, paragraph))) return [];
				return [{ start, end: start + words.length, paragraph: paragraph.index, open }];
			});
		});
}

function goesOn(text: string, paragraphs: readonly Paragraph[], { index }: Paragraph): boolean {
	const next = paragraphs[index + 1];
	return next !== undefined && /^["“]/u.test(text.slice(next.start, next.start + 1));
}

/** Whether a span lies wholly within one of the quotations. */
export function isQuoted(span: Span, quotations: readonly Quotation[]): boolean {
	return quotations.some(({ start, end }) => start <= span.start && span.end <= end);
}

/** Whether a span shares a character with one of the quotations. */
export function touchesQuotation(span: Span, quotations: readonly Quotation[]): boolean {
	return quotations.some(({ start, end }) => start < span.end && span.start < end);
}
