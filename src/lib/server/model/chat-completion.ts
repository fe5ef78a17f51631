import * as v from 'valibot';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { HttpFailure, HttpOutcome } from './post-json.ts';

/** Why a model gave no answer. `resting`: it failed too often and is left alone for a while. */
export type ChatFailure =
	| HttpFailure
	| 'not-allowed'
	| 'not-found'
	| 'overloaded'
	| 'request-refused'
	| 'server-error'
	| 'answer-unreadable'
	| 'resting';

const completionSchema = v.object({
	choices: v.pipe(
		v.array(v.object({ message: v.object({ content: v.nullish(v.string(), '') }) })),
		v.minLength(1)
	)
});

/** The words of a chat completion (OpenAI's `POST /chat/completions`), or why there are none. */
export function readCompletion(outcome: HttpOutcome): Outcome<string, ChatFailure> {
	if (!outcome.ok) return outcome;
	const { status, body } = outcome.value;
	if (status !== 200) return fail(failureOf(status));
	const completion = v.safeParse(completionSchema, parseJson(body));
	const content = completion.success ? (completion.output.choices[0]?.message.content ?? '') : '';
	return content.trim() === '' ? fail('answer-unreadable') : succeed(content);
}

function failureOf(status: number): ChatFailure {
	if (status === 401 || status === 403) return 'not-allowed';
	if (status === 404) return 'not-found';
	if (status === 429 || status === 503) return 'overloaded';
	return status >= 500 ? 'server-error' : 'request-refused';
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
