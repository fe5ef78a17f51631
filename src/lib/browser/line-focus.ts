import { viewOf } from './page-place.ts';

export type LineFocus = {
	/** Where the voice is; undefined once it is silent. */
	readonly follow: (range: Range | undefined) => void;
	readonly stop: () => void;
};

/** What the band of lines stands by, in pixels of the screen or of the article. */
type Anchor =
	| { readonly by: 'pointer'; readonly y: number }
	| { readonly by: 'line'; readonly fromTop: number }
	| { readonly by: 'voice'; readonly range: Range };

const ARTICLE = '[data-article-column]';
/** The line that is read, and one on either side of it. */
const LINES = 3;

function lineHeightOf(element: Element): number {
	const { lineHeight, fontSize } = getComputedStyle(element);
	return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.5;
}

function bandOf(anchor: Anchor, top: number, height: number): readonly [number, number] {
	if (anchor.by === 'voice') {
		const place = anchor.range.getBoundingClientRect();
		return [place.top - height * 0.3, place.bottom + height * 0.3];
	}
	const middle = anchor.by === 'pointer' ? anchor.y : top + anchor.fromTop;
	return [middle - (height * LINES) / 2, middle + (height * LINES) / 2];
}

/** Dims what is around the lines that are read: they follow the pointer, the arrow keys and the voice. */
export function startLineFocus(): LineFocus {
	const veil = document.createElement('div');
	veil.className = 'reading-veil';
	veil.setAttribute('aria-hidden', 'true');
	document.body.append(veil);
	const life = new AbortController();
	let anchor: Anchor = { by: 'line', fromTop: 0 };
	let frame = 0;

	function draw() {
		frame = 0;
		const article = document.querySelector<HTMLElement>(ARTICLE);
		const box = article?.getBoundingClientRect();
		const view = article && viewOf(article);
		veil.hidden = !article || !box || !view || box.bottom <= view.top || box.top >= view.bottom;
		if (!article || !box || !view || veil.hidden) return;
		const height = lineHeightOf(article);
		const top = Math.max(box.top, view.top);
		const [start, end] = bandOf(anchor, box.top + height * (LINES / 2), height);
		const values = {
			top,
			left: box.left - height / 2,
			width: box.width + height,
			height: Math.min(box.bottom, view.bottom) - top,
			'--band-start': start - top,
			'--band-end': end - top
		};
		for (const [name, value] of Object.entries(values)) veil.style.setProperty(name, `${value}px`);
	}

	function redraw() {
		frame ||= requestAnimationFrame(draw);
	}

	function move(next: Anchor) {
		anchor = next;
		redraw();
	}

	function point({ target, clientY }: PointerEvent) {
		if (anchor.by === 'voice' || !(target instanceof Element)) return;
		if (target.closest(ARTICLE)) move({ by: 'pointer', y: clientY });
	}

	function step(event: KeyboardEvent) {
		const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		const article = document.querySelector<HTMLElement>(ARTICLE);
		const isInside = event.target instanceof Node && event.target.contains(article);
		if (by === 0 || !article || !isInside || anchor.by === 'voice') return;
		if (event.target === document.body || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		const box = article.getBoundingClientRect();
		const view = viewOf(article);
		const height = lineHeightOf(article);
		const now = anchor.by === 'line' ? anchor.fromTop : anchor.y - box.top - height * (LINES / 2);
		const fromTop = Math.min(Math.max(now + by * height, 0), Math.max(box.height - height * 2, 0));
		const middle = box.top + height * (LINES / 2) + fromTop;
		if (middle > view.bottom - height * 3 || middle < view.top + height * 3) {
			view.scroller.scrollBy({ top: by * height });
		}
		move({ by: 'line', fromTop });
	}

	const { signal } = life;
	document.addEventListener('pointermove', point, { signal, passive: true });
	document.addEventListener('pointerdown', point, { signal, passive: true });
	document.addEventListener('keydown', step, { signal });
	document.addEventListener('scroll', redraw, { signal, passive: true, capture: true });
	window.addEventListener('resize', redraw, { signal });
	// A new question brings a new article.
	const watch = new MutationObserver(redraw);
	watch.observe(document.body, { childList: true, subtree: true });
	redraw();

	return {
		follow(range) {
			if (range) move({ by: 'voice', range });
			else if (anchor.by === 'voice') move({ by: 'line', fromTop: 0 });
		},
		stop() {
			life.abort();
			watch.disconnect();
			cancelAnimationFrame(frame);
			veil.remove();
		}
	};
}
