import type { Aside, FoundBlock } from './collect-blocks.ts';
import { roleOf } from './element-role.ts';
import { attributeOf, type HtmlElement } from './html-tree.ts';

const FEWEST_WORDS_OF_PROSE = 8;
/** What says of itself that it is the body counts for more, but does not decide. */
const SAYS_SO = 1.35;
const SAYS_SO_EXACTLY = 1.6;
/** Words inside a part that seems to be none of the article count for little. */
const ASIDE_WEIGHT = 0.1;
/** A part with so much of a page's running text is no aside, whatever its name. */
const TOO_MUCH_FOR_AN_ASIDE = 0.5;

/** Less is enough to doubt a name alone, when there are paragraphs under it and no links. */
const MUCH_FOR_A_NAMED_ASIDE = 0.15;
const FEWEST_WORDS_OF_A_PART = 60;
const PURE = 0.85;

type Weights = { prose: number; words: number };

function parentOf(element: HtmlElement): HtmlElement | undefined {
	const parent = element.parentNode;
	return parent && 'tagName' in parent ? parent : undefined;
}

/** How much running text a block is: its words that are no links, in prose only. */
function proseOf(block: FoundBlock): number {
	const isProse = block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'item';
	if (!isProse || block.words < FEWEST_WORDS_OF_PROSE) return 0;
	const linkShare = block.linkWords / block.words;
	const kindWeight = block.kind === 'item' ? 0.4 : 1;
	return linkShare > 0.6 ? 0 : block.words * (1 - linkShare) * kindWeight;
}

function weigh(
	blocks: readonly FoundBlock[],
	weightOf: (block: FoundBlock) => number
): ReadonlyMap<HtmlElement, Weights> {
	const weights = new Map<HtmlElement, Weights>();
	for (const block of blocks) {
		const prose = weightOf(block);
		for (
			let element: HtmlElement | undefined = block.element;
			element;
			element = parentOf(element)
		) {
			const entry = weights.get(element) ?? { prose: 0, words: 0 };
			entry.prose += prose;
			entry.words += block.words;
			weights.set(element, entry);
		}
	}
	return weights;
}

function bonusOf(element: HtmlElement): number {
	if ((attributeOf(element, 'itemprop') ?? '').toLowerCase().includes('articlebody')) {
		return SAYS_SO_EXACTLY;
	}
	return roleOf(element).isBody ? SAYS_SO : 1;
}

/** The part of a page that is the article, and which of its parts are not. */
export type ChosenBody = {
	/** The blocks inside it, in order. */
	readonly inside: readonly FoundBlock[];
	/** Running text elsewhere on the page. */
	readonly outside: readonly FoundBlock[];
	/** The aside that a block stands in, if it is one. */
	readonly asideOf: (block: FoundBlock) => Aside | undefined;
};

/**
 * Finds the body of the article: the element with the most running text for the least of anything
 * else, so that it is neither one section nor the whole page. Names such as `article-body` weigh in
 * but cannot make a body of what holds no text; names such as `related` cannot hide most of it.
 */
export function chooseBody(blocks: readonly FoundBlock[]): ChosenBody | undefined {
	const plain = weigh(blocks, proseOf);
	const root = [...plain.values()].reduce((most, { prose }) => Math.max(most, prose), 0);
	if (root === 0) return undefined;
	const isAside = ({ element, isSure }: Aside) => {
		const { prose, words } = plain.get(element) ?? { prose: 0, words: 0 };
		const isPureProse = prose >= FEWEST_WORDS_OF_A_PART && prose >= words * PURE;
		const most = !isSure && isPureProse ? MUCH_FOR_A_NAMED_ASIDE : TOO_MUCH_FOR_AN_ASIDE;
		return prose < root * most;
	};
	const asideOf = (block: FoundBlock) => block.asides.find(isAside);
	const weights = weigh(blocks, (block) =>
		asideOf(block) ? proseOf(block) * ASIDE_WEIGHT : proseOf(block)
	);
	let best: HtmlElement | undefined;
	let bestScore = 0;
	for (const [element, { prose, words }] of weights) {
		const score = prose * Math.sqrt(prose / (words + 20)) * bonusOf(element);
		// Of two that hold the same the inner one comes first in the map, and is kept.
		if (score > bestScore * 1.0001) {
			best = element;
			bestScore = score;
		}
	}
	if (!best) return undefined;
	const body = best;
	const isInside = ({ element }: FoundBlock) => {
		for (let each: HtmlElement | undefined = element; each; each = parentOf(each)) {
			if (each === body) return true;
		}
		return false;
	};
	const inside = blocks.filter(isInside);
	const outside = blocks.filter((block) => !isInside(block) && proseOf(block) > 0);
	// Inside the body chosen, a part may be the body itself under a name that sounds like an aside.
	const bodyAsideOf = (block: FoundBlock) =>
		block.asides.find((aside) => isAside(aside) && !isAncestor(aside.element, body));
	return { inside, outside, asideOf: bodyAsideOf };
}

/** Whether an element is another one or stands around it. */
function isAncestor(element: HtmlElement, inner: HtmlElement): boolean {
	for (let each: HtmlElement | undefined = inner; each; each = parentOf(each)) {
		if (each === element) return true;
	}
	return false;
}
