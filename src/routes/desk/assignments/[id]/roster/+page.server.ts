import { error } from '@sveltejs/kit';
import { deleteParticipant } from '#lib/server/assignments/delete-participant.ts';
import { listRoster } from '#lib/server/assignments/list-roster.ts';
import { mergeParticipants } from '#lib/server/assignments/merge-participants.ts';
import { pasteRoster } from '#lib/server/assignments/paste-roster.ts';
import { renameParticipant } from '#lib/server/assignments/rename-participant.ts';
import { setTimeMultiplier } from '#lib/server/assignments/set-time-multiplier.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { Actions, PageServerLoad } from './$types';
import { ownForm, refuse } from '../assignment-form.server.ts';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	const roster = await listRoster(runningApp(), locals.workspaceId, params.id);
	if (!roster) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const { record, terms, lines } = roster;
	const { id, title } = record;
	return { id, title, names: terms.names, lines, lineId: url.searchParams.get('line') };
};

export const actions: Actions = {
	paste: async (event) => {
		const { workspaceId, id, fields } = await ownForm(event);
		const pasted = await pasteRoster(runningApp(), workspaceId, id, fields.one('list'));
		return pasted.ok ? { pasted: pasted.value } : refuse(pasted.reason);
	},

	rename: async (event) => {
		const { workspaceId, id, fields } = await ownForm(event);
		const [line, name] = [fields.one('line'), fields.one('name')];
		const renamed = await renameParticipant(runningApp(), workspaceId, id, line, name);
		return renamed.ok ? { done: 'renamed' as const } : refuse(renamed.reason);
	},

	time: async (event) => {
		const { workspaceId, id, fields } = await ownForm(event);
		const [line, time] = [fields.one('line'), fields.one('time')];
		const timed = await setTimeMultiplier(runningApp(), workspaceId, id, line, time);
		return timed.ok ? { done: 'timed' as const } : refuse(timed.reason);
	},

	merge: async (event) => {
		const { workspaceId, id, fields } = await ownForm(event);
		const [line, into] = [fields.one('line'), fields.one('into')];
		const merged = await mergeParticipants(runningApp(), workspaceId, id, line, into);
		return merged.ok ? { done: 'merged' as const } : refuse(merged.reason);
	},

	remove: async (event) => {
		const { workspaceId, id, fields } = await ownForm(event);
		if (fields.one('confirmed') === '') return refuse('not-confirmed' as const);
		const removed = await deleteParticipant(runningApp(), workspaceId, id, fields.one('line'));
		return removed.ok ? { done: 'removed' as const } : refuse(removed.reason);
	}
};
