import type { Finding } from '#lib/core/quality/finding.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { TraceEntry, TraceStage } from '#lib/core/bank/trace.ts';
import type { RejectedQuestion } from '../drawing.ts';

/** Why something that a model proposed is not taken, by the stage that refuses it. */
export const REFUSAL_STAGES = {
	'answer-unreadable': 'drafts',
	'entry-unreadable': 'drafts',
	'kind-unknown': 'drafts',
	'stem-missing': 'drafts',
	'key-missing': 'drafts',
	'key-too-long': 'drafts',
	'text-too-long': 'drafts',
	'text-not-plain': 'drafts',
	'quote-missing': 'drafts',
	'quote-too-short': 'drafts',
	'quote-too-long': 'drafts',
	'quote-not-in-article': 'drafts',
	'quote-ambiguous': 'drafts',
	'quote-not-shown': 'drafts',
	'stem-outside-article': 'drafts',
	'stem-not-in-quote': 'drafts',
	'key-outside-article': 'drafts',
	'key-not-in-quote': 'drafts',
	'options-too-few': 'drafts',
	gate: 'gate',
	'round-trip-unanswered': 'gate',
	'round-trip-differs': 'gate',
	repeat: 'selection'
} as const satisfies Record<string, TraceStage>;

export type RefusalReason = keyof typeof REFUSAL_STAGES;

/** A proposal that is not taken: `words` are its stem, as far as it has one. `rejected` is the question it came to, where it came to one. */
export type Refusal = {
	readonly reason: RefusalReason;
	readonly words: string;
	readonly rejected?: RejectedQuestion;
};

/** The refusal of a question, with what speaks against it. */
export function rejectQuestion(
	reason: RefusalReason,
	question: Question,
	findings: readonly Finding[]
): Refusal {
	const rejected = { question: { ...question, tier: 'rejected' as const }, findings };
	return { reason, words: question.stem, rejected };
}

/** The rule of the gate that refused, or the reason. */
function codeOf({ reason, rejected }: Refusal): string {
	const rule = rejected?.findings.find(({ severity }) => severity === 'hard')?.rule;
	return reason === 'gate' ? (rule ?? reason) : reason;
}

/** The refusals as a drawing's trace tells them: counted by reason, each with its first example. */
export function traceRefusals(refusals: readonly Refusal[]): readonly TraceEntry[] {
	return [...Map.groupBy(refusals, codeOf)].flatMap(([code, group]) => {
		const [first] = group;
		const example = group.find(({ words }) => words !== '')?.words;
		if (!first) return [];
		return [
			{
				stage: REFUSAL_STAGES[first.reason],
				subject: 'model',
				reason: code,
				count: group.length,
				...(example !== undefined && { example })
			}
		];
	});
}
