import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { chooseRetention } from '#lib/server/workspace/choose-retention.ts';
import { deleteWorkspace } from '#lib/server/workspace/delete-workspace.ts';
import {
	signOut,
	signOutDevice,
	signOutEverywhere,
	signOutOthers,
	type SignOutOutcome
} from '#lib/server/workspace/sign-out.ts';
import { WORKSPACE_COOKIE } from '#lib/server/workspace/workspace-cookie.ts';
import { formOf, ownDevice, textIn } from '../workspace-form.server.ts';

/** What is typed to delete everything. */
export const DELETE_WORD = 'delete everything';

const daysIn = (form: FormData, name: string) => {
	const typed = textIn(form, name).trim();
	return /^\d{1,6}$/u.test(typed) ? Number(typed) : Number.NaN;
};

function leave({ cookies }: RequestEvent): never {
	cookies.delete(WORKSPACE_COOKIE, { path: '/' });
	redirect(303, '/desk');
}

function leaveIf(outcome: SignOutOutcome, event: RequestEvent) {
	if (outcome.ok) leave(event);
	return fail(409, { at: 'devices' as const, problem: outcome.reason });
}

/** What a teacher does about devices, about how long things are kept, and at the end. */
export const deviceActions = {
	keepFor: async (event: RequestEvent) => {
		const { workspaceId } = ownDevice(event);
		const form = await formOf(event);
		const [nameDays, attemptDays] = [daysIn(form, 'nameDays'), daysIn(form, 'attemptDays')];
		const chosen = await chooseRetention(runningApp(), workspaceId, { nameDays, attemptDays });
		if (chosen.ok) return { at: 'retention' as const, done: 'retention-set' as const };
		const problem =
			chosen.reason === 'workspace-not-found' ? ('unreadable' as const) : chosen.reason;
		return fail(422, {
			at: 'retention' as const,
			problem,
			days: [textIn(form, 'nameDays'), textIn(form, 'attemptDays')]
		});
	},

	signOutDevice: async (event: RequestEvent) => {
		const { workspaceId } = ownDevice(event);
		const device = textIn(await formOf(event), 'device');
		await signOutDevice(runningApp(), workspaceId, device);
		return { at: 'devices' as const, done: 'device-out' as const };
	},

	signOutOthers: async (event: RequestEvent) => {
		const { workspaceId, token } = ownDevice(event);
		await signOutOthers(runningApp(), workspaceId, token);
		return { at: 'devices' as const, done: 'others-out' as const };
	},

	signOut: async (event: RequestEvent) =>
		leaveIf(await signOut(runningApp(), ownDevice(event)), event),

	signOutEverywhere: async (event: RequestEvent) =>
		leaveIf(await signOutEverywhere(runningApp(), ownDevice(event).workspaceId), event),

	delete: async (event: RequestEvent) => {
		const { workspaceId } = ownDevice(event);
		const typed = textIn(await formOf(event), 'confirmation');
		if (typed.trim().toLowerCase() !== DELETE_WORD) {
			return fail(422, { at: 'delete' as const, problem: 'not-confirmed' as const });
		}
		await deleteWorkspace(runningApp(), workspaceId, event.locals.learnerId);
		leave(event);
	}
};
