/** The name under which a page hands over what was said in it, and what a hand without a keyboard did. */
export const REPORT = 'reportToJourney';

/** What a page reports: words that are read out, words that may be missed, or an event of a mouse. */
export type PageReport = {
	readonly kind: 'said' | 'perhaps' | 'mouse';
	readonly text: string;
};

declare global {
	var reportToJourney: ((report: PageReport) => void) | undefined;
	/** When the page last changed, by `performance.now()`; a clock that ticks is no change. */
	var journeyChangedAt: number | undefined;
}

/**
 * Runs in a page before anything else. Listens as a screen reader does: what changes in a live region
 * that was there before is said; a status that arrives together with its words may be missed.
 */
export function listenToLiveRegions(): void {
	const LIVE = '[aria-live]:not([aria-live="off"]), [role=status], [role=alert], [role=log]';
	const lastSaid = new WeakMap<Element, string>();
	const report = (kind: 'said' | 'perhaps', text: string) =>
		globalThis.reportToJourney?.({ kind, text });

	function isHidden(element: Element): boolean {
		return (
			element.getAttribute('aria-hidden') === 'true' ||
			getComputedStyle(element).display === 'none' ||
			getComputedStyle(element).visibility === 'hidden'
		);
	}
	function wordsOf(node: Node): string {
		if (node instanceof Text) return node.data;
		if (!(node instanceof Element) || isHidden(node)) return '';
		const inside = [...node.childNodes].map(wordsOf).join('');
		return getComputedStyle(node).display.startsWith('inline') ? inside : ` ${inside} `;
	}
	const textOf = (region: Element) => wordsOf(region).replace(/\s+/gu, ' ').trim();

	function say(region: Element, kind: 'said' | 'perhaps'): void {
		if (!region.isConnected) return;
		const text = textOf(region);
		if (text === (lastSaid.get(region) ?? '')) return;
		lastSaid.set(region, text);
		if (text !== '') report(kind, text);
	}
	function regionsIn(node: Node): readonly Element[] {
		if (!(node instanceof Element)) return [];
		return [node, ...node.querySelectorAll('*')].filter((element) => element.matches(LIVE));
	}

	// What the page comes with is read as its text, and not said.
	addEventListener('DOMContentLoaded', () => {
		for (const region of document.querySelectorAll(LIVE)) lastSaid.set(region, textOf(region));
	});

	new MutationObserver((changes) => {
		if (document.readyState === 'loading') return;
		const arrived = new Set(
			changes.flatMap(({ addedNodes }) => [...addedNodes].flatMap(regionsIn))
		);
		const changed = new Set<Element>();
		for (const { target } of changes) {
			const element = target instanceof Element ? target : target.parentElement;
			const region = element?.closest(LIVE);
			if (region && !arrived.has(region)) changed.add(region);
			if (!element?.closest('[role=timer], progress'))
				globalThis.journeyChangedAt = performance.now();
		}
		for (const region of arrived) say(region, region.matches('[role=alert]') ? 'said' : 'perhaps');
		for (const region of changed) say(region, 'said');
	}).observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
		attributeFilter: ['aria-hidden', 'hidden', 'aria-current']
	});
}

/** Runs in a page before anything else. Stops and reports whatever only a mouse, a pen or a finger does. */
export function refuseMice(): void {
	const MADE_BY_HAND = [
		'pointerdown',
		'pointerup',
		'pointermove',
		'mousedown',
		'mouseup',
		'mousemove',
		'dblclick',
		'auxclick',
		'contextmenu',
		'wheel',
		'touchstart',
		'touchend',
		'dragstart',
		'click'
	];
	for (const type of MADE_BY_HAND) {
		addEventListener(
			type,
			(event) => {
				// A click by Enter, Space or a label counts no presses of a button.
				if (event.type === 'click' && event instanceof MouseEvent && event.detail === 0) return;
				event.preventDefault();
				event.stopImmediatePropagation();
				globalThis.reportToJourney?.({ kind: 'mouse', text: event.type });
			},
			{ capture: true, passive: false }
		);
	}
}
