import type { Bank } from '#lib/core/bank/bank.ts';
import type { Trace } from '#lib/core/bank/trace.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { Question } from '#lib/core/question/question.ts';

/** Changes whenever the same article and seed could give another bank. */
export const GENERATOR_VERSION = 2;

/** A question that the gate refused, with its reasons. */
export type RejectedQuestion = {
	readonly question: Question;
	readonly findings: readonly Finding[];
};

/** What is drawn from an article. */
export type Drawing = {
	/** The questions in the tiers `auto` and `review`, the best first within each tier. */
	readonly bank: Bank;
	/** What the gate says of the bank's questions, by question id. */
	readonly findings: ReadonlyMap<string, readonly Finding[]>;
	readonly rejected: readonly RejectedQuestion[];
	readonly trace: Trace;
	/** Whether the parser was there: without it some families of questions are missing. */
	readonly parser: 'used' | 'missing';
};
