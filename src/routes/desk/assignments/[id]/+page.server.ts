import { error, fail, redirect } from '@sveltejs/kit';
import { readAssignmentForm, typedValues } from '#lib/core/bank/assignment-form.ts';
import { formValues } from '#lib/core/bank/assignment-form-values.ts';
import { changeAssignment } from '#lib/server/assignments/change-assignment.ts';
import { closeNow, openAgain } from '#lib/server/assignments/close-assignment.ts';
import { deleteAssignment } from '#lib/server/assignments/delete-assignment.ts';
import { findOwnAssignment } from '#lib/server/assignments/find-own-assignment.ts';
import { moveToVersion } from '#lib/server/assignments/move-to-version.ts';
import { showAssignment } from '#lib/server/assignments/show-assignment.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { serverZone } from '#lib/server/server-zone.ts';
import type { Actions, PageServerLoad } from './$types';
import { ownForm, refuse } from './assignment-form.server.ts';

/** What is typed to delete an assignment. */
const DELETE_WORD = 'delete';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	const shown = await showAssignment(runningApp(), locals.workspaceId, params.id);
	if (!shown) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const { record, terms, settings, ...rest } = shown;
	const { id, code, version, revision, title, opensAtMs, closesAtMs } = record;
	const zone = serverZone();
	return {
		...rest,
		...{ id, code, version, revision, title, opensAtMs, closesAtMs, zone },
		link: `${url.origin}/join/${code}`,
		values: formValues({ title, terms, opensAtMs, closesAtMs }, settings, zone),
		deleteWord: DELETE_WORD
	};
};

export const actions: Actions = {
	change: async (event) => {
		const { workspaceId, id, fields, revision } = await ownForm(event);
		const own = await findOwnAssignment(runningApp(), workspaceId, id);
		if (!own) error(404, 'not-found');
		const values = typedValues(fields);
		const read = readAssignmentForm(fields, own.terms);
		if (!read.ok) {
			const { problems } = read;
			return fail(422, { problem: 'fields-wrong' as const, problems, values });
		}
		const changed = await changeAssignment(runningApp(), workspaceId, id, revision, read.draft);
		if (changed.ok) return { done: 'saved' as const };
		if (changed.reason === 'assignment-not-found') error(404, 'not-found');
		return fail(409, { problem: changed.reason, values });
	},

	close: async (event) => {
		const { workspaceId, id, revision } = await ownForm(event);
		const closed = await closeNow(runningApp(), workspaceId, id, revision);
		return closed.ok ? { done: 'closed' as const } : refuse(closed.reason);
	},

	open: async (event) => {
		const { workspaceId, id, revision } = await ownForm(event);
		const opened = await openAgain(runningApp(), workspaceId, id, revision);
		return opened.ok ? { done: 'opened' as const } : refuse(opened.reason);
	},

	move: async (event) => {
		const { workspaceId, id, fields, revision } = await ownForm(event);
		const version = Number(fields.one('version'));
		if (!Number.isInteger(version)) return refuse('version-not-found' as const);
		const moved = await moveToVersion(runningApp(), workspaceId, id, revision, version);
		return moved.ok ? { done: 'moved' as const, version } : refuse(moved.reason);
	},

	delete: async (event) => {
		const { workspaceId, id, fields } = await ownForm(event);
		if (fields.one('confirmation').trim().toLowerCase() !== DELETE_WORD) {
			return refuse('not-confirmed' as const);
		}
		const deleted = await deleteAssignment(runningApp(), workspaceId, id);
		if (!deleted.ok) error(404, 'not-found');
		redirect(303, '/desk');
	}
};
