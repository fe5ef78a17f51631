import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, ErrorCode } from 'yaml';
import type { DocumentProblem } from '#lib/core/bank/bank.ts';

/** What is wrong in a file: where, in words a person can act on. `line` counts from 1. */
export type FileProblem = {
	readonly file: string;
	readonly line?: number;
	readonly path: string;
	readonly message: string;
};

/** A file read as far as it can be, with what is wrong in it. */
export type FileReading<T> = { readonly value?: T; readonly problems: readonly FileProblem[] };

/** A parsed YAML or JSON text that knows its lines. */
export type LinedDocument = {
	readonly content: unknown;
	/** Problems found in the content, with the file and the lines they are on. */
	locate(problems: readonly DocumentProblem[]): readonly FileProblem[];
};

/** `questions[2].citations[0].quote` */
function pathText(path: DocumentProblem['path']): string {
	return path
		.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
		.join('')
		.replace(/^\./u, '');
}

/** One step down a path: what is there, and the node whose line a reader looks for. */
function stepInto(node: unknown, key: string | number): { value?: unknown; mark?: unknown } {
	if (isSeq(node) && typeof key === 'number') {
		const item = node.items[key];
		return { value: item, mark: item };
	}
	const pair = isMap(node)
		? node.items.find((entry) => isScalar(entry.key) && String(entry.key.value) === String(key))
		: undefined;
	return pair ? { value: pair.value, mark: pair.key } : {};
}

/** The line of the deepest part of the path that is in the document. */
function lineOf(
	document: Document,
	lines: LineCounter,
	path: DocumentProblem['path']
): number | undefined {
	let node: unknown = document.contents;
	let deepest: unknown = node;
	for (const key of path) {
		const { value, mark } = stepInto(isAlias(node) ? node.resolve(document) : node, key);
		if (mark === undefined) break;
		deepest = mark;
		node = value;
	}
	return isNode(deepest) && deepest.range ? lines.linePos(deepest.range[0]).line : undefined;
}

const SYNTAX_SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {
	DUPLICATE_KEY: 'This field is given twice.',
	MULTIPLE_DOCS: 'The file holds more than one document.',
	RESOURCE_EXHAUSTION: 'The file is nested too deeply.'
};

/** One mistake in the syntax makes many: the first ones are those to look at. */
const MOST_SYNTAX_PROBLEMS = 3;

const NO_FIELDS = 'The document must consist of fields, such as “newsproof: 1”.';

function aliasSentence(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.startsWith('Excessive alias count')
		? 'The file repeats its parts by aliases too often.'
		: `${message}.`;
}

/**
 * Parses a document of fields in YAML 1.2, of which JSON is a part. Aliases are refused beyond a small number, so that a
 * short file cannot unfold into a huge one. Syntax errors come with their lines.
 */
export function parseLined(text: string, file: string): FileReading<LinedDocument> {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: 'error'
	});
	if (document.errors.length > 0) {
		return {
			problems: document.errors.slice(0, MOST_SYNTAX_PROBLEMS).map(({ code, message, pos }) => ({
				file,
				line: lines.linePos(pos[0]).line,
				path: '',
				message: SYNTAX_SENTENCES[code] ?? `This cannot be read as YAML: ${message}.`
			}))
		};
	}
	try {
		if (!isMap(document.contents))
			return { problems: [{ file, line: 1, path: '', message: NO_FIELDS }] };
		const content: unknown = document.toJS({ maxAliasCount: 100 });
		const locate = (found: readonly DocumentProblem[]) =>
			found.map(({ path, message }) => {
				const line = lineOf(document, lines, path);
				return { file, ...(line && { line }), path: pathText(path), message };
			});
		return { value: { content, locate }, problems: [] };
	} catch (error) {
		return { problems: [{ file, path: '', message: aliasSentence(error) }] };
	}
}

/** A problem as a line of text: file, line, path, sentence. */
export function describeFileProblem({ file, line, path, message }: FileProblem): string {
	return `${file}${line ? `:${line}` : ''}${path ? ` (${path})` : ''}: ${message}`;
}
