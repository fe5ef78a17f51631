import type { Article } from '#lib/core/article/article.ts';
import type { GradedFact } from '#lib/core/quiz/facts.ts';
import type { LearnerCorrection } from '#lib/core/quiz/learner-corrections.ts';
import type { LearnerQuestion } from '#lib/core/quiz/learner-view.ts';
import type { QueuedCommand } from './outbox.ts';

/** All that a learner may hold of an attempt. */
export type AttemptCopy = {
	readonly id: string;
	readonly set: { readonly id: string; readonly title: string };
	readonly facts: readonly GradedFact[];
	readonly questions: readonly LearnerQuestion[];
	readonly articles: readonly Article[];
	readonly corrections: readonly LearnerCorrection[];
	/** When the attempt ends whatever the learner does, and when results that wait may be seen. */
	readonly window: { readonly closesAtMs?: number; readonly revealsAtMs?: number };
	/** The server's clock when the copy was made. */
	readonly nowMs: number;
};

/** What a learner's copy changes to: the facts from index `from` on, and these questions. */
export type Acknowledgement = {
	readonly from: number;
	readonly facts: readonly GradedFact[];
	readonly questions: readonly LearnerQuestion[];
	/** There when everything comes anew. */
	readonly corrections?: readonly LearnerCorrection[];
};

/** What became of a command. `unreachable`: nobody knows; send it again under the same key. */
export type PostAnswer =
	| { readonly kind: 'acknowledged'; readonly value: Acknowledgement }
	| { readonly kind: 'refused'; readonly reason: string }
	| { readonly kind: 'unreachable' };

const TIMEOUT_MS = 15_000;

/** The server was reached and does not give this browser the attempt. */
export class AttemptWithheldError extends Error {
	override readonly name = 'AttemptWithheldError';
}

/**
 * Fetches the learner's copy of an attempt. Rejects when the server cannot be reached, and with
 * `AttemptWithheldError` when it has no such attempt for this learner.
 */
export async function fetchAttempt(
	attemptId: string,
	patienceMs = TIMEOUT_MS
): Promise<AttemptCopy> {
	const response = await fetch(`/attempts/${attemptId}/facts`, {
		signal: AbortSignal.timeout(patienceMs)
	});
	if (response.status === 404) throw new AttemptWithheldError(attemptId);
	if (!response.ok) throw new Error(`The attempt could not be fetched: ${response.status}`);
	return response.json();
}

type Changeable = Pick<AttemptCopy, 'facts' | 'questions' | 'corrections'>;

/**
 * The copy with what the server says happened. Undefined when facts are missing in between, and the
 * whole must be fetched. An acknowledgement that was taken in before changes nothing.
 */
export function takeIn<Copy extends Changeable>(
	copy: Copy,
	{ from, facts, questions, corrections = copy.corrections }: Acknowledgement
): Copy | undefined {
	if (from > copy.facts.length) return undefined;
	if (from + facts.length < copy.facts.length) return copy;
	return {
		...copy,
		facts: [...copy.facts.slice(0, from), ...facts],
		questions: copy.questions.map(
			(held) => questions.find(({ asked }) => asked.id === held.asked.id) ?? held
		),
		corrections
	};
}

/** Sends a command to the server of this page. Never throws. */
export async function postFact(attemptId: string, command: QueuedCommand): Promise<PostAnswer> {
	try {
		const response = await fetch(`/attempts/${attemptId}/facts`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(command),
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		if (response.status >= 500) return { kind: 'unreachable' };
		const answer: { ok: true; value: Acknowledgement } | { ok: false; reason: string } =
			await response.json();
		return answer.ok
			? { kind: 'acknowledged', value: answer.value }
			: { kind: 'refused', reason: answer.reason };
	} catch {
		return { kind: 'unreachable' };
	}
}
