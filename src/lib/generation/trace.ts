import type { Trace, TraceEntry, TraceStage } from '#lib/core/bank/trace.ts';
import type { Analysis } from './analysis/analysis.ts';

import type { Dropped } from './families/draft.ts';
import type { Judged, LeftOut } from './selection.ts';

/** Counts what every stage dropped, by reason, with the first example of each. */
export function traceOf(
	{ sentences, askable }: Analysis,
	dropped: readonly Dropped[],
	judged: readonly Judged[],
	kept: readonly Judged[],
	leftOut: readonly LeftOut[]
): Trace {
	const inTier = (list: readonly Judged[], tier: string) =>
		list.filter(({ question }) => question.tier === tier);
	const entries = new Map<string, TraceEntry>();
	const count = (stage: TraceStage, subject: string, reason: string, example: string) => {
		const name = `${stage} ${subject} ${reason}`;
		const known = entries.get(name);
		entries.set(
			name,
			known ? { ...known, count: known.count + 1 } : { stage, subject, reason, count: 1, example }
		);
	};
	for (const { kind, text } of sentences) {
		if (kind !== 'prose') count('sentences', 'sentence', kind, text);
	}
	for (const { family, reason, example } of dropped) count('drafts', family, reason, example);
	for (const { draft, findings, question } of inTier(judged, 'rejected')) {
		count(
			'gate',
			draft.family,
			findings.find(({ severity }) => severity === 'hard')?.rule ?? 'gate',
			question.stem
		);
	}
	for (const { judged: one, reason } of leftOut) {
		count('selection', one.draft.family, reason, one.question.stem);
	}
	return {
		sentences: sentences.length,
		askableSentences: askable.length,
		drafted: judged.length,
		auto: inTier(kept, 'auto').length,
		review: inTier(kept, 'review').length,
		rejected: inTier(judged, 'rejected').length,
		dropped: [...entries.values()]
	};
}
