import { DEFAULT_TERMS, type AssignmentTerms } from '#lib/core/bank/assignment.ts';
import type { SetDocument, Settings } from '#lib/core/bank/document.ts';
import type { App } from '#lib/server/app.ts';
import { giveAssignment, type AssignmentGift } from '#lib/server/assignments/give-assignment.ts';
import type { AssignmentRecord } from '#lib/server/storage/workspace-records.ts';
import { publishSet } from '#lib/server/use-cases/publish-set.ts';
import { openWorkspace } from '#lib/server/workspace/open-session.ts';
import { aBank, aSet } from './builders.ts';
import { openTestWorld, type TestWorld } from './test-world.ts';

/** A test world with a workspace that has its retention chosen and the tiny article's set published. */
export type WorkspaceWorld = TestWorld & {
	readonly workspaceId: string;
	/** Gives the set to a group. */
	give(set?: Partial<AssignmentGift>): Promise<AssignmentRecord>;
	/** Publishes the set once more with other settings, as its next version. */
	publishNext(settings: Partial<Settings>): Promise<void>;
};

export const RETENTION = { nameDays: 30, attemptDays: 365 };

/** The terms of an assignment, with what a test says differently. */
export function someTerms(set: Partial<AssignmentTerms> = {}): AssignmentTerms {
	return { ...DEFAULT_TERMS, ...set };
}

/** A workspace in the world, with its retention chosen. */
export async function aWorkspace(app: App): Promise<string> {
	const { workspaceId } = await openWorkspace(app, 'Firefox on Linux');
	await app.storage.transaction((repository) =>
		repository.saveWorkspace({ id: workspaceId, createdAtMs: app.now(), retention: RETENTION })
	);
	return workspaceId;
}

/** The bank `ferry` and the set `ferry-set` as a workspace has them, the set published under these settings. */
async function putOnDesk(app: App, workspaceId: string, settings: Partial<Settings>) {
	const set = aSet(settings);
	const bank = aBank();
	const published = await publishSet(app, set, [bank], 'assigned');
	if (!published.ok) throw new Error('The gate holds the set back');
	const questionCount = set.questions.length;
	const times = { createdAtMs: app.now(), updatedAtMs: app.now() };
	const document: SetDocument = {
		newsproof: 1,
		set: {
			id: set.id,
			title: set.title,
			banks: [bank.id],
			questions: set.questions.map(({ question }) => question.id),
			settings: set.settings
		}
	};
	await app.storage.transaction(async (repository) => {
		await repository.saveWorkspaceBank({
			bankId: bank.id,
			workspaceId,
			title: bank.title,
			questionCount,
			approvedCount: questionCount,
			...times
		});
		const known = await repository.findWorkspaceSet(workspaceId, set.id);
		await repository.saveWorkspaceSet(
			{
				setId: set.id,
				workspaceId,
				title: set.title,
				questionCount,
				revision: (known?.revision ?? 0) + 1,
				document: JSON.stringify(document),
				...times
			},
			known?.revision ?? 0
		);
		await repository.noteVersion(set.id, published.version);
	});
}

/** A world with one workspace and its published set `ferry-set`, whose settings a test may change. */
export async function openWorkspaceWorld(
	settings: Partial<Settings> = {}
): Promise<WorkspaceWorld> {
	const world = await openTestWorld();
	const { app } = world;
	const workspaceId = await aWorkspace(app);
	await putOnDesk(app, workspaceId, settings);
	return {
		...world,
		workspaceId,
		publishNext: (changed) => putOnDesk(app, workspaceId, changed),
		give: async (set = {}) => {
			const gift = { setId: 'ferry-set', title: 'Class 9b', terms: DEFAULT_TERMS, ...set };
			const given = await giveAssignment(app, workspaceId, gift);
			if (!given.ok) throw new Error(given.reason);
			return given.value;
		}
	};
}
