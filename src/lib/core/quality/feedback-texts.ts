import type { Question } from '../question/question.ts';
import type { Part, Place } from './finding.ts';

/** A remark that a learner reads after answering, and the part of the question it belongs to. */
export type FeedbackText = Place & { readonly text: string; readonly part: Part };

/** What a question says after an answer: its explanation and the feedback on each wrong answer. */
export function feedbackTextsOf(question: Question): readonly FeedbackText[] {
	return [{ text: question.explanation, part: 'explanation' }, ...onAnswers(question)];
}

function onAnswers(question: Question): readonly FeedbackText[] {
	const onOptions = (
		options: readonly { readonly id: string; readonly feedback?: string }[],
		gap?: string
	) =>
		options.flatMap(({ id, feedback }): readonly FeedbackText[] =>
			feedback === undefined
				? []
				: [{ text: feedback, part: 'options', option: id, ...(gap !== undefined && { gap }) }]
		);
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return onOptions(question.options);
		case 'cloze':
			return question.gaps.flatMap((gap) =>
				'options' in gap ? onOptions(gap.options, gap.id) : []
			);
		case 'true-false':
			return question.feedback === undefined
				? []
				: [{ text: question.feedback, part: 'explanation' }];
		case 'numeric':
		case 'short-text':
			return question.anticipated.map(({ feedback }) => ({ text: feedback, part: 'key' }));
		case 'order':
		case 'match':
		case 'evidence':
			return [];
	}
}
