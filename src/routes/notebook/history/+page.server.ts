import { historyOf } from '#lib/core/review/history.ts';
import { servedNotebook } from '../served-notebook.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const served = await servedNotebook(event);
	if (!served) return { held: 'device' as const };
	const { notebook, record, now, zone, calendar } = served;
	const view = historyOf(record, notebook.entries, now, calendar);
	return { held: 'server' as const, now, zone, view };
};
