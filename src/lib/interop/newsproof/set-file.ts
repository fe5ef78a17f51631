import * as v from 'valibot';
import { setDocumentSchema, type SetDocument } from '#lib/core/bank/document.ts';
import { schemaProblems } from './schema-problems.ts';
import { parseLined, type FileReading } from './yaml-document.ts';

/** Reads a question set from YAML or JSON, with its problems by file, line and path. */
export function readSetFile(text: string, file: string): FileReading<SetDocument> {
	const { value: lined, problems } = parseLined(text, file);
	if (!lined) return { problems };
	const result = v.safeParse(setDocumentSchema, lined.content);
	return result.success
		? { value: result.output, problems: [] }
		: { problems: lined.locate(schemaProblems(result.issues)) };
}
