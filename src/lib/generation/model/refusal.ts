import type { TraceEntry, TraceStage } from '../drawing.ts';

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

/** A proposal that is not taken: `words` are its stem, as far as it has one, `detail` what the gate says of it. */
export type Refusal = {
	readonly reason: RefusalReason;
	readonly words: string;
	readonly detail?: string;
};

/** The refusals as a drawing's trace tells them: counted by reason, each with its first example. */
export function traceRefusals(refusals: readonly Refusal[]): readonly TraceEntry[] {
	const byReason = Map.groupBy(refusals, ({ reason }) => reason);
	return [...byReason].map(([reason, group]) => {
		const example = group.find(({ words }) => words !== '')?.words;
		return {
			stage: REFUSAL_STAGES[reason],
			subject: 'model',
			reason,
			count: group.length,
			...(example !== undefined && { example })
		};
	});
}
