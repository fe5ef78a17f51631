import { error } from '@sveltejs/kit';
import { askQuestion, describeQuestion, keyTextsOf } from '#lib/core/question/registry.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { openProjection } from '#lib/server/use-cases/results/open-projection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const asked = url.searchParams.get('question') ?? undefined;
	const projection = await openProjection(runningApp(), locals.workspaceId, params.id, asked);
	if (!projection) error(404, 'not-found');
	const question = projection.shown?.question;
	return {
		...projection,
		lines: question ? describeQuestion(askQuestion(question)).lines : [],
		key: question ? keyTextsOf(question) : []
	};
};
