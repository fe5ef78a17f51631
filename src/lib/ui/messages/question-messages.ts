import { TRUE_FALSE_LABELS } from '../../core/question/kinds/true-false-labels.ts';
import type { AskedQuestion } from '../../core/question/question.ts';
import { catalogue } from './catalogue.ts';

const english = {
	/** What to do with a question. In English it is what `core` says, which comes with the question. */
	instruction: (_asked: AskedQuestion, inEnglish: string) => inEnglish,
	trueFalse: TRUE_FALSE_LABELS,
	range: (from: number, to: number) => `${from} to ${to}`
} as const;

export type QuestionEnglish = typeof english;

/** The sentences that come with every question of a kind. */
export const questionMessages = catalogue('question', english);
