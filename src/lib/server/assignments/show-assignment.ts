import { settingsFor, windowStateAt, type WindowState } from '#lib/core/bank/assignment.ts';
import type { Settings } from '#lib/core/bank/document.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import { findOwnAssignment, type OwnAssignment } from './find-own-assignment.ts';

/** An assignment as its teacher sees it. */
export type ShownAssignment = OwnAssignment & {
	readonly state: WindowState;
	/** The settings under which it is taken. */
	readonly settings: Settings;
	readonly set: {
		readonly id: string;
		readonly title: string;
		readonly questionCount: number;
		/** The newest version that is published. */
		readonly newestVersion: number;
	};
	readonly participants: number;
	readonly attempts: number;
};

/** Shows an own assignment with its set and how many take part. */
export async function showAssignment(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string
): Promise<ShownAssignment | undefined> {
	const own = await findOwnAssignment(app, workspaceId, assignmentId);
	if (!own) return undefined;
	const { setId, version } = own.record;
	const set = await findQuizSet(app, app.storage, setId, version);
	if (!set) return undefined;
	const newest = await app.storage.findSetVersion(setId);
	const { participants, attempts } = await app.storage.pulseOf(assignmentId);
	return {
		...own,
		state: windowStateAt(own.record, app.now()),
		settings: settingsFor(set.settings, own.terms),
		set: {
			id: setId,
			title: set.title,
			questionCount: set.questions.length,
			newestVersion: newest?.version ?? version
		},
		participants,
		attempts
	};
}
