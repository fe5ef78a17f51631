import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { openQuestionResults } from '#lib/server/use-cases/results/open-question-results.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { id, question } = params;
	const results = await openQuestionResults(runningApp(), locals.workspaceId, id, question);
	return results ?? error(404, 'not-found');
};
