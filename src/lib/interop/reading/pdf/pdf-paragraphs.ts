import type { LeftOut } from '#lib/core/article/article-reading.ts';
import type { PdfLine } from './pdf-lines.ts';

/** The lines of a page, and its height in PDF's units. */
export type PdfPage = { readonly lines: readonly PdfLine[]; readonly height: number };

/** A paragraph of a document, with the size of its type. */
export type PdfParagraph = { readonly text: string; readonly size: number; readonly page: number };

/** The share of a page's height at its head and foot where running titles stand. */
const MARGIN = 0.1;
const PAGE_NUMBER =
	/^(?:[-–—]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?$/iu;
const WIDE_GAP = 1.35;
const INDENT = 0.9;
const SHORT_LINE = 0.8;
const OTHER_SIZE = 0.12;
const ENDS_A_SENTENCE = /[.!?…:]["'”’»)\]]*$/u;
const STARTS_ITEM = /^(?:[•·▪◦●*–-]|\d{1,2}[.)])\s+\S/u;
const BROKEN_WORD = /(?<head>\p{L}+)[-\u00AD\u2010]$/u;

function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The size most of the words are set in. */
export function bodySizeOf(pages: readonly PdfPage[]): number {
	const letters = new Map<number, number>();
	for (const { text, size } of pages.flatMap(({ lines }) => lines)) {
		const rounded = Math.round(size * 2) / 2;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
	}
	return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

function repeatKey(text: string): string {
	return text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim();
}

/** Takes page numbers and running titles out, which would stand in the middle of sentences. */
export function withoutRunningLines(pages: readonly PdfPage[]): {
	readonly pages: readonly PdfPage[];
	readonly leftOut: readonly LeftOut[];
} {
	const isInMargin = ({ y }: PdfLine, height: number) =>
		y > height * (1 - MARGIN) || y < height * MARGIN;
	const counts = new Map<string, number>();
	for (const { lines, height } of pages) {
		const keys = new Set(
			lines.filter((line) => isInMargin(line, height)).map(({ text }) => repeatKey(text))
		);
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const leftOut: LeftOut[] = [];
	const kept = pages.map(({ lines, height }) => ({
		height,
		lines: lines.filter((line) => {
			if (!isInMargin(line, height)) return true;
			const isRepeated = (counts.get(repeatKey(line.text)) ?? 0) >= Math.max(2, pages.length * 0.3);
			const isNumber = PAGE_NUMBER.test(line.text);
			if (isNumber) leftOut.push({ text: line.text, reason: 'page-number' });
			else if (isRepeated) leftOut.push({ text: line.text, reason: 'repeated' });
			return !isNumber && !isRepeated;
		})
	}));
	return { pages: kept, leftOut };
}

/** Joins a line to what stands before it; a word broken at the end of a line becomes whole again. */
function joinLine(before: string, line: string, known: ReadonlySet<string>): string {
	const head = BROKEN_WORD.exec(before)?.groups?.head;
	const tail = /^\p{Ll}[\p{L}\p{M}’']*/u.exec(line)?.[0];
	if (head === undefined || tail === undefined) return `${before} ${line}`;
	const isCompound = known.has(`${head}-${tail}`.toLowerCase());
	return isCompound ? before + line : before.slice(0, -1) + line;
}

type Open = { text: string; size: number; page: number; last: PdfLine; right: number };

/** Whether a line begins a paragraph, by the gap above it, its indent, its size and the line before. */
function beginsParagraph(line: PdfLine, open: Open, gap: number, isNewColumn: boolean): boolean {
	const { last } = open;
	if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * OTHER_SIZE) return true;
	if (STARTS_ITEM.test(line.text)) return true;
	const ended = ENDS_A_SENTENCE.test(last.text);
	if (isNewColumn) return ended && !/^\p{Ll}/u.test(line.text);
	if (last.y - line.y > gap * WIDE_GAP) return true;
	const isIndented =
		line.left - last.left > line.size * INDENT && line.left - last.left < line.size * 5;
	if (isIndented && ended) return true;
	const width = open.right - Math.min(line.left, last.left);
	return ended && last.right < open.right - width * (1 - SHORT_LINE);
}

/** The paragraphs of a document's pages, whose lines are in reading order. */
export function joinPdfLines(pages: readonly PdfPage[]): readonly PdfParagraph[] {
	const lines = pages.flatMap((page, index) => page.lines.map((line) => ({ line, page: index })));
	const gaps = lines.flatMap(({ line }, index) => {
		const previous = lines[index - 1]?.line;
		const gap = previous ? previous.y - line.y : 0;
		return gap > line.size * 0.8 && gap < line.size * 2.2 ? [gap / line.size] : [];
	});
	const usualGap = median(gaps) || 1.2;
	const known = new Set(
		lines.flatMap(({ line }) => line.text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? [])
	);
	const paragraphs: PdfParagraph[] = [];
	let open: Open | undefined;
	for (const { line, page } of lines) {
		const isNewColumn =
			open !== undefined && (page !== open.page || line.y > open.last.y + line.size);
		if (open && !beginsParagraph(line, open, usualGap * line.size, isNewColumn)) {
			open.text = joinLine(open.text, line.text, known);
			open.right = isNewColumn ? line.right : Math.max(open.right, line.right);
			open.last = line;
			open.page = page;
			continue;
		}
		if (open) paragraphs.push(open);
		const sameColumn: boolean =
			open !== undefined && !isNewColumn && Math.abs(open.last.left - line.left) < line.size * 6;
		open = {
			text: line.text,
			size: line.size,
			page,
			last: line,
			right: Math.max(line.right, sameColumn ? (open?.right ?? 0) : 0)
		};
	}
	if (open) paragraphs.push(open);
	return paragraphs.map(({ text, size, page }) => ({ text, size, page }));
}
