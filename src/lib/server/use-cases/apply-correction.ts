import { canonicalJson } from '#lib/core/bank/canonical.ts';
import { fail, succeed } from '#lib/core/outcome.ts';
import { LONGEST_REASON, type Change, type Correction } from '#lib/core/quiz/corrections.ts';
import { replayFacts } from '#lib/core/quiz/marking.ts';
import type { App } from '../app.ts';
import { projectAttempt } from '../attempt-log.ts';
import { checkChange, type ChangeRefusal, type VersionKey } from '../check-change.ts';
import { randomId } from '../identity.ts';
import { correctionsStream, findMarking } from '../quiz-sets.ts';
import { readLogs, stretchesOf } from '../read-logs.ts';
import type { NewEvent } from '../storage/storage.ts';

/** A correction to be made. Scores are lowered only where `lowering` says so in so many words. */
export type CorrectionOrder = VersionKey & {
	readonly change: Change;
	readonly author: string;
	/** Shown to learners. */
	readonly reason: string;
	readonly lowering?: 'kept' | 'allowed';
	/** How many corrections the preview was made with. */
	readonly expectedSeq: number;
};

/** Why nothing was corrected. `sequence-conflict`: somebody corrected meanwhile, so preview again. */
export type CorrectionRefusal =
	| ChangeRefusal
	| {
			readonly ok: false;
			readonly reason: 'reason-missing' | 'reason-too-long' | 'sequence-conflict';
	  };

function eventFor(correction: Correction): NewEvent {
	return {
		key: randomId(),
		type: 'correction.applied',
		body: correction,
		receivedAtMs: correction.at
	};
}

/** Projects some attempts again under all corrections that are stored by now. */
async function projectAgain(
	app: App,
	{ setId, version }: VersionKey,
	attemptIds: readonly string[]
): Promise<void> {
	await app.storage.transaction(async (repository) => {
		const marking = await findMarking(app, repository, setId, version);
		const logs = await readLogs(repository, attemptIds);
		for (const [id, facts] of logs) {
			const record = await repository.findAttempt(id);
			if (!record || !marking) continue;
			const snapshot = replayFacts(facts, marking);
			const projected = projectAttempt(record, { seq: facts.length, marking, facts, snapshot });
			if (canonicalJson(projected) !== canonicalJson(record)) {
				await repository.saveAttempt(projected);
			}
		}
	});
	for (const id of attemptIds) app.foldedAttempts.delete(id);
}

/**
 * Corrects a published version: stores the correction, then brings the stored score of every attempt
 * up to it, some at a time. From the first of these on each learner's page shows the corrected result;
 * a server that dies in between leaves lists behind, which `rebuildAttempts` mends. The value is how
 * many attempts there were. Whether the caller may correct this set is the caller's to check.
 */
export async function applyCorrection(
	app: App,
	{ change: given, author, reason, lowering = 'kept', expectedSeq, ...version }: CorrectionOrder
): Promise<{ readonly ok: true; readonly value: number } | CorrectionRefusal> {
	const said = reason.trim();
	if (said === '') return fail('reason-missing');
	if (said.length > LONGEST_REASON) return fail('reason-too-long');
	const checked = await checkChange(app, app.storage, version, given);
	if (!checked.ok) return checked;
	const { marking, change } = checked.value;
	if (marking.corrections.length !== expectedSeq) return fail('sequence-conflict');
	const event = eventFor({ at: app.now(), author, reason: said, lowering, change });
	const { setId, version: number } = version;
	const stored = await app.storage.transaction((repository) =>
		repository.appendEvents(correctionsStream(setId, number), expectedSeq, [event])
	);
	if (!stored.ok) return fail('sequence-conflict');
	const attempts = await app.storage.listAttemptsOfVersion(setId, number);
	for (const stretch of stretchesOf(attempts.map(({ id }) => id))) {
		await projectAgain(app, version, stretch);
	}
	return succeed(attempts.length);
}
