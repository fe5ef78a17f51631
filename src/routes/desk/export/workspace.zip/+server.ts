import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { exportWorkspace } from '#lib/server/workspace/export-workspace.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const archive = await exportWorkspace(runningApp(), locals.workspaceId);
	if (!archive) error(404, 'not-found');
	return new Response(archive, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': 'attachment; filename="newsproof-workspace.zip"',
			'cache-control': 'private, no-store'
		}
	});
};
