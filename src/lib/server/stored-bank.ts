import type { Bank } from '#lib/core/bank/bank.ts';
import { readBank } from '#lib/core/bank/bank-reading.ts';
import type { BankDocument } from '#lib/core/bank/document.ts';
import {
	readQuestion,
	writeQuestion,
	type QuestionDocument
} from '#lib/core/bank/question-reading.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { Trace } from '#lib/core/bank/trace.ts';
import type { Drawing, RejectedQuestion } from '#lib/generation/drawing.ts';
import type { BankRecord, DrawingRecord } from './storage/storage.ts';

/** A stored bank that cannot be read back: the database was changed by another hand. */
export class StoredBankError extends Error {
	override readonly name = 'StoredBankError';

	constructor(bankId: string, problem: string) {
		super(`The stored bank “${bankId}” cannot be read: ${problem}`);
	}
}

/** Reads a stored bank back. Throws `StoredBankError` when its article or a quote is not what it was. */
export function readStoredBank(record: BankRecord): Bank {
	const document: BankDocument = JSON.parse(record.document);
	const { bank, problems } = readBank(document);
	const [problem] = problems;
	if (!bank || problem) throw new StoredBankError(record.id, problem?.message ?? 'no article');
	return bank;
}

type DrawingDocument = {
	readonly trace: Trace;
	readonly parser: Drawing['parser'];
	readonly findings: readonly (readonly [questionId: string, findings: readonly Finding[]])[];
	readonly rejected: readonly {
		readonly question: QuestionDocument;
		readonly findings: readonly Finding[];
	}[];
};

/** What is stored of a drawing beside its bank. */
export function writeDrawingDocument({ bank, trace, parser, findings, rejected }: Drawing): string {
	const document: DrawingDocument = {
		trace,
		parser,
		findings: [...findings],
		rejected: rejected.map(({ question, findings: reasons }) => ({
			question: writeQuestion(question, bank.article.text),
			findings: reasons
		}))
	};
	return JSON.stringify(document);
}

/** Whether a drawing had to do without the parser. */
export function lackedParser({ document }: DrawingRecord): boolean {
	const { parser }: DrawingDocument = JSON.parse(document);
	return parser === 'missing';
}

/** Reads a drawing back. Throws `StoredBankError` when a quote is not in the article. */
export function readDrawingDocument(
	{ bankId, document }: DrawingRecord,
	bank: Bank
): Omit<Drawing, 'bank'> {
	const { trace, parser, findings, rejected }: DrawingDocument = JSON.parse(document);
	return {
		trace,
		parser,
		findings: new Map(findings),
		rejected: rejected.map(({ question, findings: reasons }): RejectedQuestion => {
			const reading = readQuestion(question, bank.article.text);
			if (reading.ok) return { question: reading.question, findings: reasons };
			throw new StoredBankError(bankId, reading.problems[0]?.message ?? question.id);
		})
	};
}
