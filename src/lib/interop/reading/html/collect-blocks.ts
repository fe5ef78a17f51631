import type { LeftOutReason } from '#lib/core/article/article-reading.ts';
import { countWords } from '../article-text.ts';
import { ReadingError } from '../reading-error.ts';
import { roleOf, type ElementRole } from './element-role.ts';
import {
	attributeOf,
	isElement,
	isText,
	textOf,
	type HtmlDocument,
	type HtmlElement,
	type HtmlNode
} from './html-tree.ts';
import { readableText } from '../readable-text.ts';

export type FoundKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'caption' | 'table' | 'code';

/** An element that seems to be no part of an article, and what it seems to be. */
export type Aside = {
	readonly element: HtmlElement;
	readonly reason: LeftOutReason;
	/** Whether more than a name says so. */
	readonly isSure: boolean;
};

/** A run of text between two edges of blocks, as a browser would show it. */
export type FoundBlock = {
	readonly kind: FoundKind;
	readonly text: string;
	readonly words: number;
	/** How many of the words are links. */
	readonly linkWords: number;
	/** The block element it stands in. */
	readonly element: HtmlElement;
	/** Elements around it that seem to be no part of an article, the outermost first. */
	readonly asides: readonly Aside[];
};

type Context = {
	readonly kind: FoundKind;
	readonly element: HtmlElement;
	readonly asides: readonly Aside[];
	readonly isLink: boolean;
};

const BLOCKS = new Set(
	'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
		' '
	)
);
const KINDS: Readonly<Record<string, FoundKind>> = {
	h1: 'heading',
	h2: 'heading',
	h3: 'heading',
	h4: 'heading',
	h5: 'heading',
	h6: 'heading',
	li: 'item',
	blockquote: 'quote',
	figcaption: 'caption',
	caption: 'caption',
	td: 'table',
	th: 'table',
	pre: 'code'
};
/** Old pages are laid out in tables: a cell that holds so many words is running text. */
const PROSE_IN_A_CELL = 25;
const LONGEST_INLINE_ASIDE = 15;
const DEEPEST = 1_000;
const PROSE_LINE_WORDS = 8;
const ENDS_A_SENTENCE = /[.!?…]["'”’»)\]]*$/u;
const FOOTNOTE = /^\[?(?:\d{1,3}|[a-z]|note \d+)\]?$/iu;

/** Line breaks inside a block: two part paragraphs, one does between whole sentences. */
function splitAtBreaks(text: string): readonly string[] {
	return text.split(/\n[ ]*(?:\n[ ]*)+/u).flatMap((part) => {
		const lines = part
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '');
		const areSentences = lines.every(
			(line) => line.split(' ').length >= PROSE_LINE_WORDS && ENDS_A_SENTENCE.test(line)
		);
		return areSentences ? lines : [lines.join(' ')];
	});
}

/** A kind that a block inside keeps: a paragraph in a quote is a quote. */
function kindOf(element: HtmlElement, isCaption: boolean, around: FoundKind): FoundKind {
	const own = isCaption ? 'caption' : KINDS[element.tagName];
	if (own === 'heading' && (around === 'caption' || around === 'table')) return around;
	return own ?? around;
}

/** The runs of text of a page in reading order, without what nobody sees. */
export function collectBlocks(document: HtmlDocument): readonly FoundBlock[] {
	const found: FoundBlock[] = [];
	let pieces: string[] = [];
	let linkPieces: string[] = [];

	const flush = ({ kind, element, asides }: Context) => {
		const whole = pieces.join('').replace(/[ \t\r\f]+/gu, ' ');
		const linked = countWords(linkPieces.join(' '));
		pieces = [];
		linkPieces = [];
		if (whole.trim() === '') return;
		const parts = splitAtBreaks(whole)
			.map(readableText)
			.filter((part) => part !== '');
		const total = countWords(whole);
		for (const text of parts) {
			const words = countWords(text);
			const isProseCell = kind === 'table' && words >= PROSE_IN_A_CELL;
			const linkWords = total === 0 ? 0 : Math.round((linked * words) / total);
			found.push({
				kind: isProseCell ? 'paragraph' : kind,
				text,
				words,
				linkWords,
				element,
				asides
			});
		}
	};
	const visitInline = (element: HtmlElement, context: Context, depth: number) => {
		const { tagName } = element;
		if (tagName === 'br') pieces.push('\n');
		else if (tagName === 'q') {
			pieces.push('“');
			visitAll(element.childNodes, context, depth);
			pieces.push('”');
		} else if (tagName === 'sup' && FOOTNOTE.test(textOf(element)) && hasLink(element)) return;
		else
			visitAll(element.childNodes, tagName === 'a' ? { ...context, isLink: true } : context, depth);
	};
	const visitBlock = (element: HtmlElement, context: Context, depth: number) => {
		const { aside, isSureAside: isSure, isCaption } = roleOf(element);
		const asides =
			aside === undefined
				? context.asides
				: [...context.asides, { element, reason: aside, isSure }];
		const kind = kindOf(element, isCaption, context.kind);
		const inside: Context = { ...context, kind, element, asides };
		flush(context);
		visitAll(element.childNodes, inside, depth);
		flush(inside);
	};
	const visitAll = (children: readonly HtmlNode[], context: Context, depth: number): void => {
		if (depth > DEEPEST) throw new ReadingError('reading-too-heavy', 'a tree too deep');
		for (const child of children) {
			if (isText(child)) {
				const text = child.value.replace(/\s/gu, (space) => (space === '\u00A0' ? space : ' '));
				pieces.push(text);
				if (context.isLink) linkPieces.push(text);
				continue;
			}
			if (!isElement(child)) continue;
			const role = roleOf(child);
			if (role.isSilent) continue;
			if (BLOCKS.has(child.tagName)) visitBlock(child, context, depth + 1);
			else if (!isInlineAside(child, role)) visitInline(child, context, depth + 1);
		}
	};
	const root = document.childNodes.find(isElement);
	if (root) {
		const context: Context = { kind: 'paragraph', element: root, asides: [], isLink: false };
		visitAll(root.childNodes, context, 0);
		flush(context);
	}
	return found;
}

/** Share buttons and advertisements inside a line; other names may be those of words in a sentence. */
function isInlineAside(element: HtmlElement, { aside }: ElementRole): boolean {
	const isOne = aside === 'share' || aside === 'advertisement';
	return isOne && countWords(textOf(element)) <= LONGEST_INLINE_ASIDE;
}

function hasLink(element: HtmlElement): boolean {
	return element.childNodes.some(
		(child) =>
			isElement(child) &&
			(child.tagName === 'a' ? attributeOf(child, 'href') !== undefined : hasLink(child))
	);
}
