import * as v from 'valibot';
import { stringify } from 'yaml';
import type { Bank, DocumentProblem } from '#lib/core/bank/bank.ts';
import { readBank, writeBank, type ArticleSource } from '#lib/core/bank/bank-reading.ts';
import { bankDocumentSchema, type BankDocument } from '#lib/core/bank/document.ts';
import type { BankFinding } from '#lib/core/quality/finding.ts';
import { checkBank } from '#lib/core/quality/gate.ts';
import { questionDocumentSchema } from '#lib/core/question/schema.ts';
import { schemaProblems } from './schema-problems.ts';
import {
	parseLined,
	type FileProblem,
	type FileReading,
	type LinedDocument
} from './yaml-document.ts';

/** What the gate says of a question, at its place in the file. */
export type FileFinding = FileProblem & Pick<BankFinding, 'rule' | 'severity' | 'questionId'>;

/** A bank read as far as it can be, and what the gate finds wrong with what was read. */
export type BankFileReading = FileReading<Bank> & { readonly findings: readonly FileFinding[] };

/** A document without the questions that do not fit. `places` says which ones of the file are left. */
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
		result.success ? [] : schemaProblems(result.issues, ['questions', index])
	);
	const places = results.flatMap(({ success }, index) => (success ? [index] : []));
	const questions = places.map((index) => shell.output.questions[index]);
	const whole = v.safeParse(bankDocumentSchema, { ...shell.output, questions });
	if (whole.success) {
		return { kept: { document: whole.output, places }, problems: lined.locate(problems) };
	}
	// That no question is left follows from what is wrong with each of them.
	const others = schemaProblems(whole.issues).filter(
		({ path }) => problems.length === 0 || path[0] !== 'questions'
	);
	return { problems: lined.locate([...problems, ...others]) };
}

/** A path in the document that was kept as a path in the file. */
function pathInFile(path: DocumentProblem['path'], places: readonly number[]) {
	const [first, index, ...rest] = path;
	const place = first === 'questions' && typeof index === 'number' ? places[index] : undefined;
	return place === undefined ? path : ['questions', place, ...rest];
}

function findingsIn(bank: Bank, { document, places }: Kept, lined: LinedDocument) {
	return checkBank(bank).flatMap(({ rule, severity, part, message, questionId }) => {
		const index = document.questions.findIndex(({ id }) => id === questionId);
		const path = index < 0 ? ['article'] : pathInFile(['questions', index, part], places);
		return lined
			.locate([{ path, message }])
			.map((located): FileFinding => ({ ...located, rule, severity, questionId }));
	});
}

/**
 * Reads a bank from YAML or JSON. `articleOf` gives the article of a bank that names a file for it.
 * What does not fit is left out and named by file, line and path.
 */
export function readBankFile(
	text: string,
	file: string,
	articleOf: (name: string) => ArticleSource | undefined
): BankFileReading {
	const parsed = parseLined(text, file);
	const lined = parsed.value;
	if (!lined) return { problems: parsed.problems, findings: [] };
	const { kept, problems } = keepWhatFits(lined);
	if (!kept) return { problems, findings: [] };
	const { file: articleFile, text: articleText } = kept.document.article;
	const source = articleFile === undefined ? undefined : articleOf(articleFile);
	if (articleFile !== undefined && articleText === undefined && !source) {
		const message = `The article’s file “${articleFile}” is missing or cannot be read.`;
		const missing = lined.locate([{ path: ['article', 'file'], message }]);
		return { problems: [...problems, ...missing], findings: [] };
	}
	const { bank, problems: found } = readBank(kept.document, source);
	const located = lined.locate(
		found.map(({ path, message }) => ({ path: pathInFile(path, kept.places), message }))
	);
	return {
		value: bank,
		problems: [...problems, ...located],
		findings: bank ? findingsIn(bank, kept, lined) : []
	};
}

/** The bank as YAML, in its long form. */
export function writeBankYaml(bank: Bank): string {
	return stringify(writeBank(bank), { lineWidth: 100, aliasDuplicateObjects: false });
}

/** The bank as JSON, in its long form. */
export function writeBankJson(bank: Bank): string {
	return `${JSON.stringify(writeBank(bank), null, '\t')}\n`;
}
