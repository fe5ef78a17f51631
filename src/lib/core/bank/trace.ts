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
