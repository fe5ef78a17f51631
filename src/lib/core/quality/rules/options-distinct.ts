import { normaliseAnswer } from '../../question/normalisation.ts';
import type { Question } from '../../question/question.ts';
import type { Rule } from '../finding.ts';

/** G13. No two options say the same, however spelt. */
export const optionsDistinct: Rule = {
	id: 'options-distinct',
	severity: 'hard',
	part: 'options',
	check: (question) =>
		optionTexts(question).flatMap((texts) => {
			const folded = texts.map((text) => normaliseAnswer(text, 'loose') || text);
			return texts
				.filter((_, index) => folded.indexOf(folded[index] ?? '') < index)
				.map((text) => `The option “${text}” stands there twice.`);
		})
};

function optionTexts(question: Question): readonly (readonly string[])[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return [question.options.map(({ text }) => text)];
		case 'cloze':
			return question.gaps.map((gap) =>
				'options' in gap ? gap.options.map(({ text }) => text) : []
			);
		case 'order':
			return [question.items.map(({ text }) => text)];
		case 'match':
			return [question.options.map(({ text }) => text), question.prompts.map(({ text }) => text)];
		case 'true-false':
		case 'numeric':
		case 'short-text':
		case 'evidence':
			return [];
	}
}
