import { createContext } from 'svelte';
import type { Article } from '#lib/core/article/article.ts';
import type { Attempt } from '#lib/core/quiz/attempt.ts';
import type { LearnerCorrection } from '#lib/core/quiz/learner-corrections.ts';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';
import type { Standing } from '#lib/ui/shared/answer-standing.ts';

/** What the parts of the attempt's page see of the attempt. */
export type QuizView = {
	readonly id: string;
	readonly set: { readonly id: string; readonly title: string };
	readonly attempt: Attempt;
	/** What was corrected since the attempt was started, as far as the learner may know of it. */
	readonly corrections: readonly LearnerCorrection[];
	/** When the attempt ends whatever the learner does, and when results that wait may be seen. */
	readonly window: { readonly closesAtMs?: number; readonly revealsAtMs?: number };
	/** The server's time zone, for a reader whose own is not known. */
	readonly zone: string;
	questionOf(id: string): LearnerQuestion | undefined;
	articleOf(question: LearnerQuestion): Article | undefined;
	/** Where the answer to a question is by now. */
	standingOf(questionId: string): Standing | undefined;
	/** What waits on this device to be sent, and whether the server is there. */
	readonly sending: {
		readonly waiting: number;
		readonly isConnected: boolean;
		/** There has been no connection for a while. */
		readonly isCutOff: boolean;
	};
	/** Records what a form says. The value is the code of what is wrong with it, if anything is. */
	submit(form: FormData): Promise<string | undefined>;
};

/** What they share: the attempt, and the key that this page's forms are sent under. */
export type QuizContext = { readonly view: QuizView; readonly pageKey: string };

export const [getQuiz, setQuiz] = createContext<() => QuizContext>();
