import type { AskedQuestion, Question, Response } from '../../core/question/question.ts';
import { keyTextsOf, responseTextsOf } from '../../core/question/registry.ts';
import { questionMessages } from '../messages/question-messages.ts';

function trueFalse(value: boolean): string {
	return questionMessages.trueFalse[value ? 'true' : 'false'];
}

/** The key in words, in the language of the page where they are not the article's own. */
export function keyWordsOf(question: Question): readonly string[] {
	if (question.kind === 'true-false') return [trueFalse(question.key)];
	if (question.kind === 'numeric' && 'from' in question.key) {
		const { key, unit } = question;
		const range = questionMessages.range(key.from, key.to);
		return [unit ? `${range} ${unit}` : range];
	}
	return keyTextsOf(question);
}

/** The answer in words, in the language of the page where they are not the article's own. */
export function responseWordsOf(asked: AskedQuestion, response: Response): readonly string[] {
	return response.kind === 'true-false'
		? [trueFalse(response.value)]
		: responseTextsOf(asked, response);
}
