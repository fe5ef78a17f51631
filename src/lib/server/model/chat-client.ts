import { setTimeout as pause } from 'node:timers/promises';
import { fail, type Outcome } from '#lib/core/outcome.ts';
import type { ChatRequest } from '#lib/generation/model/chat.ts';
import { readCompletion, type ChatFailure } from './chat-completion.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { CALL_LIMITS, type CallLimits, type ModelSettings } from './model-settings.ts';
import { postJson, type HttpOutcome } from './post-json.ts';

/** A language model that can be asked. Never rejects. */
export type ChatClient = {
	readonly model: string;
	/** The words of the answer. */
	ask(request: ChatRequest, signal?: AbortSignal): Promise<Outcome<string, ChatFailure>>;
};

/** How an answer in JSON is asked for, from the strictest to nothing but the prompt. */
const FORMATS = ['json-schema', 'json-object', 'none'] as const;
type Format = (typeof FORMATS)[number];

/** Longer is not waited for before the second try. */
const LONGEST_PAUSE_MS = 10_000;

/** The clock and the chance that a client works with. */
export type ClientWorld = { readonly now: () => number; readonly random: () => number };

/**
 * A client of one model. It sends the messages it is given and nothing else, one of at most
 * `mostAtOnce` calls at a time, and tries once more after a failure that may pass. A format that the
 * server refuses is not asked for again.
 */
export function createChatClient(
	settings: ModelSettings,
	limits: CallLimits = CALL_LIMITS,
	{ now, random }: ClientWorld = { now: Date.now, random: Math.random }
): ChatClient {
	const breaker = createCircuitBreaker(limits, now);
	const limited = limitConcurrency(limits.mostAtOnce);
	const headers: Readonly<Record<string, string>> =
		settings.key === undefined ? {} : { authorization: `Bearer ${settings.key}` };
	let format: Format = 'json-schema';

	const post = (request: ChatRequest, as: Format, signal: AbortSignal | undefined) =>
		postJson(
			`${settings.url}/chat/completions`,
			JSON.stringify(bodyOf(settings.name, request, as)),
			headers,
			limits,
			signal
		);

	async function postInSomeFormat(
		request: ChatRequest,
		signal: AbortSignal | undefined,
		as: Format,
		isForGood: boolean
	): Promise<HttpOutcome> {
		const outcome = await post(request, as, signal);
		if (!outcome.ok) return outcome;
		const { status } = outcome.value;
		if (status === 200 && isForGood) format = as;
		const looser = FORMATS[FORMATS.indexOf(as) + 1];
		if (looser === undefined || !mayRefuseFormat(status)) return outcome;
		// A broken moment must not loosen the format for good.
		return postInSomeFormat(request, signal, looser, isForGood && status < 500);
	}

	async function tryTwice(
		request: ChatRequest,
		signal: AbortSignal | undefined
	): Promise<HttpOutcome> {
		const first = await postInSomeFormat(request, signal, format, true);
		if (!mayPass(first)) return first;
		const wanted = (first.ok && first.value.retryAfterMs) || limits.retryMs;
		const wait = Math.min(wanted, LONGEST_PAUSE_MS) + random() * limits.retryMs;
		const isCancelled = await pause(wait, false, { signal }).catch(() => true);
		return isCancelled ? fail('cancelled') : post(request, format, signal);
	}

	return {
		model: settings.name,
		ask: (request, signal) =>
			limited(async () => {
				if (signal?.aborted) return fail('cancelled');
				if (!breaker.admits()) return fail('resting');
				const outcome = readCompletion(await tryTwice(request, signal));
				if (outcome.ok) breaker.succeeded();
				else if (saysNothing(outcome.reason)) breaker.abandoned();
				else breaker.failed();
				return outcome;
			})
	};
}

function bodyOf(model: string, { messages, answer, mostTokens }: ChatRequest, format: Format) {
	const plain = { model, messages, max_tokens: mostTokens, stream: false };
	const { name, schema } = answer;
	switch (format) {
		case 'json-schema':
			return {
				...plain,
				temperature: 0.2,
				response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } }
			};
		case 'json-object':
			return { ...plain, temperature: 0.2, response_format: { type: 'json_object' } };
		case 'none':
			return plain;
	}
}

/** Whether a failure is no sign of a server in trouble: a text too long for the model is refused, too. */
function saysNothing(reason: ChatFailure): boolean {
	return reason === 'cancelled' || reason === 'request-refused';
}

/** 400 and 422 say so; llama-cpp-python answers 500 to a format it does not know. */
function mayRefuseFormat(status: number): boolean {
	return status === 400 || status === 422 || status === 500 || status === 501;
}

/** Whether a failure may be over in a moment. A timeout is not: another would double the wait. */
function mayPass(outcome: HttpOutcome): boolean {
	if (!outcome.ok) return outcome.reason === 'unreachable';
	return outcome.value.status === 429 || outcome.value.status >= 500;
}
