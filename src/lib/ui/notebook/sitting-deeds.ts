import type { ReviewProblem } from '../messages/notebook-messages.ts';

/** Whether a remark on a question can be sent. `waits`: once there is a connection. */
export type ReportWay = 'open' | 'waits' | 'refused';

/** What a learner can do in a sitting, where script does it. */
export type SittingDeeds = {
	answer(form: FormData): void;
	hint(): void;
	next(): void;
	undo(): void;
	retire(): void;
	restore(): void;
	/** Somebody is about to write a remark: finds out whether one can be sent. */
	openReport(): void;
	report(form: FormData): void;
	goOn(): void;
};

/** What is to be said beside the question. */
export type SittingSaid = {
	/** The entry that was just retired. */
	readonly retired?: { readonly id: string; readonly stem: string };
	readonly isUndone?: boolean;
	/** What became of a remark on the question. */
	readonly reported?: 'sent' | 'waits';
	readonly reportWay?: ReportWay;
	readonly problem?: ReviewProblem;
	readonly reportProblem?: ReviewProblem;
};

/** Where links of a sitting lead without script. */
export type SittingLinks = {
	readonly hint: string;
	readonly next: string;
	readonly goOn: string;
};
