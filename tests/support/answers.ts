import type { Question, Response } from '#lib/core/question/question.ts';

export { rightResponse } from '#lib/core/question/right-response.ts';

/** A response that fits the question and earns nothing. */
export function wrongResponse(question: Question): Response {
	switch (question.kind) {
		case 'choice':
			return {
				kind: 'choice',
				option: question.options.find(({ id }) => id !== question.key)?.id ?? ''
			};
		case 'multiple':
			return {
				kind: 'multiple',
				options: question.options.map(({ id }) => id).filter((id) => !question.key.includes(id))
			};
		case 'true-false':
			return { kind: 'true-false', value: !question.key };
		case 'numeric':
			return { kind: 'numeric', text: '987654321' };
		case 'short-text':
			return { kind: 'short-text', text: 'something else altogether' };
		case 'cloze':
			return {
				kind: 'cloze',
				gaps: Object.fromEntries(
					question.gaps.map((gap) => [
						gap.id,
						'options' in gap
							? (gap.options.find(({ id }) => id !== gap.key)?.id ?? '')
							: 'something else altogether'
					])
				)
			};
		case 'order':
			return { kind: 'order', items: question.key.toReversed() };
		case 'match': {
			const [, ...rest] = Object.values(question.key);
			const prompts = Object.keys(question.key);
			const shifted = [...rest, question.key[prompts[0] ?? ''] ?? ''];
			return {
				kind: 'match',
				pairs: Object.fromEntries(prompts.map((prompt, index) => [prompt, shifted[index] ?? '']))
			};
		}
		case 'evidence':
			return { kind: 'evidence', spans: [{ start: 0, end: 3 }] };
	}
}
