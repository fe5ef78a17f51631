import type { Bank } from '#lib/core/bank/bank.ts';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { Question } from '#lib/core/question/question.ts';

/** Changes whenever the same article and seed could give another bank. */
export const GENERATOR_VERSION = 1;

/** Where something was dropped: `sentences` never asked about, `drafts` without a sound question, `gate`, `selection`. */
export type TraceStage = 'sentences' | 'drafts' | 'gate' | 'selection';

/** What one stage dropped for one reason. */
export type TraceEntry = {
	readonly stage: TraceStage;
	/** What was dropped: the kind of a sentence, or the family of a question. */
	readonly subject: string;
	/** A kebab-case code; the sentence for a person lives in the messages. */
	readonly reason: string;
	readonly count: number;
	/** The words of the first one that was dropped. */
	readonly example?: string;
};

/** How a bank came about: the answer to "why only six questions?". */
export type Trace = {
	readonly sentences: number;
	readonly askableSentences: number;
	readonly drafted: number;
	readonly auto: number;
	readonly review: number;
	readonly rejected: number;
	readonly dropped: readonly TraceEntry[];
};

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
