// Writes the JSON Schema of bank and set documents, for editors that check a file as it is typed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { bankDocumentSchema, FORMAT_VERSION, setDocumentSchema } from '#lib/core/bank/document.ts';
import { citationSchema } from '#lib/core/question/citation-schema.ts';
import { optionSchema } from '#lib/core/question/question-fields.ts';
import { questionDocumentSchema } from '#lib/core/question/schema.ts';

/** Where the schema is served from. */
export const PUBLISHED_SCHEMA = fileURLToPath(
	new URL(`../static/schemas/newsproof-${FORMAT_VERSION}.json`, import.meta.url)
);

/**
 * The schema of a file as a person writes it: what has a default may be left out. What JSON Schema
 * cannot say (an id that is a reserved word, a date, exactly one quote) only Newsproof checks.
 */
export function writeSchema(): string {
	const { $schema, ...schema } = toJsonSchema(v.union([bankDocumentSchema, setDocumentSchema]), {
		target: 'draft-07',
		typeMode: 'input',
		errorMode: 'ignore',
		definitions: {
			bank: bankDocumentSchema,
			set: setDocumentSchema,
			question: questionDocumentSchema,
			citation: citationSchema,
			option: optionSchema
		}
	});
	const published = {
		$schema,
		$id: `urn:newsproof:schema:${FORMAT_VERSION}`,
		title: `Newsproof documents, version ${FORMAT_VERSION}`,
		description:
			'A question bank, whose questions cite the exact words of an article, or a question set made from banks.',
		...schema
	};
	return `${JSON.stringify(published, null, '\t')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	mkdirSync(path.dirname(PUBLISHED_SCHEMA), { recursive: true });
	writeFileSync(PUBLISHED_SCHEMA, writeSchema());
}
