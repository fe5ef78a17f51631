/** A run of text on a page, in PDF's units of 1/72 inch; `y` grows upwards and is the baseline. */
export type PdfRun = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
};

/** A line of text of one column. */
export type PdfLine = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly y: number;
	readonly size: number;
};

/** A step to the side wider than so many sizes of the type leads into another column. */
const COLUMN_STEP = 2;
const SPACE_STEP = 0.15;
const SAME_BASELINE = 0.35;
/** A letter this much smaller beside a line is a mark at its foot or head. */
const MARK_SIZE = 0.75;
const CROSSING_SHARE = 0.4;
const FEWEST_LINES_OF_A_COLUMN = 4;
const DEEPEST_COLUMNS = 4;

type OpenLine = { text: string; left: number; right: number; y: number; size: number };

function follows(line: OpenLine, run: PdfRun): boolean {
	const size = Math.max(line.size, run.size);
	const isLevel = Math.abs(run.y - line.y) <= size * SAME_BASELINE;
	const step = run.x - line.right;
	return isLevel && step > -size && step < size * COLUMN_STEP;
}

/** Lines of the runs of a page, in the order in which the page draws them. */
function linesOfRuns(runs: readonly PdfRun[]): readonly PdfLine[] {
	const lines: OpenLine[] = [];
	for (const run of runs) {
		// PDF.js puts blanks between runs, across gutters too: the gaps say more.
		if (run.text.trim() === '') continue;
		const line = lines.at(-1);
		if (line && follows(line, run)) {
			const isNoteMark = run.size < line.size * MARK_SIZE && /^\d{1,3}$/u.test(run.text.trim());
			const needsSpace =
				run.x - line.right > run.size * SPACE_STEP &&
				!/\s$/u.test(line.text) &&
				!/^\s/u.test(run.text);
			if (!isNoteMark) line.text += (needsSpace ? ' ' : '') + run.text;
			line.right = Math.max(line.right, run.x + run.width);
			if (!isNoteMark) line.size = Math.max(line.size, run.size);
		} else {
			const { text, x, y, width, size } = run;
			lines.push({ text, left: x, right: x + width, y, size });
		}
	}
	return lines
		.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }))
		.filter(({ text }) => text !== '');
}

function topDown(a: PdfLine, b: PdfLine): number {
	return Math.abs(a.y - b.y) < 1 ? a.left - b.left : b.y - a.y;
}

/** Where a gutter runs: lines end before it or begin after it, and few cross it. */
function findGutter(lines: readonly PdfLine[]): number | undefined {
	const starts = [...new Set(lines.map(({ left }) => Math.round(left)))];
	let best: { readonly at: number; readonly crossing: number } | undefined;
	for (const start of starts) {
		const at = start - 1;
		const before = lines.filter(({ right }) => right <= at);
		const after = lines.filter(({ left }) => left >= at);
		const crossing = lines.length - before.length - after.length;
		const isSplit =
			before.length >= FEWEST_LINES_OF_A_COLUMN &&
			after.length >= FEWEST_LINES_OF_A_COLUMN &&
			crossing <= lines.length * CROSSING_SHARE &&
			standBeside(before, after);
		if (isSplit && (!best || crossing < best.crossing)) best = { at, crossing };
	}
	return best?.at;
}

/** Two groups of lines are columns only where they stand at the same height. */
function standBeside(a: readonly PdfLine[], b: readonly PdfLine[]): boolean {
	const span = (lines: readonly PdfLine[]) =>
		lines.reduce(([low, high], { y }) => [Math.min(low, y), Math.max(high, y)] as const, [
			Infinity,
			-Infinity
		] as const);
	const [lowA, highA] = span(a);
	const [lowB, highB] = span(b);
	const shared = Math.min(highA, highB) - Math.max(lowA, lowB);
	return shared > Math.min(highA - lowA, highB - lowB) * 0.5;
}

/** Lines in reading order: columns from left to right, parted by the lines that run across them. */
function orderLines(lines: readonly PdfLine[], depth: number): readonly PdfLine[] {
	const sorted = [...lines].sort(topDown);
	const gutter = depth < DEEPEST_COLUMNS ? findGutter(sorted) : undefined;
	if (gutter === undefined) return sorted;
	const ordered: PdfLine[] = [];
	let left: PdfLine[] = [];
	let right: PdfLine[] = [];
	const closeBand = () => {
		ordered.push(...orderLines(left, depth + 1), ...orderLines(right, depth + 1));
		left = [];
		right = [];
	};
	for (const line of sorted) {
		if (line.right <= gutter) left.push(line);
		else if (line.left >= gutter) right.push(line);
		else {
			closeBand();
			ordered.push(line);
		}
	}
	closeBand();
	return ordered;
}

const MOST_LINES_IN_COLUMNS = 600;

/** The lines of a page in reading order. */
export function readPdfLines(runs: readonly PdfRun[]): readonly PdfLine[] {
	const lines = linesOfRuns(runs);
	return lines.length > MOST_LINES_IN_COLUMNS ? lines : orderLines(lines, 0);
}
