import * as v from 'valibot';
import type { ArticleSource } from '#lib/core/bank/bank-reading.ts';
import { articleMetadataSchema } from '#lib/core/bank/document.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseLined, type FileReading } from './yaml-document.ts';

const FRONT_MATTER = /^\uFEFF?---\r?\n(?<head>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)(?<body>[\s\S]*)$/u;

/** Reads an article's file: front matter in YAML, then the text as it is. */
export function readArticleFile(text: string, file: string): FileReading<ArticleSource> {
	const { head, body } = FRONT_MATTER.exec(text)?.groups ?? {};
	if (head === undefined || body === undefined) {
		const message = 'The article needs front matter between two lines of ---, with its title.';
		return { problems: [{ file, line: 1, path: '', message }] };
	}
	// A line of its own in front keeps the line numbers those of the file.
	const parsed = parseLined(`\n${head}`, file);
	if (!parsed.value) return { problems: parsed.problems };
	const result = v.safeParse(articleMetadataSchema, parsed.value.content);
	if (!result.success) {
		return { problems: parsed.value.locate(schemaProblems(result.issues)) };
	}
	const { newsproof: _version, ...metadata } = result.output;
	return { value: { text: body, metadata }, problems: [] };
}
