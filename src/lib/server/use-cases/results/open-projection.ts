import type { App } from '../../app.ts';
import { listMisunderstood, type Misunderstood } from '../../results/misunderstood.ts';
import { readResults } from '../../results/read-results.ts';

/** What a class reads again together: one question at a time, and nobody's name. */
export type Projection = {
	readonly assignment: { readonly id: string; readonly title: string };
	/** From 1; 0 when there is nothing to read again. */
	readonly place: number;
	readonly total: number;
	readonly shown?: Misunderstood;
	readonly previousId?: string;
	readonly nextId?: string;
};

/**
 * The misunderstood questions of an assignment of this workspace, the worst first, with the one asked for on
 * the screen, or else the first. Another workspace's assignment is not found.
 */
export async function openProjection(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string,
	questionId?: string
): Promise<Projection | undefined> {
	const results = await readResults(app, workspaceId, assignmentId);
	if (!results) return undefined;
	const all = listMisunderstood(results);
	const found = all.findIndex(({ question }) => question.id === questionId);
	const place = Math.max(0, found);
	const shown = all[place];
	const [previousId, nextId] = [all[place - 1]?.question.id, all[place + 1]?.question.id];
	return {
		assignment: { id: results.record.id, title: results.record.title },
		place: shown ? place + 1 : 0,
		total: all.length,
		...(shown && { shown }),
		...(previousId !== undefined && { previousId }),
		...(nextId !== undefined && { nextId })
	};
}
