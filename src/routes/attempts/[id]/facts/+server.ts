import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { runningApp } from '#lib/server/running-app.ts';
import { openAttempt } from '#lib/server/use-cases/open-attempt.ts';
import { commandSchema, recordFact, type Refusal } from '#lib/server/use-cases/record-fact.ts';
import type { RequestHandler } from './$types';

const STATUS: Readonly<Record<Refusal, number>> = {
	'attempt-not-found': 404,
	'answer-does-not-fit': 422,
	'not-now': 409,
	'key-reused': 409,
	busy: 503
};

/** All that the learner may hold of the attempt. Described in `docs/api.md`. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const attempt = await openAttempt(runningApp(), locals.learnerId, params.id);
	if (!attempt) error(404, 'not-found');
	return json(attempt, { headers: { 'cache-control': 'private, no-store' } });
};

/** Records one fact of an attempt. Described in `docs/api.md`. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
	const body: unknown = await request.json().catch(() => undefined);
	const command = v.safeParse(commandSchema, body);
	if (!command.success) return json({ ok: false, reason: 'command-unreadable' }, { status: 400 });
	const recorded = await recordFact(
		runningApp(),
		locals.learnerId ?? '',
		params.id,
		command.output
	);
	return recorded.ok ? json(recorded) : json(recorded, { status: STATUS[recorded.reason] });
};
