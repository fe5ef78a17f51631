import type { Citation } from '../article/citation.ts';
import type { Option } from './question-fields.ts';
import type { Question } from './question.ts';

function complete(options: readonly Option[], citations: readonly Citation[]): readonly Option[] {
	return options.map((option) => {
		const backing = citations.filter(({ supports }) => supports.includes(`option:${option.id}`));
		const ids = new Set([...option.citations, ...backing.map(({ id }) => id)]);
		return { ...option, citations: [...ids] };
	});
}

/**
 * The question with every option listing all citations of its feedback. A document may say so in
 * the option, in the citation (`option:<id>`), or in both.
 */
export function completeOptionCitations(question: Question): Question {
	const { citations } = question;
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return { ...question, options: complete(question.options, citations) };
		case 'cloze':
			return {
				...question,
				gaps: question.gaps.map((gap) =>
					'options' in gap ? { ...gap, options: complete(gap.options, citations) } : gap
				)
			};
		default:
			return question;
	}
}
