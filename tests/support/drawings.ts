import type { Question } from '#lib/core/question/question.ts';
import type { Drawing, Trace } from '#lib/generation/drawing.ts';
import { aBank, aQuestion, ONE_OF_EACH_KIND } from './builders.ts';

export const A_TRACE: Trace = {
	sentences: 5,
	askableSentences: 4,
	drafted: 14,
	auto: 9,
	review: 0,
	rejected: 1,
	dropped: [
		{
			stage: 'sentences',
			subject: 'heading',
			reason: 'heading',
			count: 1,
			example: 'Ferry returns'
		},
		{ stage: 'drafts', subject: 'who', reason: 'no-distractors', count: 2 },
		{ stage: 'selection', subject: 'cloze', reason: 'family-full', count: 3 }
	]
};

/** A question that the gate refused. */
export const A_REJECTED_QUESTION: Question = aQuestion('choice', {
	id: 'q-rejected',
	tier: 'rejected',
	stem: 'Who spoke?'
});

/** A drawing of the tiny article: one question of each kind, and one rejected. */
export function aDrawing(set: Partial<Drawing> = {}): Drawing {
	return {
		bank: aBank({ questions: ONE_OF_EACH_KIND }),
		findings: new Map(),
		rejected: [
			{
				question: A_REJECTED_QUESTION,
				findings: [
					{
						rule: 'one-key',
						severity: 'hard',
						part: 'key',
						message: 'Two of the options are right.'
					}
				]
			}
		],
		trace: A_TRACE,
		parser: 'used',
		...set
	};
}
