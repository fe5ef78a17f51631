import { fail, redirect } from '@sveltejs/kit';
import { currentWorkspace } from '#lib/server/workspace/current-workspace.ts';
import { importBank } from '#lib/server/desk/import-questions.ts';
import { listDesk } from '#lib/server/desk/list-desk.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { isKept } from '#lib/server/workspace/is-kept.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { workspaceId } = locals;
	const search = url.searchParams.get('search') ?? '';
	if (workspaceId === undefined) return { search, lists: undefined, isKept: true };
	const app = runningApp();
	return {
		search,
		lists: await listDesk(app, workspaceId, search),
		isKept: await isKept(app, workspaceId)
	};
};

export const actions: Actions = {
	import: async (event) => {
		const file = (await event.request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) {
			return fail(400, { problem: 'file-missing' as const });
		}
		const app = runningApp();
		const workspaceId = await currentWorkspace(app, event);
		const outcome = await importBank(app, workspaceId, await file.text(), file.name);
		if (!outcome.ok) {
			return fail(422, { problem: outcome.reason, importProblems: outcome.problems });
		}
		// What was left out is said here; a bank that is whole is shown at once.
		if (outcome.value.problems.length > 0) return { imported: outcome.value };
		redirect(303, `/desk/banks/${outcome.value.bankId}`);
	}
};
