import { runningApp } from '#lib/server/running-app.ts';
import { listSets } from '#lib/server/use-cases/list-sets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	sets: await listSets(runningApp(), locals.learnerId)
});
