import { readSittingAddress } from '#lib/core/review/sitting-address.ts';
import { randomId } from '#lib/server/identity.ts';
import { servedNotebook } from '../served-notebook.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { lastAnswered, servedScreen } from './served-sitting.server.ts';
import { takeForm } from './take-form.server.ts';

export const load: PageServerLoad = async (event) => {
	const served = await servedNotebook(event);
	if (!served) return { held: 'device' as const };
	const { searchParams } = event.url;
	const { wish, since = served.now } = readSittingAddress(searchParams);
	const retired = served.notebook.entries.get(searchParams.get('retired') ?? '');
	const last = lastAnswered(served, since)?.lastReview;
	return {
		held: 'server' as const,
		now: served.now,
		zone: served.zone,
		screen: servedScreen(served, wish, since, {
			shown: searchParams.get('shown'),
			isHinted: searchParams.has('hint')
		}),
		since,
		last: lastAnswered(served, since)?.id,
		lastReview: last?.id,
		retired: retired && { id: retired.id, stem: retired.stem },
		isReported: searchParams.has('reported'),
		// One key a page: a form sent twice from the same page counts once.
		pageKey: randomId()
	};
};

export const actions: Actions = { default: takeForm };
