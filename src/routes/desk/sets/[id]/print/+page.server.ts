import { error } from '@sveltejs/kit';
import { readWorksheetOptions } from '#lib/core/quiz/worksheet-options.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { openSetForPrint } from '#lib/server/use-cases/open-set-for-print.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	const opened = locals.workspaceId
		? await openSetForPrint(runningApp(), locals.workspaceId, params.id)
		: undefined;
	if (!opened) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const { set, code } = opened;
	return {
		set,
		options: readWorksheetOptions((name) => url.searchParams.get(name)),
		// Only a set that is given to somebody can be answered online.
		...(code && { code, link: `${url.origin}/join/${code}` })
	};
};
