import { normaliseText } from '#lib/core/article/article.ts';
import { readLenientJson } from './lenient-json.ts';

const LONGEST = 300;

function answerIn(value: unknown): unknown {
	return typeof value === 'object' && value !== null && 'answer' in value
		? value.answer
		: undefined;
}

/** The short answer in a model's reply, as JSON or as bare words; undefined when there is none. */
export function readAnswer(reply: string): string | undefined {
	const json = readLenientJson(reply, (value) => answerIn(value) !== undefined);
	const given = json.ok ? answerIn(json.value) : bareWords(reply);
	if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') {
		return undefined;
	}
	const text = normaliseText(String(given)).replaceAll(/\s+/gu, ' ');
	return text === '' || text.length > LONGEST ? undefined : text;
}

/** A reply without any JSON, if it is a single line. */
function bareWords(reply: string): string | undefined {
	const words = (reply.split('</think>').at(-1) ?? '').trim();
	return /[{}[\]\n]/u.test(words) ? undefined : words;
}
