import * as v from 'valibot';
import { stringify } from 'yaml';
import type { Bank } from '#lib/core/bank/bank.ts';
import { readBank, writeBank, type ArticleSource } from '#lib/core/bank/bank-reading.ts';
import { bankDocumentSchema, type BankDocument } from '#lib/core/bank/document.ts';
import { questionDocumentSchema } from '#lib/core/question/schema.ts';
import {
	parseLined,
	schemaProblems,
	type FileProblem,
	type FileReading,
	type LinedDocument
} from './yaml-document.ts';

/** A question whose place in the file is kept, so that later problems find their line. */
type Kept = { readonly document: BankDocument; readonly places: readonly number[] };

/** The document without the questions that do not fit the schema, each of them named; the rest is still read. */
function keepWhatFits(lined: LinedDocument): {
	readonly kept?: Kept;
	readonly problems: readonly FileProblem[];
} {
	const shell = v.safeParse(v.looseObject({ questions: v.array(v.unknown()) }), lined.content);
	if (!shell.success) return { problems: lined.locate(schemaProblems(shell.issues)) };
	const results = shell.output.questions.map((question) =>
		v.safeParse(questionDocumentSchema, question)
	);
	const problems = results.flatMap((result, index) =>
		result.success
			? []
			: schemaProblems(result.issues).map(({ path, message }) => ({
					path: ['questions', index, ...path],
					message
				}))
	);
	const places = results.flatMap(({ success }, index) => (success ? [index] : []));
	const questions = places.map((index) => shell.output.questions[index]);
	const whole = v.safeParse(bankDocumentSchema, { ...shell.output, questions });
	if (whole.success) {
		return { kept: { document: whole.output, places }, problems: lined.locate(problems) };
	}
	return { problems: lined.locate([...problems, ...schemaProblems(whole.issues)]) };
}

/**
 * Reads a bank from YAML or JSON. `articleOf` gives the article of a bank that names a file for it.
 * What does not fit is left out and named by file, line and path.
 */
export function readBankFile(
	text: string,
	file: string,
	articleOf: (name: string) => ArticleSource | undefined
): FileReading<Bank> {
	const parsed = parseLined(text, file);
	const lined = parsed.value;
	if (!lined) return { problems: parsed.problems };
	const { kept, problems } = keepWhatFits(lined);
	if (!kept) return { problems };
	const { file: articleFile } = kept.document.article;
	const source = articleFile === undefined ? undefined : articleOf(articleFile);
	const reading = readBank(kept.document, source);
	const found = reading.problems.map(({ path, message }) => {
		const [first, index, ...rest] = path;
		const place =
			first === 'questions' && typeof index === 'number' ? kept.places[index] : undefined;
		return { path: place === undefined ? path : ['questions', place, ...rest], message };
	});
	return { value: reading.bank, problems: [...problems, ...lined.locate(found)] };
}

/** The bank as YAML, in its long form. */
export function writeBankYaml(bank: Bank): string {
	return stringify(writeBank(bank), { lineWidth: 100, aliasDuplicateObjects: false });
}
