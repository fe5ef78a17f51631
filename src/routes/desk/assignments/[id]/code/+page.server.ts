import { error } from '@sveltejs/kit';
import { findOwnAssignment } from '#lib/server/assignments/find-own-assignment.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	const own = await findOwnAssignment(runningApp(), locals.workspaceId, params.id);
	if (!own) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const { id, code, title } = own.record;
	return { id, code, title, host: url.host, link: `${url.origin}/join/${code}` };
};
