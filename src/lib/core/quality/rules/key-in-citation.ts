import { keyTextsOf } from '../../question/registry.ts';
import type { Question } from '../../question/question.ts';
import { namesIn, numbersIn, wordsIn } from '../claims.ts';
import type { Rule } from '../finding.ts';

/** Every number, date and name of a key taken from the article stands in the passages cited for it. */
export const keyInCitation: Rule = {
	id: 'key-in-citation',
	severity: 'hard',
	part: 'key',
	check: (question, article) => {
		const cited = question.citations
			.filter(({ supports }) => supports.includes('key'))
			.map(({ exact }) => exact)
			.join('\n');
		const key = extractiveKey(question);
		const numbers = numbersIn(cited);
		const words = new Set(wordsIn(cited).map((word) => word.replace(/'s$/u, '')));
		return [
			...[...numbersIn(key)]
				.filter((number) => !numbers.has(number))
				.map((number) => `The passage cited for the key does not hold the number ${number}.`),
			...[...namesIn(key, article.text)]
				.filter((name) => !words.has(name.toLowerCase()))
				.map((name) => `The passage cited for the key does not name “${name}”.`)
		];
	}
};

/** The words of the key that must come from the article; for a list of accepted answers the first, which is shown. */
function extractiveKey(question: Question): string {
	const texts = keyTextsOf(question);
	switch (question.kind) {
		case 'choice':
		case 'multiple':
		case 'cloze':
		case 'match':
			return texts.join('\n');
		case 'numeric':
		case 'short-text':
			return texts[0] ?? '';
		case 'true-false':
		case 'order':
		case 'evidence':
			return '';
	}
}
