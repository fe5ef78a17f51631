import { error, fail, redirect } from '@sveltejs/kit';
import type { DrawRefusal } from '#lib/core/bank/drawing-messages.ts';
import { currentLearner } from '#lib/server/current-learner.ts';
import { takeBankToDesk } from '#lib/server/desk/take-bank-to-desk.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { drawAgain } from '#lib/server/use-cases/draw-again.ts';
import { openBank } from '#lib/server/use-cases/open-bank.ts';
import { playBank } from '#lib/server/use-cases/play-bank.ts';
import { currentWorkspace } from '#lib/server/workspace/current-workspace.ts';
import type { Actions, PageServerLoad } from './$types';

const TOO_MANY: DrawRefusal = { reason: 'too-many-requests' };

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const opened = await openBank(runningApp(), locals.learnerId, params.id);
	if (!opened) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const { bank, findings, playable, attemptId, rejected, trace, parser, extension } = opened;
	return {
		id: bank.id,
		title: bank.title,
		article: bank.article,
		entries: [
			...bank.questions.map((question) => ({
				question,
				findings: findings.get(question.id) ?? []
			})),
			...rejected.map((entry) => ({
				...entry,
				question: { ...entry.question, tier: 'rejected' as const }
			}))
		],
		playable: playable.length,
		attemptId,
		trace,
		parser,
		extension
	};
};

export const actions: Actions = {
	play: async (event) => {
		const app = runningApp();
		const learnerId = await currentLearner(app, event);
		const played = await playBank(app, learnerId, event.params.id);
		if (!played.ok) return fail(409, { problem: played.reason });
		redirect(303, `/attempts/${played.value}`);
	},

	desk: async (event) => {
		const app = runningApp();
		const { learnerId } = event.locals;
		// A bank that is not this visitor's opens no workspace.
		if (!(await openBank(app, learnerId, event.params.id))) error(404, 'not-found');
		const workspaceId = await currentWorkspace(app, event);
		const taken = await takeBankToDesk(app, workspaceId, learnerId, event.params.id);
		if (!taken.ok) error(404, 'not-found');
		redirect(303, `/desk/banks/${taken.value}`);
	},

	another: async (event) => {
		const app = runningApp();
		const visitor = { address: event.getClientAddress(), learnerId: event.locals.learnerId };
		const waitMs = app.drawingLimit.take(visitor, app.now());
		if (waitMs > 0) {
			event.setHeaders({ 'retry-after': String(Math.ceil(waitMs / 1000)) });
			return fail(429, { refusal: TOO_MANY });
		}
		const drawn = await drawAgain(app, event.locals.learnerId, event.params.id);
		if (!drawn) error(404, 'not-found');
		if (!drawn.ok) return fail(422, { refusal: drawn satisfies DrawRefusal });
		redirect(303, `/banks/${drawn.bankId}`);
	}
};
