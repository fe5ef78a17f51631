import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { runningApp } from '#lib/server/running-app.ts';
import { GRID_ORDERS, openResults } from '#lib/server/use-cases/results/open-results.ts';
import type { PageServerLoad } from './$types';

const querySchema = v.object({
	order: v.fallback(v.picklist(GRID_ORDERS), 'roster'),
	page: v.fallback(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1)), 1)
});

export const load: PageServerLoad = async ({ params, locals, url, setHeaders, depends }) => {
	depends('results:sheet');
	setHeaders({ 'cache-control': 'private, no-store' });
	const query = v.parse(querySchema, {
		order: url.searchParams.get('order'),
		page: url.searchParams.get('page')
	});
	const sheet = await openResults(runningApp(), locals.workspaceId, params.id, query);
	if (!sheet) error(404, 'not-found');
	return { ...sheet, link: `${url.origin}/join/${sheet.code}` };
};
