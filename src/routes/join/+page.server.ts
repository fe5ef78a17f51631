import { fail, redirect } from '@sveltejs/kit';
import { findByCode } from '#lib/server/assignments/find-by-code.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, getClientAddress, setHeaders }) => {
		const form = await request.formData().catch(() => undefined);
		const given = form?.get('code');
		const typed = typeof given === 'string' ? given.slice(0, 200) : '';
		const found = await findByCode(runningApp(), getClientAddress(), typed);
		if (found.ok) redirect(303, `/join/${found.value.code}`);
		if (found.reason !== 'too-many-codes') return fail(404, { typed, problem: found.reason });
		setHeaders({ 'retry-after': String(Math.ceil(found.waitMs / 1000)) });
		return fail(429, { typed, waitMs: found.waitMs });
	}
};
