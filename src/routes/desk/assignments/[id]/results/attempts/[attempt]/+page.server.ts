import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { runningApp } from '#lib/server/running-app.ts';
import { openAttemptReplay } from '#lib/server/use-cases/results/open-attempt-replay.ts';
import type { PageServerLoad } from './$types';

const stepSchema = v.fallback(
	v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1)),
	Number.MAX_SAFE_INTEGER
);

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const step = v.parse(stepSchema, url.searchParams.get('step'));
	const { id, attempt } = params;
	const replay = await openAttemptReplay(runningApp(), locals.workspaceId, id, attempt, step);
	return replay ?? error(404, 'not-found');
};
