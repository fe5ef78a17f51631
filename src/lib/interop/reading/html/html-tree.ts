import type { DefaultTreeAdapterTypes } from 'parse5';
import { ReadingError } from '../reading-error.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Moving elements out of each other, as the standard asks for, can make a tree deeper than its stack. */
const DEEPEST = 1_000;

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
	return 'tagName' in node;
}

/** Whether a node is text. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
	return node.nodeName === '#text';
}

/** The value of an attribute; undefined when the element has none. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
	return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The words of an attribute that is a list, such as `class` or `rel`, in lower case. */
export function tokensOf(element: HtmlElement, name: string): readonly string[] {
	return (attributeOf(element, name) ?? '')
		.toLowerCase()
		.split(/\s+/u)
		.filter((token) => token !== '');
}

/** Every element of a page in the order of its start tags. */
export function elementsOf(root: HtmlDocument | HtmlElement): readonly HtmlElement[] {
	const elements: HtmlElement[] = [];
	const visit = (children: readonly HtmlNode[], depth: number) => {
		if (depth > DEEPEST) throw new ReadingError('reading-too-heavy', 'a tree too deep');
		for (const child of children) {
			if (!isElement(child)) continue;
			elements.push(child);
			visit(child.childNodes, depth + 1);
		}
	};
	visit(root.childNodes, 0);
	return elements;
}

/** The text within an element, whatever its markup, with runs of white space as one space. */
export function textOf(element: HtmlElement): string {
	const pieces: string[] = [];
	const visit = (children: readonly HtmlNode[]) => {
		for (const child of children) {
			if (isText(child)) pieces.push(child.value);
			else if (isElement(child)) {
				pieces.push(child.tagName === 'br' ? ' ' : '');
				visit(child.childNodes);
			}
		}
	};
	visit(element.childNodes);
	return pieces.join('').replace(/\s+/gu, ' ').trim();
}
