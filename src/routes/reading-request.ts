/** What a click asks reading help for: its panel, or what a word means. */
export type ReadingRequest =
	| { readonly kind: 'panel'; readonly opener: HTMLElement }
	| { readonly kind: 'word'; readonly root: HTMLElement; readonly x: number; readonly y: number };

/** A tap asks about a word, and so does a double click; a single click is for selecting. */
export function readingRequestIn(event: MouseEvent): ReadingRequest | undefined {
	const { target, detail, clientX: x, clientY: y } = event;
	if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const opener = target.closest<HTMLElement>('[data-reading-help]');
	// Without popovers the settings serve.
	if (opener) return 'popover' in opener ? { kind: 'panel', opener } : undefined;
	const root = target.closest<HTMLElement>('[data-article-column]');
	const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
	return root && (isTap || detail === 2) ? { kind: 'word', root, x, y } : undefined;
}
