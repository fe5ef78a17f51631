import { error, redirect } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { compareOwnVersions } from '#lib/server/sets/open-own-set.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	if (locals.workspaceId === undefined) redirect(303, '/desk');
	const version = Number(params.version);
	if (!Number.isSafeInteger(version) || version < 2) error(404, 'not-found');
	const compared = await compareOwnVersions(runningApp(), locals.workspaceId, params.id, version);
	if (!compared) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	return { id: params.id, version, ...compared };
};
