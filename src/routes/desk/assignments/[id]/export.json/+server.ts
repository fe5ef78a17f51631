import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { exportWholeAssignment } from '#lib/server/workspace/export-assignment.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const document = await exportWholeAssignment(runningApp(), locals.workspaceId, params.id);
	if (document === undefined) error(404, 'not-found');
	return new Response(document, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="assignment.json"',
			'cache-control': 'private, no-store'
		}
	});
};
