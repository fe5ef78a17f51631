import { todayViewOf } from '#lib/core/review/today-view.ts';
import type { PageServerLoad } from './$types';
import { servedNotebook } from './served-notebook.server.ts';

export const load: PageServerLoad = async (event) => {
	const served = await servedNotebook(event);
	if (!served) return { held: 'device' as const };
	const { notebook, briefs, now, zone, calendar } = served;
	const view = todayViewOf(notebook.entries.values(), notebook.settings, briefs, now, calendar);
	return { held: 'server' as const, now, zone, view };
};
