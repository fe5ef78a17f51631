import { error, fail, redirect } from '@sveltejs/kit';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import { DEVICE_COOKIE } from '#lib/core/review/device-cookie.ts';
import { joinAssignment } from '#lib/server/assignments/join-assignment.ts';
import { openJoin } from '#lib/server/assignments/open-join.ts';
import { startAssignedAttempt } from '#lib/server/assignments/start-assigned-attempt.ts';
import { currentLearner } from '#lib/server/current-learner.ts';
import { LEARNER_COOKIE } from '#lib/server/learner-cookie.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { serverZone } from '#lib/server/server-zone.ts';
import type { Actions, PageServerLoad } from './$types';
import { assignmentByCode } from './assignment-by-code.server.ts';

export const load: PageServerLoad = async (event) => {
	const app = runningApp();
	const record = await assignmentByCode(event);
	if (record.code !== event.params.code) redirect(308, `/join/${record.code}`);
	const joining = await openJoin(app, record, event.locals.learnerId);
	if (!joining) error(404, 'not-found');
	event.setHeaders({ 'cache-control': 'private, no-store' });
	return { ...joining, nowMs: app.now(), zone: serverZone() };
};

export const actions: Actions = {
	start: async (event) => {
		const app = runningApp();
		const record = await assignmentByCode(event);
		const form = await event.request.formData().catch(() => undefined);
		if (!form) return fail(400, { problem: 'unreadable' as const, name: '' });
		const { one } = fieldsOf(form);
		const [name, wished] = [one('name'), one('mode')];
		const mode = wished === 'practice' || wished === 'graded' ? wished : undefined;
		const learnerId = await currentLearner(app, event);
		const joined = await joinAssignment(app, record.id, learnerId, { name });
		if (!joined.ok) return fail(409, { problem: joined.reason, name });
		const started = await startAssignedAttempt(app, record.id, learnerId, mode);
		if (!started.ok) return fail(409, { problem: started.reason, name });
		redirect(303, `/attempts/${started.value}`);
	},

	another: async (event) => {
		const { code } = await assignmentByCode(event);
		event.cookies.delete(LEARNER_COOKIE, { path: '/' });
		event.cookies.delete(DEVICE_COOKIE, { path: '/' });
		redirect(303, `/join/${code}`);
	}
};
