import { fail, type RequestEvent } from '@sveltejs/kit';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import { readSettingsForm } from '#lib/core/review/settings-form.ts';
import { randomId } from '#lib/server/identity.ts';
import { emptyServerNotebook } from '#lib/server/notebook/empty-server-notebook.ts';
import { keepNotebook } from '#lib/server/notebook/keep-notebook.ts';
import { recordDeed } from '#lib/server/notebook/record-deed.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { servedNotebook } from '../served-notebook.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const served = await servedNotebook(event);
	if (!served) return { held: 'device' as const };
	return {
		held: 'server' as const,
		settings: served.notebook.settings,
		// One key a page: a form sent twice from the same page counts once.
		pageKey: randomId()
	};
};

async function keep({ getClientAddress, locals: { learnerId } }: RequestEvent) {
	const address = getClientAddress();
	const kept = await keepNotebook(runningApp(), { address, ...(learnerId && { learnerId }) });
	return kept.ok
		? { at: 'code' as const, code: kept.value }
		: fail(429, { at: 'code' as const, problem: 'refused' as const });
}

/** What a learner without script does about the notebook that the server holds. */
export const actions: Actions = {
	default: async (event) => {
		const { learnerId } = event.locals;
		const form = await event.request.formData().catch(() => undefined);
		if (!form || !learnerId) return fail(400, { at: 'settings' as const });
		const fields = fieldsOf(form);
		const type = fields.one('type');
		if (type === 'code') return keep(event);
		if (type === 'erase') {
			await emptyServerNotebook(runningApp(), learnerId);
			return { at: 'erase' as const };
		}
		const key = `${fields.one('pageKey')}:settings`;
		const recorded = await recordDeed(runningApp(), learnerId, readSettingsForm(fields), key);
		return recorded.ok
			? { at: 'settings' as const, isSaved: true }
			: fail(400, { at: 'settings' as const });
	}
};
