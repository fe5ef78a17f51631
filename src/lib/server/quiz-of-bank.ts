import * as v from 'valibot';
import type { Bank } from '#lib/core/bank/bank.ts';
import { FORMAT_VERSION, setDocumentSchema } from '#lib/core/bank/document.ts';
import { assembleSet, type QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { Question } from '#lib/core/question/question.ts';

/** A quiz of some of a bank's questions with the usual settings, under the bank's id and title. Undefined when there are none. */
export function quizOfBank(bank: Bank, questions: readonly Question[]): QuizSet | undefined {
	const { id, title } = bank;
	const document = v.safeParse(setDocumentSchema, {
		newsproof: FORMAT_VERSION,
		set: { id, title, banks: [id], questions: questions.map((question) => question.id) }
	});
	const assembly = document.success ? assembleSet(document.output, [bank]) : undefined;
	return assembly?.ok ? assembly.set : undefined;
}
