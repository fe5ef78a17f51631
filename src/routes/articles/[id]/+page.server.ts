import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { openArticle } from '#lib/server/use-cases/open-article.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const opened = await openArticle(runningApp(), params.id, locals.learnerId);
	return opened ?? error(404, 'not-found');
};
