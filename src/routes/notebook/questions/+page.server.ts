import { fail, redirect } from '@sveltejs/kit';
import { entriesViewOf, readEntriesAddress } from '#lib/core/review/entries-view.ts';
import { standingReviews } from '#lib/core/review/history.ts';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import { randomId } from '#lib/server/identity.ts';
import { recordDeed } from '#lib/server/notebook/record-deed.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { openEntry, servedNotebook } from '../served-notebook.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const served = await servedNotebook(event);
	if (!served) return { held: 'device' as const };
	const { notebook, record, briefs, now, zone } = served;
	const { filter, most } = readEntriesAddress(event.url.searchParams);
	const id = event.url.searchParams.get('entry');
	const opened = id === null ? undefined : openEntry(served, id);
	return {
		held: 'server' as const,
		now,
		zone,
		view: entriesViewOf([...notebook.entries.values()], briefs, filter, most),
		opened: opened && {
			entry: opened.entry,
			content: opened.content,
			article: opened.article,
			reviews: standingReviews(record).filter(({ entry }) => entry === id)
		},
		pageKey: randomId()
	};
};

export const actions: Actions = {
	default: async ({ locals: { learnerId }, request, url }) => {
		const form = await request.formData().catch(() => undefined);
		if (!form || !learnerId) return fail(400, { problem: 'command-unreadable' as const });
		const { one } = fieldsOf(form);
		const type = one('type') === 'restore' ? 'entry.restored' : 'entry.retired';
		const deed = { type, entry: one('entry') } as const;
		const key = `${one('pageKey')}:${one('type')}`;
		const recorded = await recordDeed(runningApp(), learnerId, deed, key);
		if (!recorded.ok) return fail(400, { problem: 'not-kept' as const });
		redirect(303, url.pathname + url.search);
	}
};
