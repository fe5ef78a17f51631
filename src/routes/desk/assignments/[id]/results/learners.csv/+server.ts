import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { exportLearners } from '#lib/server/use-cases/results/export-results.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const table = await exportLearners(runningApp(), locals.workspaceId, params.id);
	if (!table) error(404, 'not-found');
	return new Response(table.csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${table.fileName}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
};
