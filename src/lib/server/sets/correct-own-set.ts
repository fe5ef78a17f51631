import type { Change, Correction } from '#lib/core/quiz/corrections.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { compareVersions } from '#lib/core/bank/version-difference.ts';
import type { Question } from '#lib/core/question/question.ts';
import { fail } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { findMarking, readCorrections } from '../quiz-sets.ts';
import { applyCorrection, type CorrectionOrder } from '../use-cases/apply-correction.ts';
import { previewCorrection } from '../use-cases/preview-correction.ts';
import { findOwnSet } from './own-set.ts';

/** A published version to be corrected. */
export type CorrectableVersion = {
	/** As it is graded now: under the corrections so far. */
	readonly set: QuizSet;
	readonly corrections: readonly Correction[];
	/** Questions that the desk has changed since, as they stand there now. */
	readonly onDesk: readonly Question[];
	readonly attemptCount: number;
};

/** A published version of a set of this workspace, with what the desk says otherwise by now. */
export async function openCorrectable(
	app: App,
	workspaceId: string,
	setId: string,
	version: number
): Promise<CorrectableVersion | undefined> {
	const own = await findOwnSet(app.storage, workspaceId, setId);
	const marking = own && (await findMarking(app, app.storage, setId, version));
	if (!own || !marking) return undefined;
	const attempts = await app.storage.listAttemptsOfVersion(setId, version);
	return {
		set: marking.set,
		corrections: await readCorrections(app.storage, setId, version),
		onDesk: own.set ? compareVersions(marking.set, own.set).changed.map(({ after }) => after) : [],
		attemptCount: attempts.length
	};
}

/** What a correction of this workspace's set would do. */
export async function previewOwnCorrection(
	app: App,
	workspaceId: string,
	setId: string,
	version: number,
	change: Change
): ReturnType<typeof previewCorrection> {
	const own = await app.storage.findWorkspaceSet(workspaceId, setId);
	return own ? previewCorrection(app, { setId, version, change }) : fail('set-not-found');
}

/** Applies a correction to this workspace's set. */
export async function applyOwnCorrection(
	app: App,
	workspaceId: string,
	order: Omit<CorrectionOrder, 'author'>
): ReturnType<typeof applyCorrection> {
	const own = await app.storage.findWorkspaceSet(workspaceId, order.setId);
	if (!own) return fail('set-not-found');
	const workspace = await app.storage.findWorkspace(workspaceId);
	return applyCorrection(app, { ...order, author: workspace?.loginName ?? 'The teacher' });
}
