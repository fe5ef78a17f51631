import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Finding } from '#lib/core/quality/finding.ts';
import type { Change } from '#lib/core/quiz/corrections.ts';
import { attemptIn } from '#lib/core/quiz/fold.ts';
import { correctMarking, replayFacts, type Marking } from '#lib/core/quiz/marking.ts';
import {
	differenceOf,
	type ScoreChange,
	type ScoreDifference
} from '#lib/core/quiz/score-difference.ts';
import { scoreHistory, stepScore } from '#lib/core/quiz/score-history.ts';
import { scoreOf, type Score } from '#lib/core/quiz/score.ts';
import { succeed } from '#lib/core/outcome.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import type { App } from '../app.ts';
import { checkChange, type ChangeRefusal, type VersionKey } from '../check-change.ts';
import { readLogs, stretchesOf } from '../read-logs.ts';
import type { AttemptRecord } from '../storage/storage.ts';

/**
 * What a correction would do. `kept` lowers nobody's score, `allowed` does what the replay says.
 * `expectedSeq` is handed to `applyCorrection`, so that nobody applies what they did not see.
 */
export type CorrectionPreview = {
	readonly expectedSeq: number;
	/** What the gate remarks on a corrected question; none of it is hard. */
	readonly findings: readonly Finding[];
	readonly kept: ScoreDifference;
	readonly allowed: ScoreDifference;
};

type Replay = { readonly before: Score; readonly replayed: Score };

function replay(facts: readonly Fact[], now: Marking, corrected: Marking): Replay {
	return {
		before: scoreHistory(facts, now).score,
		replayed: scoreOf(attemptIn(replayFacts(facts, corrected)))
	};
}

function changeOf(record: AttemptRecord, before: Score, after: Score): ScoreChange {
	const { id: attemptId, learnerId, participantId } = record;
	return { attemptId, learnerId, ...(participantId && { participantId }), before, after };
}

/**
 * Shows what a correction of a published version would do to every attempt at it, finished or not,
 * by replaying them. Nothing is stored. Whether the caller may see these attempts is the caller's to
 * check.
 */
export async function previewCorrection(
	app: App,
	{ change: given, ...version }: VersionKey & { readonly change: Change }
): Promise<{ readonly ok: true; readonly value: CorrectionPreview } | ChangeRefusal> {
	const checked = await checkChange(app, app.storage, version, given);
	if (!checked.ok) return checked;
	const { marking, change, findings } = checked.value;
	const correction = { at: app.now(), author: '', reason: '', lowering: 'kept', change } as const;
	const corrected = correctMarking(marking, correction);
	const records = await app.storage.listAttemptsOfVersion(version.setId, version.version);
	const kept: ScoreChange[] = [];
	const allowed: ScoreChange[] = [];
	for (const stretch of stretchesOf(records)) {
		const logs = await readLogs(
			app.storage,
			stretch.map(({ id }) => id)
		);
		for (const record of stretch) {
			const { before, replayed } = replay(logs.get(record.id) ?? [], marking, corrected);
			kept.push(changeOf(record, before, stepScore(before, replayed, 'kept')));
			allowed.push(changeOf(record, before, replayed));
		}
		await nextTurn();
	}
	return succeed({
		expectedSeq: marking.corrections.length,
		findings,
		kept: differenceOf(kept),
		allowed: differenceOf(allowed)
	});
}
