import type { Question } from '#lib/core/question/question.ts';

/** What can be done with a question's card. */
export type CardActing = {
	readonly choose: () => void;
	readonly tick: (isTicked: boolean) => void;
	readonly judge: (status: Question['status']) => void;
	readonly edit: () => void;
	readonly move: (by: 1 | -1) => void;
	/** Puts another question in this one's place. */
	readonly drop: (questionId: string) => void;
	readonly duplicate: () => void;
	/** Shows a passage of the question in the article. */
	readonly show: (citationId: string, event: MouseEvent) => void;
};
