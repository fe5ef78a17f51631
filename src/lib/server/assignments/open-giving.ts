import { DEFAULT_TERMS, settingsFor } from '#lib/core/bank/assignment.ts';
import type { AssignmentDraft } from '#lib/core/bank/assignment-form.ts';
import type { Settings } from '#lib/core/bank/document.ts';
import type { App } from '../app.ts';
import { findQuizSet } from '../quiz-sets.ts';

/** What is needed to give a set to a class. */
export type Giving = {
	readonly set: {
		readonly id: string;
		readonly title: string;
		readonly version: number;
		readonly questionCount: number;
	};
	/** The assignment as it is if nobody says otherwise, and the settings it is then taken under. */
	readonly draft: AssignmentDraft;
	readonly settings: Settings;
	readonly hasRetention: boolean;
};

/** Opens a published set of the workspace to be given. Undefined when there is none to give. */
export async function openGiving(
	app: App,
	workspaceId: string,
	setId: string
): Promise<Giving | undefined> {
	const record = await app.storage.findWorkspaceSet(workspaceId, setId);
	if (record?.version === undefined) return undefined;
	const { version } = record;
	const set = await findQuizSet(app, app.storage, setId, version);
	const workspace = await app.storage.findWorkspace(workspaceId);
	if (!set || !workspace) return undefined;
	// A set that is for practice only stays so.
	const terms = set.settings.modes.includes('graded')
		? DEFAULT_TERMS
		: { ...DEFAULT_TERMS, settings: {} };
	return {
		set: { id: setId, title: set.title, version, questionCount: set.questions.length },
		draft: { title: set.title, terms },
		settings: settingsFor(set.settings, terms),
		hasRetention: workspace.retention !== undefined
	};
}
