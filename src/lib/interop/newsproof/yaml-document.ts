import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
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

/** The line of the deepest part of the path that is in the document. */
function lineOf(
	document: Document,
	lines: LineCounter,
	path: DocumentProblem['path']
): number | undefined {
	for (let depth = path.length; depth >= 0; depth--) {
		const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
		if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
	}
	return undefined;
}

/**
 * Parses YAML 1.2, of which JSON is a part. Aliases are refused beyond a small number, so that a
 * short file cannot unfold into a huge one. Syntax errors come with their lines.
 */
export function parseLined(text: string, file: string): FileReading<LinedDocument> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
	const problems = document.errors.map(({ message, pos }) => ({
		file,
		line: lines.linePos(pos[0]).line,
		path: '',
		message: message.split('\n')[0] ?? message
	}));
	if (problems.length > 0) return { problems };
	try {
		const content: unknown = document.toJS({ maxAliasCount: 100 });
		const locate = (found: readonly DocumentProblem[]) =>
			found.map(({ path, message }) => {
				const line = lineOf(document, lines, path);
				return { file, ...(line && { line }), path: pathText(path), message };
			});
		return { value: { content, locate }, problems: [] };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { problems: [{ file, path: '', message }] };
	}
}

/** What a schema finds wrong with a content. */
export function schemaProblems(
	issues: readonly v.BaseIssue<unknown>[]
): readonly DocumentProblem[] {
	return issues.map((issue) => {
		const path = (issue.path ?? []).flatMap(({ key }) =>
			typeof key === 'string' || typeof key === 'number' ? [key] : []
		);
		const field = path.at(-1);
		const subject = typeof field === 'string' ? `“${field}”` : 'This';
		const message = /^(?:Invalid|Expected)/u.test(issue.message)
			? `${subject} is wrong: expected ${issue.expected ?? 'something else'}, found ${issue.received}.`
			: `${subject} ${issue.message}.`;
		return { path, message };
	});
}

/** A problem as a line of text: file, line, path, sentence. */
export function describeFileProblem({ file, line, path, message }: FileProblem): string {
	return `${file}${line ? `:${line}` : ''}${path ? ` (${path})` : ''}: ${message}`;
}
