import type { Article } from '#lib/core/article/article.ts';
import type { Question } from '#lib/core/question/question.ts';
import {
	askForQuestions,
	PROMPT_VERSION,
	ROUNDS
} from '#lib/generation/model/ask-for-questions.ts';
import { askWithoutPassage, isKeyGuessed } from '#lib/generation/model/blind-guess.ts';
import { buildQuestion } from '#lib/generation/model/build-question.ts';
import { findRepeat } from '#lib/generation/model/find-repeat.ts';
import {
	findingOnRoundTrip,
	judgeByGate,
	placeQuestion,
	type Guess,
	type JudgedQuestion
} from '#lib/generation/model/judge-question.ts';
import { readProposals, type Proposal } from '#lib/generation/model/read-proposals.ts';
import { rejectQuestion, type Refusal } from '#lib/generation/model/refusal.ts';
import { askFromPassage, compareWithKey } from '#lib/generation/model/round-trip.ts';
import { showArticle, type ShownArticle } from '#lib/generation/model/shown-article.ts';
import type { ChatClient } from './chat-client.ts';
import type { ChatFailure } from './chat-completion.ts';

/** Hears of what a model proposes as it comes. */
export type ProposalListener = {
	/** Takes a question that passed. Answers whether it was kept: another run may have been quicker. */
	accept(judged: JudgedQuestion): Promise<boolean>;
	refuse(refusal: Refusal): void;
};

/**
 * Asks a model for questions about an article and hands on each that passes, one by one: its quote
 * found in the article, the gate, then both probes. What `existing` asks already is refused. The
 * model is sent the article and our prompts, nothing else. Answers with the failure when no call for
 * questions was answered. Rejects only when the listener does.
 */
export async function proposeQuestions(
	chat: ChatClient,
	article: Article,
	existing: readonly Question[],
	listener: ProposalListener,
	signal?: AbortSignal
): Promise<ChatFailure | undefined> {
	const shown = showArticle(article);
	const known = [...existing];
	let failure: ChatFailure | undefined;
	let isAnswered = false;

	for (const round of ROUNDS) {
		if (shown.sentences.length === 0) break;
		const answer = await chat.ask(askForQuestions(shown, round), signal);
		if (!answer.ok) {
			failure = answer.reason;
			if (isFinal(failure)) break;
			continue;
		}
		isAnswered = true;
		const { proposals, refused } = readProposals(answer.value);
		refused.forEach((refusal) => listener.refuse(refusal));
		for (const proposal of proposals) {
			if (signal?.aborted) return 'cancelled';
			const verdict = await examine(chat, proposal, shown, known, signal);
			if (!verdict.ok) {
				listener.refuse(verdict.refusal);
				continue;
			}
			known.push(verdict.judged.question);
			const isKept = await listener.accept(verdict.judged);
			if (!isKept) listener.refuse({ reason: 'repeat', words: proposal.stem });
		}
	}
	return isAnswered ? undefined : failure;
}

type Verdict =
	| { readonly ok: true; readonly judged: JudgedQuestion }
	| { readonly ok: false; readonly refusal: Refusal };

async function examine(
	chat: ChatClient,
	proposal: Proposal,
	shown: ShownArticle,
	known: readonly Question[],
	signal: AbortSignal | undefined
): Promise<Verdict> {
	const refuse = (refusal: Refusal): Verdict => ({ ok: false, refusal });
	const built = buildQuestion(proposal, shown, {
		model: chat.model,
		promptVersion: PROMPT_VERSION
	});
	if (!built.ok) return refuse({ reason: built.reason, words: proposal.stem });
	const question = built.value;
	if (findRepeat(question, known)) return refuse({ reason: 'repeat', words: proposal.stem });
	const judged = judgeByGate(question, shown.article);
	const { findings } = judged;
	if (!judged.isKept) return refuse(rejectQuestion('gate', question, findings));
	const answer = await chat.ask(askFromPassage(question, shown), signal);
	const roundTrip = answer.ok ? compareWithKey(answer.value, question) : undefined;
	if (roundTrip === undefined || roundTrip === 'other') {
		const reason = roundTrip === 'other' ? 'round-trip-differs' : 'round-trip-unanswered';
		return refuse(rejectQuestion(reason, question, [...findings, findingOnRoundTrip(roundTrip)]));
	}
	const guess = await guessBlindly(chat, question, signal);
	const placed = placeQuestion(judged, { roundTrip, guess });
	return { ok: true, judged: { question: placed, findings } };
}

async function guessBlindly(
	chat: ChatClient,
	question: Question,
	signal: AbortSignal | undefined
): Promise<Guess> {
	const answer = await chat.ask(askWithoutPassage(question), signal);
	const isGuessed = answer.ok ? isKeyGuessed(answer.value, question) : undefined;
	if (isGuessed === undefined) return 'unanswered';
	return isGuessed ? 'hit' : 'missed';
}

/** Whether the next call would fail alike. */
function isFinal(failure: ChatFailure): boolean {
	return (
		failure === 'cancelled' ||
		failure === 'not-allowed' ||
		failure === 'not-found' ||
		failure === 'resting' ||
		failure === 'timed-out'
	);
}
