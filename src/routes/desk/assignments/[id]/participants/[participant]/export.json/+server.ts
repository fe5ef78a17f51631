import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { exportLearner } from '#lib/server/workspace/export-learner.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { id, participant } = params;
	const document = await exportLearner(runningApp(), locals.workspaceId, id, participant);
	if (document === undefined) error(404, 'not-found');
	return new Response(document, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="learner.json"',
			'cache-control': 'private, no-store'
		}
	});
};
