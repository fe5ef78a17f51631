import type { Question, Response } from './question.ts';

/** The response that earns everything: the key as a learner would give it. */
export function rightResponse(question: Question): Response {
	switch (question.kind) {
		case 'choice':
			return { kind: 'choice', option: question.key };
		case 'multiple':
			return { kind: 'multiple', options: question.key };
		case 'true-false':
			return { kind: 'true-false', value: question.key };
		case 'numeric':
			return {
				kind: 'numeric',
				text: String('value' in question.key ? question.key.value : question.key.from)
			};
		case 'short-text':
			return { kind: 'short-text', text: question.key.accepted[0] ?? '' };
		case 'cloze':
			return {
				kind: 'cloze',
				gaps: Object.fromEntries(
					question.gaps.map((gap) => [gap.id, 'options' in gap ? gap.key : (gap.accepted[0] ?? '')])
				)
			};
		case 'order':
			return { kind: 'order', items: question.key };
		case 'match':
			return { kind: 'match', pairs: question.key };
		case 'evidence':
			return {
				kind: 'evidence',
				spans: question.citations
					.filter(({ id }) => question.key.includes(id))
					.map(({ start, end }) => ({ start, end }))
			};
	}
}
