import { unifyOptionCitations } from '../question/option-citations.ts';
import type { Question } from '../question/question.ts';
import type { BankDocument } from './document.ts';
import type { DocumentProblem } from './bank.ts';
import { readCitation, writeCitation } from './citation-reading.ts';

export type QuestionDocument = BankDocument['questions'][number];

/** A question whose citations are read, or what is wrong with them. Paths start at the question. */
export type QuestionReading =
	| { readonly ok: true; readonly question: Question }
	| { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** Reads a question against its article's text: every citation must be found there. */
export function readQuestion(document: QuestionDocument, text: string): QuestionReading {
	const readings = document.citations.map((citation) => readCitation(citation, text));
	const problems = readings.flatMap((reading, index) =>
		reading.ok ? [] : [{ path: ['citations', index], message: reading.reason }]
	);
	if (problems.length > 0) return { ok: false, problems };
	const citations = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
	return { ok: true, question: unifyOptionCitations({ ...document, citations }) };
}

/** The question as a document says it in full. */
export function writeQuestion(question: Question, text: string): QuestionDocument {
	const citations = question.citations.map((citation) => writeCitation(citation, text));
	return { ...question, citations };
}
