/** What of a `DOMRect` a thread is drawn by. */
export type Box = {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

/** The places a thread runs between, as the window sees them. */
export type ThreadPlaces = {
	/** What the words prove: an option or a quote's card. */
	readonly origin: Box;
	/** The lines of the marked words. */
	readonly lines: readonly Box[];
	/** The column the words stand in. */
	readonly column: Box;
	/** What of the article is in sight. */
	readonly panel: Box;
};

export type ThreadPath = {
	readonly path: string;
	/** Where it is tied to its origin. */
	readonly knot: { readonly x: number; readonly y: number };
};

const KNOT_BELOW_TOP = 26;
const UNDER_LINE = 1;
const MARGIN = 6;

/** The line of the words that comes nearest to the column's edge: from there the thread crosses no words. */
function lastLine(lines: readonly Box[], isAtEnd: boolean): Box | undefined {
	return lines.toSorted((a, b) =>
		isAtEnd ? b.right - a.right || b.top - a.top : a.left - b.left || b.top - a.top
	)[0];
}

/**
 * A thread from an origin to its words: along under the words to the column's edge, then over to the
 * origin. Words that are scrolled out of sight are pointed to at the panel's edge. Undefined where
 * there is nothing to tie it to.
 */
export function threadPath({ origin, lines, column, panel }: ThreadPlaces): ThreadPath | undefined {
	const isAtEnd = origin.left > column.left;
	const line = lastLine(lines, isAtEnd);
	if (!line) return undefined;
	const edge = isAtEnd ? column.right : column.left;
	const highest = panel.top + MARGIN;
	const lowest = panel.bottom - MARGIN;
	const under = line.bottom + UNDER_LINE;
	const y = Math.min(lowest, Math.max(highest, under));
	const start = y === under ? (isAtEnd ? line.right : line.left) : edge;
	const knot = {
		x: isAtEnd ? origin.left : origin.right,
		y: Math.min(origin.top + KNOT_BELOW_TOP, (origin.top + origin.bottom) / 2)
	};
	const half = edge + (knot.x - edge) / 2;
	const round = (value: number) => Math.round(value * 10) / 10;
	const [startX, edgeX, halfX, knotX] = [start, edge, half, knot.x].map(round);
	const [wordsY, knotY] = [y, knot.y].map(round);
	return {
		path: `M${startX} ${wordsY}H${edgeX}C${halfX} ${wordsY} ${halfX} ${knotY} ${knotX} ${knotY}`,
		knot
	};
}
