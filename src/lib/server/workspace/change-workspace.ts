import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import type { WorkspaceRecord } from '../storage/workspace-records.ts';

/**
 * Changes what is stored of a workspace. `name-taken` when another one signs in under the name it
 * would have.
 */
export async function changeWorkspace(
	app: App,
	workspaceId: string,
	change: (workspace: WorkspaceRecord) => WorkspaceRecord
): Promise<Outcome<WorkspaceRecord, 'workspace-not-found' | 'name-taken'>> {
	return app.storage.transaction(async (repository) => {
		const workspace = await repository.findWorkspace(workspaceId);
		if (!workspace) return fail('workspace-not-found');
		const changed = change(workspace);
		const saved = await repository.saveWorkspace(changed);
		return saved.ok ? succeed(changed) : fail('name-taken');
	});
}
