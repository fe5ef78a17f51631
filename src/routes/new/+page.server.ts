import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { draftFromReading, metadataOfFields, putBack } from '#lib/core/article/article-draft.ts';
import type { DrawRefusal } from '#lib/core/bank/drawing-messages.ts';
import { currentLearner } from '#lib/server/current-learner.ts';
import type { VisitorLimit } from '#lib/server/rate-limit.ts';
import { statusOfRefusal } from '#lib/server/refusal-status.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { drawArticleBank } from '#lib/server/use-cases/draw-article-bank.ts';
import { readArticle } from '#lib/server/use-cases/read-article.ts';
import type { Actions, PageServerLoad } from './$types';
import { draftIn, givenIn, placesToPutBack, sourceIn } from './article-form.server.ts';

export const load: PageServerLoad = () => {
	const { articleReader, drawer } = runningApp();
	// Whoever looks at this page wants a bank in a moment.
	drawer.wake();
	return { fetchesUrls: articleReader.fetchUrls };
};

/** Whether the visitor has to wait; if so the response says for how long. */
function mustWait(event: RequestEvent, limit: VisitorLimit): boolean {
	const visitor = { address: event.getClientAddress(), learnerId: event.locals.learnerId };
	const waitMs = limit.take(visitor, runningApp().now());
	if (waitMs > 0) event.setHeaders({ 'retry-after': String(Math.ceil(waitMs / 1000)) });
	return waitMs > 0;
}

const TOO_MANY: DrawRefusal = { reason: 'too-many-requests' };
const TOO_LARGE: DrawRefusal = { reason: 'file-too-large' };

export const actions: Actions = {
	read: async (event) => {
		const app = runningApp();
		const form = await event.request.formData().catch(() => undefined);
		if (!form) {
			return fail(413, { step: 'give', problem: TOO_LARGE, given: { text: '', url: '' } } as const);
		}
		const given = givenIn(form);
		const refuse = (status: number, problem: DrawRefusal) =>
			fail(status, { step: 'give', problem, given } as const);
		const source = await sourceIn(form);
		if (source === 'file-too-large') return refuse(413, TOO_LARGE);
		const limit = source.kind === 'url' ? app.fetchingLimit : app.drawingLimit;
		if (mustWait(event, limit)) return refuse(429, TOO_MANY);
		const { signal } = event.request;
		const reading = await readArticle(app.articleReader, source, { signal });
		if (!reading.ok) return refuse(statusOfRefusal(reading.reason), reading);
		const draft = draftFromReading(reading, source.kind === 'url' ? source.url : '');
		return { step: 'mend', draft, given } as const;
	},

	restore: async ({ request }) => {
		const form = await request.formData();
		return { step: 'mend', draft: putBack(draftIn(form), placesToPutBack(form)) } as const;
	},

	draw: async (event) => {
		const app = runningApp();
		const form = await event.request.formData().catch(() => undefined);
		if (!form) return fail(413, { step: 'give', problem: TOO_LARGE, given: { text: '', url: '' } });
		const draft = draftIn(form);
		const refuse = (status: number, problem: DrawRefusal) =>
			fail(status, { step: 'mend', problem, draft } as const);
		if (mustWait(event, app.drawingLimit)) return refuse(429, TOO_MANY);
		const learnerId = await currentLearner(app, event);
		const metadata = metadataOfFields(draft.fields);
		const drawn = await drawArticleBank(app, learnerId, { text: draft.text, metadata, seed: '1' });
		if (!drawn.ok) return refuse(statusOfRefusal(drawn.reason), drawn);
		redirect(303, `/banks/${drawn.bankId}`);
	}
};
