import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { LIST_PAGE_SIZE, listOnDesk } from '#lib/server/desk/list-desk.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { PageServerLoad } from './$types';

const querySchema = v.object({
	search: v.fallback(v.pipe(v.string(), v.maxLength(200)), ''),
	sort: v.fallback(v.picklist(['updated', 'created', 'title']), 'updated'),
	page: v.fallback(
		v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(10_000)),
		1
	)
});

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	if (locals.workspaceId === undefined) redirect(303, '/desk');
	setHeaders({ 'cache-control': 'private, no-store' });
	const query = v.parse(querySchema, Object.fromEntries(url.searchParams));
	const { list } = params;
	const { rows, total } = await listOnDesk(runningApp(), locals.workspaceId, list, query);
	return { list, query, total, rows, pages: Math.max(1, Math.ceil(total / LIST_PAGE_SIZE)) };
};
