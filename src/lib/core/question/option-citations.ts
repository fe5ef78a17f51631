import type { Citation } from '../article/citation.ts';
import type { Option } from './question-fields.ts';
import type { Question } from './question.ts';

function complete(options: readonly Option[], citations: readonly Citation[]): readonly Option[] {
	return options.map((option) => {
		const backing = citations
			.filter(
				({ id, supports }) =>
					option.citations.includes(id) || supports.includes(`option:${option.id}`)
			)
			.map(({ id }) => id);
		// An id without a citation stays: the gate names it.
		const unknown = option.citations.filter((id) => !backing.includes(id));
		return { ...option, citations: [...backing, ...unknown] };
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

function optionsOf(question: Question): readonly Option[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return question.options;
		case 'cloze':
			return question.gaps.flatMap((gap) => ('options' in gap ? gap.options : []));
		default:
			return [];
	}
}

/**
 * The question with the citations of its options said in both places, each list in the order of the
 * citations and the options: two documents that say the same are the same in memory.
 */
export function unifyOptionCitations(question: Question): Question {
	const completed = completeOptionCitations(question);
	const options = optionsOf(completed);
	const citations = completed.citations.map((citation) => {
		const others = citation.supports.filter((support) => !support.startsWith('option:'));
		const backed = options
			.filter((option) => option.citations.includes(citation.id))
			.map(({ id }) => `option:${id}` as const);
		return { ...citation, supports: [...others, ...backed] };
	});
	return completeOptionCitations({ ...completed, citations });
}
