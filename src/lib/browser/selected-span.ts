type Offsets = { readonly start: number; readonly end: number };

function offsetOf(node: Node, offset: number): number | undefined {
	const element = node instanceof Element ? node : node.parentElement;
	const piece = element?.closest<HTMLElement>('[data-start]');
	if (!piece) return undefined;
	const start = Number(piece.dataset['start']);
	// Between elements, the selection counts children: the piece itself is before or behind it.
	return node.nodeType === Node.TEXT_NODE ? start + offset : start;
}

/**
 * What is selected inside `root`, by the `data-start` of the pieces of text in it: offsets into the
 * text they were cut from. Undefined when nothing is, or when the selection reaches outside.
 */
export function selectedSpan(root: HTMLElement): Offsets | undefined {
	const selection = window.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	if (!root.contains(range.commonAncestorContainer)) return undefined;
	const start = offsetOf(range.startContainer, range.startOffset);
	const end = offsetOf(range.endContainer, range.endOffset);
	return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}
