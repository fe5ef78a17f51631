import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { Retention } from '../storage/workspace-records.ts';
import { changeWorkspace } from './change-workspace.ts';

/** How long names and answers are kept where nothing else has been chosen. */
export const DEFAULT_RETENTION: Retention = { nameDays: 30, attemptDays: 365 };

/** The least and the most days that can be chosen, for names and for answers. */
export const RETENTION_DAYS = { least: 1, most: 3650 } as const;

const isWithin = (days: number) =>
	Number.isInteger(days) && days >= RETENTION_DAYS.least && days <= RETENTION_DAYS.most;

/** Chooses how many days what learners leave behind is kept. Names are not kept longer than answers. */
export async function chooseRetention(
	app: App,
	workspaceId: string,
	retention: Retention
): Promise<
	Outcome<Retention, 'days-out-of-range' | 'names-outlast-answers' | 'workspace-not-found'>
> {
	const { nameDays, attemptDays } = retention;
	if (!isWithin(nameDays) || !isWithin(attemptDays)) return fail('days-out-of-range');
	if (nameDays > attemptDays) return fail('names-outlast-answers');
	const changed = await changeWorkspace(app, workspaceId, (workspace) => ({
		...workspace,
		retention: { nameDays, attemptDays }
	}));
	return changed.ok ? succeed(retention) : fail('workspace-not-found');
}
