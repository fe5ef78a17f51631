import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import { ReadingError } from '../reading-error.ts';

/** The most UTF-16 code units of a page. */
export const LONGEST_PAGE = 5_000_000;
const MOST_NODES = 200_000;
const MOST_OPEN_ELEMENTS = 256;
const MOST_ATTRIBUTES = 500;
const MOST_ATTRIBUTES_OF_A_PAGE = 600_000;

type Adapter = TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>;

function refuse(detail: string): never {
	throw new ReadingError('reading-too-heavy', detail);
}

/**
 * Parses a page as the HTML standard says, and stops where it is more than a page ever is: over
 * 5 million characters, 200,000 nodes, 256 elements inside each other or 500 attributes on one.
 * The caps hold while the tree is built, so that no bomb is ever a tree. Throws `ReadingError`.
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
	if (html.length > LONGEST_PAGE) refuse(`${html.length} characters`);
	let nodes = 0;
	let attributes = 0;
	const countNode = () => {
		nodes += 1;
		if (nodes > MOST_NODES) refuse(`over ${MOST_NODES} nodes`);
	};
	const adapter: Adapter = {
		...defaultTreeAdapter,
		createElement(tagName, namespace, attrs) {
			countNode();
			attributes += attrs.length;
			if (attrs.length > MOST_ATTRIBUTES) refuse(`${attrs.length} attributes on one element`);
			if (attributes > MOST_ATTRIBUTES_OF_A_PAGE) refuse(`over ${attributes} attributes`);
			if (parser.openElements.stackTop > MOST_OPEN_ELEMENTS) refuse('elements too deep');
			return defaultTreeAdapter.createElement(tagName, namespace, attrs);
		},
		adoptAttributes(recipient, attrs) {
			attributes += attrs.length;
			if (attributes > MOST_ATTRIBUTES_OF_A_PAGE) refuse(`over ${attributes} attributes`);
			defaultTreeAdapter.adoptAttributes(recipient, attrs);
		},
		createCommentNode(text) {
			countNode();
			return defaultTreeAdapter.createCommentNode(text);
		},
		insertText(parent, text) {
			const before = parent.childNodes.length;
			defaultTreeAdapter.insertText(parent, text);
			if (parent.childNodes.length > before) countNode();
		},
		insertTextBefore(parent, text, reference) {
			countNode();
			defaultTreeAdapter.insertTextBefore(parent, text, reference);
		}
	};
	const parser = new Parser({ treeAdapter: adapter });
	parser.tokenizer.write(html, true);
	return parser.document;
}
