import { json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { syncRequestSchema } from '#lib/core/review/notebook-sync.ts';
import { emptyServerNotebook } from '#lib/server/notebook/empty-server-notebook.ts';
import { forgetNotebook } from '#lib/server/notebook/forget-notebook.ts';
import { keepNotebook, type Keeping } from '#lib/server/notebook/keep-notebook.ts';
import { syncNotebook, type SyncOutcome } from '#lib/server/notebook/sync-notebook.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { RequestHandler } from './$types';

type Refusal = Extract<SyncOutcome | Keeping, { readonly ok: false }>;

const STATUS: Readonly<Record<Refusal['reason'], number>> = {
	'events-without-code': 400,
	'code-unreadable': 400,
	'code-unknown': 404,
	'notebook-full': 409,
	'too-many-codes': 429,
	'too-many-requests': 429,
	busy: 503
};

const NO_STORE = { 'cache-control': 'private, no-store' };
/** In characters of JSON, as long as the longest answer in an attempt. */
const LONGEST_EVENT = 21_000;

const requestSchema = v.pipe(
	syncRequestSchema,
	v.check(({ events }) => events.every((event) => JSON.stringify(event).length <= LONGEST_EVENT))
);
const deletionSchema = v.strictObject({ code: v.optional(v.pipe(v.string(), v.maxLength(100))) });

function refuse(refusal: Refusal): Response {
	const headers = new Headers(NO_STORE);
	if ('waitMs' in refusal) headers.set('retry-after', String(Math.ceil(refusal.waitMs / 1000)));
	return json(refusal, { status: STATUS[refusal.reason], headers });
}

function refuseUnreadable(): Response {
	return json({ ok: false, reason: 'request-unreadable' }, { status: 400, headers: NO_STORE });
}

function bodyOf({ request }: RequestEvent): Promise<unknown> {
	return request.json().catch(() => undefined);
}

/** Exchanges what a browser and the server know of a notebook. Described in `docs/api.md`. */
export const POST: RequestHandler = async (event) => {
	const request = v.safeParse(requestSchema, await bodyOf(event));
	if (!request.success) return refuseUnreadable();
	const answer = await syncNotebook(runningApp(), {
		learnerId: event.locals.learnerId,
		address: event.getClientAddress(),
		request: request.output
	});
	return answer.ok ? json(answer, { headers: NO_STORE }) : refuse(answer);
};

/** Begins a notebook under a new code. */
export const PUT: RequestHandler = async ({ locals: { learnerId }, getClientAddress }) => {
	const visitor = { address: getClientAddress(), ...(learnerId !== undefined && { learnerId }) };
	const kept = await keepNotebook(runningApp(), visitor);
	if (!kept.ok) return refuse(kept);
	return json({ ok: true, value: { code: kept.value } }, { headers: NO_STORE });
};

/** Deletes the notebook under a code, or without one what the server holds of the cookie's learner. */
export const DELETE: RequestHandler = async (event) => {
	const order = v.safeParse(deletionSchema, await bodyOf(event));
	if (!order.success) return refuseUnreadable();
	const { learnerId } = event.locals;
	const { code } = order.output;
	if (code === undefined) {
		if (learnerId !== undefined) await emptyServerNotebook(runningApp(), learnerId);
		return json({ ok: true }, { headers: NO_STORE });
	}
	const forgotten = await forgetNotebook(runningApp(), { address: event.getClientAddress(), code });
	return forgotten.ok ? json({ ok: true }, { headers: NO_STORE }) : refuse(forgotten);
};
