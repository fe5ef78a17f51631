import { calendarIn } from '#lib/core/review/calendar.ts';
import { DEVICE_COOKIE, ON_DEVICE } from '#lib/core/review/device-cookie.ts';
import { todayOf } from '#lib/core/review/today.ts';
import { openServerNotebook } from '#lib/server/notebook/open-server-notebook.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { serverZone } from '#lib/server/server-zone.ts';
import { listOwnBanks, listOwnSets, listSets } from '#lib/server/use-cases/list-sets.ts';
import type { PageServerLoad } from './$types';

/** What is due in the notebook that the server holds for a learner. */
async function dueFor(learnerId: string): Promise<number> {
	const app = runningApp();
	const { notebook } = await openServerNotebook(app, learnerId);
	const now = app.now();
	const calendar = calendarIn(serverZone(), now);
	return todayOf([...notebook.entries.values()], notebook.settings, now, calendar).due;
}

export const load: PageServerLoad = async ({ locals: { learnerId }, cookies }) => {
	const [sets, ownSets, ownBanks] = await Promise.all([
		listSets(runningApp(), learnerId),
		listOwnSets(runningApp(), learnerId),
		listOwnBanks(runningApp(), learnerId)
	]);
	const isOnDevice = cookies.get(DEVICE_COOKIE) === ON_DEVICE;
	const hasTaken = [...sets, ...ownSets].some(({ attempt }) => attempt !== undefined);
	const due = learnerId && hasTaken && !isOnDevice ? await dueFor(learnerId) : undefined;
	return { sets, ownSets, ownBanks, isReturning: isOnDevice || hasTaken, due };
};
