import type { Question } from '../../question/question.ts';
import type { Rule } from '../finding.ts';

/** G02. Every citation that a part of the question names is there, and the key rests on one. */
export const citationReferences: Rule = {
	id: 'citation-references',
	severity: 'hard',
	part: 'citations',
	check: (question) => {
		const ids = new Set(question.citations.map(({ id }) => id));
		const missing = namedCitations(question).filter((id) => !ids.has(id));
		const backsKey = question.citations.some(({ supports }) => supports.includes('key'));
		return [
			...(ids.size < question.citations.length ? ['Two citations have the same id.'] : []),
			...missing.map((id) => `The citation “${id}” is named but not given.`),
			...(backsKey || question.kind === 'evidence' ? [] : ['No citation supports the key.'])
		];
	}
};

function namedCitations(question: Question): readonly string[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return question.options.flatMap(({ citations }) => citations);
		case 'true-false':
			return question.feedbackCitations;
		case 'numeric':
		case 'short-text':
			return question.anticipated.flatMap(({ citations }) => citations);
		case 'cloze':
			return question.gaps.flatMap((gap) =>
				'options' in gap ? gap.options.flatMap(({ citations }) => citations) : []
			);
		case 'evidence':
			return question.key;
		case 'order':
		case 'match':
			return [];
	}
}
