import { keyTextsOf } from '../../question/registry.ts';
import type { Question } from '../../question/question.ts';
import { isNumberWord, numbersIn } from '../claims.ts';
import type { Rule } from '../finding.ts';
import { stemsOf, wordsOf } from '../words.ts';

/** How much of a key's content words an explanation must share to be said to name it. */
const ENOUGH = 0.5;

/** G31. The explanation names the key: its numbers, and at least half of its words. */
export const explanationNamesKey: Rule = {
	id: 'explanation-names-key',
	severity: 'hard',
	part: 'explanation',
	check: (question) =>
		namedKeys(question)
			.filter((key) => !isNamed(key, question.explanation))
			.map((key) => `The explanation does not name the answer “${key}”.`)
};

function isNamed(key: string, explanation: string): boolean {
	const numbers = numbersIn(explanation);
	if ([...numbersIn(key)].some((number) => !numbers.has(number))) return false;
	const said = stemsOf(wordsOf(explanation));
	// Numbers were looked at by their value, however they are spelt.
	const stems = [...stemsOf(wordsOf(key).filter(({ lower }) => !isNumberWord(lower)))];
	const shared = stems.filter((stem) => said.has(stem)).length;
	return stems.length === 0 || shared / stems.length >= ENOUGH;
}

/** The keys that an explanation has to name. Long lists (orders, pairs) and sentences are shown beside it instead. */
function namedKeys(question: Question): readonly string[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
		case 'cloze':
			return keyTextsOf(question);
		case 'numeric':
			return 'value' in question.key ? [String(question.key.value)] : keyTextsOf(question);
		case 'short-text':
			return keyTextsOf(question).slice(0, 1);
		case 'true-false':
		case 'order':
		case 'match':
		case 'evidence':
			return [];
	}
}
