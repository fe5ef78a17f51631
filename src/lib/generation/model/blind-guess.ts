import { contentHash } from '#lib/core/bank/canonical.ts';
import { isOneOf } from '#lib/core/question/normalisation.ts';
import { parseNumber } from '#lib/core/question/number-text.ts';
import { keyTextsOf } from '#lib/core/question/registry.ts';
import type { Question } from '#lib/core/question/question.ts';
import { objectSchema, type ChatRequest } from './chat.ts';
import { readAnswer } from './read-answer.ts';

const MOST_TOKENS = 400;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

const SYSTEM =
	'You are asked about a news article that you have not read. Answer only if the wording of the question and of the answers, or what is generally known, gives the answer away; otherwise the answer is "unknown". Answer with JSON only: {"answer": "…"}.';

const ANSWER = { name: 'answer', schema: objectSchema({ answer: { type: 'string' } }) };

/** The call that has a question answered without the article. Its options stand in an order that follows from their words. */
export function askWithoutPassage(question: Question): ChatRequest {
	return {
		messages: [
			{ role: 'system', content: SYSTEM },
			{ role: 'user', content: [question.stem, '', ...choicesOf(question)].join('\n') }
		],
		answer: ANSWER,
		mostTokens: MOST_TOKENS
	};
}

/** Whether the answer given without the article is the key; undefined when there is none to read. */
export function isKeyGuessed(reply: string, question: Question): boolean | undefined {
	const given = readAnswer(reply);
	if (given === undefined) return undefined;
	if (question.kind === 'true-false') return given.toLowerCase() === String(question.key);
	const option = lettered(question).find(({ letter, text }) => {
		const isLetter = new RegExp(`^\\(?${letter}(?:[).:]|$)`, 'iu').test(given);
		return isLetter || isOneOf(given, [text], 'loose');
	});
	if (question.kind === 'choice' && option) return option.id === question.key;
	const value = parseNumber(given);
	return keyTextsOf(question).some(
		(key) => isOneOf(given, [key], 'loose') || (value !== undefined && value === parseNumber(key))
	);
}

type LetteredOption = { readonly letter: string; readonly id: string; readonly text: string };

function lettered(question: Question): readonly LetteredOption[] {
	if (question.kind !== 'choice') return [];
	const { stem, options } = question;
	return options
		.map(({ id, text }) => ({ id, text, rank: contentHash({ stem, text }) }))
		.toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
		.map(({ id, text }, index) => ({ letter: LETTERS[index] ?? '', id, text }));
}

function choicesOf(question: Question): readonly string[] {
	switch (question.kind) {
		case 'choice':
			return [
				...lettered(question).map(({ letter, text }) => `${letter}. ${text}`),
				'',
				'The answer is the letter alone, or "unknown".'
			];
		case 'true-false':
			return ['The answer is "true", "false" or "unknown".'];
		default:
			return ['The answer is a few words, or "unknown".'];
	}
}
