type Marked = 'reading-sentence' | 'reading-word';

/**
 * Marks a stretch of the page, or takes the mark away. The page's elements stay as they are (CSS
 * Custom Highlight API), so that what is cited is cited byte for byte.
 */
export function markPlace(name: Marked, range: Range | undefined): void {
	// Firefox before 140 has none: then the voice is followed by scrolling alone.
	if (!('highlights' in CSS)) return;
	if (range) CSS.highlights.set(name, new Highlight(range));
	else CSS.highlights.delete(name);
}

/** The part of the screen in which an element's content is seen. */
export function viewOf(element: Element): {
	readonly scroller: Element;
	readonly top: number;
	readonly bottom: number;
} {
	for (let scroller = element.parentElement; scroller; scroller = scroller.parentElement) {
		const { overflowY } = getComputedStyle(scroller);
		const isScroller = overflowY === 'auto' || overflowY === 'scroll';
		if (!isScroller || scroller.scrollHeight <= scroller.clientHeight) continue;
		const { top, bottom } = scroller.getBoundingClientRect();
		return { scroller, top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) };
	}
	return { scroller: document.documentElement, top: 0, bottom: innerHeight };
}

/** Whether things on this page keep still. */
export function isCalm(): boolean {
	return (
		document.documentElement.dataset['motion'] === 'less' ||
		matchMedia('(prefers-reduced-motion: reduce)').matches
	);
}

/** Scrolls only when what is read has left the comfortable part of the screen. */
export function bringIntoView(range: Range): void {
	const element = range.startContainer.parentElement;
	if (!element) return;
	const { scroller, top, bottom } = viewOf(element);
	const place = range.getBoundingClientRect();
	const height = bottom - top;
	// The player and the tabs of a phone stand at the lower end.
	if (place.top >= top + height * 0.05 && place.bottom <= bottom - height * 0.25) return;
	scroller.scrollBy({
		top: place.top - top - height * 0.25,
		behavior: isCalm() ? 'auto' : 'smooth'
	});
}
