import type { LeftOut } from '#lib/core/article/article-reading.ts';
import { readArticleLine } from '../byline.ts';
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
const INDENT = 0.7;
const MOST_INDENT = 5;
/** Letters differ in width: so much of the type's size is in doubt. */
const SLACK = 0.5;
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
	// A name with a hyphen of its own, such as Bowes-Lyon.
	if (head !== undefined && /^\p{Lu}/u.test(line)) return before + line;
	const tail = /^\p{Ll}[\p{L}\p{M}’']*/u.exec(line)?.[0];
	if (head === undefined || tail === undefined) return `${before} ${line}`;
	const isCompound = known.has(`${head}-${tail}`.toLowerCase());
	return isCompound ? before + line : before.slice(0, -1) + line;
}

/** A line with the edges of the column it stands in. */
type PlacedLine = {
	readonly line: PdfLine;
	readonly page: number;
	readonly isFirstOfColumn: boolean;
	readonly left: number;
	readonly right: number;
};

function isSameSize(one: PdfLine, other: PdfLine): boolean {
	return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * OTHER_SIZE;
}

/** A column ends where the next line is on another page, higher up, or in another size. */
function placeLines(pages: readonly PdfPage[]): readonly PlacedLine[] {
	const columns: { readonly page: number; readonly lines: PdfLine[] }[] = [];
	for (const [page, { lines }] of pages.entries()) {
		let last: PdfLine | undefined;
		for (const line of lines) {
			const column = columns.at(-1);
			const goesOn =
				column?.page === page &&
				last !== undefined &&
				line.y <= last.y + line.size &&
				isSameSize(line, last);
			if (column && goesOn) column.lines.push(line);
			else columns.push({ page, lines: [line] });
			last = line;
		}
	}
	return columns.flatMap(({ page, lines }) => {
		const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
		const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
		return lines.map((line, index) => ({ line, page, isFirstOfColumn: index === 0, left, right }));
	});
}

type Open = { text: string; size: number; page: number; last: PlacedLine };

/** Whether the first word of the next line would have fitted on a line: then it was not broken for width. */
function hadRoom({ line, right }: PlacedLine, next: PdfLine): boolean {
	const letterWidth = (line.right - line.left) / Math.max(line.text.length, 1);
	const [word = ''] = next.text.split(' ');
	return line.right + (word.length + 1) * letterWidth < right - line.size * SLACK;
}

/** Whether a line begins a paragraph: by its size, indent or mark, the gap above and the line before. */
function beginsParagraph(
	placed: PlacedLine,
	{ last, text }: Open,
	{ usualGap, areParagraphsApart }: Setting
): boolean {
	const { line } = placed;
	const before = last.line;
	if (!isSameSize(line, before)) return true;
	if (readArticleLine(text)) return true;
	const ended = ENDS_A_SENTENCE.test(before.text);
	// A dash at the start of a line may stand in the middle of a sentence.
	if (STARTS_ITEM.test(line.text) && (ended || !/^[–-]/u.test(line.text))) return true;
	const indent = line.left - placed.left;
	const isIndented = indent > line.size * INDENT && indent < line.size * MOST_INDENT;
	const isShort = hadRoom(last, line);
	if (placed.isFirstOfColumn)
		return ended && (isIndented || isShort) && !/^\p{Ll}/u.test(line.text);
	if (before.y - line.y > usualGap * line.size * WIDE_GAP) return true;
	const wasIndented = before.left - last.left > line.size * INDENT;
	return ended && ((isIndented && !wasIndented) || (isShort && !areParagraphsApart));
}

/** How a document is set. */
type Setting = {
	/** From baseline to baseline, in sizes of the type. */
	readonly usualGap: number;
	/** Whether gaps part its paragraphs; then a short line says nothing. */
	readonly areParagraphsApart: boolean;
};

function settingOf(lines: readonly PlacedLine[]): Setting {
	const gaps = lines.flatMap(({ line, isFirstOfColumn }, index) => {
		const gap = ((lines[index - 1]?.line.y ?? 0) - line.y) / line.size;
		return !isFirstOfColumn && gap > 0.8 && gap < 4 ? [gap] : [];
	});
	const usualGap = median(gaps) || 1.2;
	const wide = gaps.filter((gap) => gap > usualGap * WIDE_GAP).length;
	return { usualGap, areParagraphsApart: wide >= Math.max(2, gaps.length * 0.05) };
}

/** The paragraphs of a document's pages, whose lines are in reading order. */
export function joinPdfLines(pages: readonly PdfPage[]): readonly PdfParagraph[] {
	const lines = placeLines(pages);
	const setting = settingOf(lines);
	const known = new Set(
		lines.flatMap(({ line }) => line.text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? [])
	);
	const paragraphs: Open[] = [];
	for (const placed of lines) {
		const { line, page } = placed;
		const open = paragraphs.at(-1);
		if (open && !beginsParagraph(placed, open, setting)) {
			open.text = joinLine(open.text, line.text, known);
			open.last = placed;
		} else paragraphs.push({ text: line.text, size: line.size, page, last: placed });
	}
	return paragraphs.map(({ text, size, page }) => ({ text, size, page }));
}
