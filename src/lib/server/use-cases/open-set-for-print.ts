import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';
import { findOwnSet } from '../sets/own-set.ts';

/** The newest published version of a set of this workspace, or the set as it stands before the first; `code` is its newest assignment's. */
export async function openSetForPrint(
	app: App,
	workspaceId: string,
	setId: string
): Promise<
	{ readonly set: QuizSet; readonly code?: string; readonly version?: number } | undefined
> {
	const own = await findOwnSet(app.storage, workspaceId, setId);
	if (!own) return undefined;
	const { version } = own.record;
	const set = version === undefined ? own.set : await findQuizSet(app, app.storage, setId, version);
	if (!set) return undefined;
	const [assignment] = await app.storage.listAssignmentsOfSet(setId);
	return {
		set,
		...(assignment && { code: assignment.code }),
		...(version !== undefined && { version })
	};
}
