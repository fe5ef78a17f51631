/** A stretch of a text node, and where in its block's text it begins. */
type Piece = { readonly node: Text; readonly start: number };

/** What stands in one block of a page, as it is seen. Offsets are UTF-16 code units into `text`. */
export type TextBlock = {
	readonly element: HTMLElement;
	readonly text: string;
	readonly pieces: readonly Piece[];
	/** The language it is written in, a BCP 47 tag. */
	readonly language: string;
};

const BLOCKS = 'p, h1, h2, h3, h4, li, dt, dd, label, legend, blockquote, figcaption';
/** Said for eyes or ears alone, or to be pressed. */
const PASSED_OVER =
	'.visually-hidden, [aria-hidden="true"], [hidden], button, input, select, textarea, svg, summary, [data-reading-help]';

function isPassedOver(node: Text, root: HTMLElement): boolean {
	const skipped = node.parentElement?.closest(PASSED_OVER);
	return skipped !== null && skipped !== undefined && root.contains(skipped);
}

/** What stands apart is read apart: the cells of a row have no space between them. */
function pauseAfter(before: string, { parentElement }: Text, block: HTMLElement): string {
	if (before.trim() === '' || parentElement === null || parentElement === block) return '';
	if (getComputedStyle(parentElement).display.startsWith('inline')) return '';
	return /[\p{P}]\s*$/u.test(before) ? ' ' : ', ';
}

/** The blocks of words inside `root`, in the order they are read. */
export function readBlocks(root: HTMLElement): readonly TextBlock[] {
	const blocks = new Map<HTMLElement, Piece[]>();
	const texts = new Map<HTMLElement, string>();
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (!(node instanceof Text) || isPassedOver(node, root)) continue;
		const element = node.parentElement?.closest<HTMLElement>(BLOCKS);
		if (!element || !root.contains(element)) continue;
		const before = texts.get(element) ?? '';
		const text = before + pauseAfter(before, node, element);
		blocks.set(element, [...(blocks.get(element) ?? []), { node, start: text.length }]);
		texts.set(element, text + node.data);
	}
	return [...blocks].flatMap(([element, pieces]) => {
		const text = texts.get(element) ?? '';
		if (text.trim() === '' || !element.checkVisibility()) return [];
		const language = element.closest<HTMLElement>('[lang]')?.lang ?? 'en';
		return [{ element, text, pieces, language }];
	});
}

function pointAt(
	{ pieces }: TextBlock,
	offset: number,
	isEnd: boolean
): [Text, number] | undefined {
	// An end belongs to the piece before it, a start to the one after.
	const piece = pieces.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
	return piece && [piece.node, Math.min(offset - piece.start, piece.node.length)];
}

/** The stretch of a block on the page. Undefined when it has left the page. */
export function rangeIn(block: TextBlock, start: number, end: number): Range | undefined {
	const from = pointAt(block, start, false);
	const to = pointAt(block, end, true);
	if (!from || !to || !block.element.isConnected) return undefined;
	const range = document.createRange();
	range.setStart(...from);
	range.setEnd(...to);
	return range;
}

/** Where in a block's text a place on the page is. */
export function offsetIn({ pieces }: TextBlock, node: Node, offset: number): number | undefined {
	const piece = pieces.find((one) => one.node === node);
	return piece && piece.start + offset;
}
