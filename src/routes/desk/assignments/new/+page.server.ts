import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readAssignmentForm, typedValues } from '#lib/core/bank/assignment-form.ts';
import { formValues } from '#lib/core/bank/assignment-form-values.ts';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import type { FormFields } from '#lib/core/question/question-fields.ts';
import { giveAssignment } from '#lib/server/assignments/give-assignment.ts';
import { openGiving } from '#lib/server/assignments/open-giving.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { serverZone } from '#lib/server/server-zone.ts';
import {
	chooseRetention,
	DEFAULT_RETENTION,
	RETENTION_DAYS
} from '#lib/server/workspace/choose-retention.ts';
import type { Actions, PageServerLoad } from './$types';

async function givingOf({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
	const { workspaceId } = locals;
	if (workspaceId === undefined) redirect(303, '/desk');
	const giving = await openGiving(runningApp(), workspaceId, url.searchParams.get('set') ?? '');
	if (!giving) error(404, 'not-found');
	return { workspaceId, giving };
}

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	const { giving } = await givingOf({ locals, url });
	setHeaders({ 'cache-control': 'private, no-store' });
	const { set, draft, settings, hasRetention } = giving;
	return {
		set,
		values: formValues(draft, settings, serverZone()),
		...(!hasRetention && { retention: { days: DEFAULT_RETENTION, range: RETENTION_DAYS } })
	};
};

const daysIn = ({ one }: FormFields, name: string) => {
	const typed = one(name).trim();
	return /^\d{1,6}$/u.test(typed) ? Number(typed) : Number.NaN;
};

export const actions: Actions = {
	default: async (event) => {
		const { workspaceId, giving } = await givingOf(event);
		const app = runningApp();
		const form = await event.request.formData().catch(() => error(400, 'unreadable'));
		const fields = fieldsOf(form);
		const typed = {
			values: typedValues(fields),
			days: [fields.one('nameDays'), fields.one('attemptDays')]
		};
		const read = readAssignmentForm(fields, giving.draft.terms);
		if (!read.ok) {
			return fail(422, { ...typed, problem: 'fields-wrong' as const, problems: read.problems });
		}
		if (!giving.hasRetention) {
			const days = {
				nameDays: daysIn(fields, 'nameDays'),
				attemptDays: daysIn(fields, 'attemptDays')
			};
			const chosen = await chooseRetention(app, workspaceId, days);
			if (!chosen.ok && chosen.reason !== 'workspace-not-found') {
				return fail(422, { ...typed, problem: 'fields-wrong' as const, retention: chosen.reason });
			}
		}
		const gift = { ...read.draft, setId: giving.set.id };
		const given = await giveAssignment(app, workspaceId, gift);
		if (!given.ok) return fail(409, { ...typed, problem: given.reason });
		redirect(303, `/desk/assignments/${given.value.id}`);
	}
};
