import { runningApp } from '#lib/server/running-app.ts';
import { listOwnBanks, listOwnSets, listSets } from '#lib/server/use-cases/list-sets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { learnerId } }) => ({
	sets: await listSets(runningApp(), learnerId),
	ownSets: await listOwnSets(runningApp(), learnerId),
	ownBanks: await listOwnBanks(runningApp(), learnerId)
});
