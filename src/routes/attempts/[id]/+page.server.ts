import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { joinCodeOf } from '#lib/server/assignments/join-code-of.ts';
import { randomId } from '#lib/server/identity.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { serverZone } from '#lib/server/server-zone.ts';
import { openAttempt } from '#lib/server/use-cases/open-attempt.ts';
import { commandSchema, recordFact } from '#lib/server/use-cases/record-fact.ts';
import { showAttempt } from '#lib/server/use-cases/show-attempt.ts';
import { commandFromForm, formKey } from '#lib/core/quiz/command-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const screen = await showAttempt(runningApp(), locals.learnerId, params.id);
	if (!screen) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	// One key a page: a form sent twice from the same page counts once.
	const joinCode = await joinCodeOf(runningApp(), params.id);
	return { screen, pageKey: randomId(), zone: serverZone(), joinCode };
};

export const actions: Actions = {
	default: async ({ params, locals, request, url }) => {
		const attempt = await openAttempt(runningApp(), locals.learnerId, params.id);
		if (!attempt) error(404, 'not-found');
		const form = await request.formData().catch(() => undefined);
		if (!form) return fail(400, { problem: 'command-unreadable' as const });
		const read = commandFromForm(form, attempt.questions);
		if (!read.ok) return fail(400, { problem: read.reason });
		const command = v.safeParse(commandSchema, { ...read.value, key: formKey(form) });
		if (!command.success) return fail(400, { problem: 'answer-does-not-fit' as const });
		const recorded = await recordFact(
			runningApp(),
			locals.learnerId ?? '',
			params.id,
			command.output
		);
		if (!recorded.ok && recorded.reason !== 'not-now') {
			return fail(400, { problem: recorded.reason });
		}
		// A fact that can no longer happen was overtaken (another tab, the clock): show where the attempt is.
		redirect(303, url.pathname);
	}
};
