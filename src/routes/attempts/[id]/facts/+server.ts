import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { runningApp } from '#lib/server/running-app.ts';
import { commandSchema, recordFact, type Refusal } from '#lib/server/use-cases/record-fact.ts';
import type { RequestHandler } from './$types';

const STATUS: Readonly<Record<Refusal, number>> = {
	'attempt-not-found': 404,
	'answer-does-not-fit': 422,
	'not-now': 409,
	'key-reused': 409,
	busy: 503
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
