import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { TIME_MULTIPLIERS } from '#lib/core/quiz/plan.ts';
import { currentLearner } from '#lib/server/current-learner.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { openSet } from '#lib/server/use-cases/open-set.ts';
import { startAttempt } from '#lib/server/use-cases/start-attempt.ts';
import type { Actions, PageServerLoad } from './$types';

const wishesSchema = v.object({
	mode: v.picklist(['practice', 'graded']),
	time: v.union([
		v.literal('unlimited'),
		v.pipe(v.string(), v.transform(Number), v.picklist(TIME_MULTIPLIERS))
	])
});

export const load: PageServerLoad = async ({ params, locals }) => {
	const opened = await openSet(runningApp(), params.id, locals.learnerId);
	return opened ?? error(404, 'not-found');
};

export const actions: Actions = {
	default: async ({ params, locals, request, cookies, url }) => {
		const form = await request.formData().catch(() => undefined);
		if (!form) return fail(400, { problem: 'choice-unreadable' as const });
		const wishes = v.safeParse(wishesSchema, {
			mode: form.get('mode'),
			time: form.get('time') ?? '1'
		});
		if (!wishes.success) return fail(400, { problem: 'choice-unreadable' as const });
		const app = runningApp();
		const learnerId = await currentLearner(app, { locals, cookies, url });
		const started = await startAttempt(app, learnerId, params.id, wishes.output);
		if (!started.ok) return fail(400, { problem: started.reason });
		// The page keeps what is to be kept: the device is its own to write on.
		redirect(303, `/attempts/${started.value}${form.has('keep') ? '?keep' : ''}`);
	}
};
