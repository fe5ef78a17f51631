import { error, redirect } from '@sveltejs/kit';
import { gappedText } from '#lib/core/question/kinds/cloze-pieces.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { listDesk } from '#lib/server/desk/list-desk.ts';
import { openOwnSet } from '#lib/server/sets/open-own-set.ts';
import type { PageServerLoad } from './$types';
import { setActions } from './set-actions.server.ts';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	if (locals.workspaceId === undefined) redirect(303, '/desk');
	const app = runningApp();
	const opened = await openOwnSet(app, locals.workspaceId, params.id);
	if (!opened) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const { banks } = await listDesk(app, locals.workspaceId, '');
	const { set, ...rest } = opened;
	return {
		...rest,
		questions: (set?.questions ?? []).map(({ question }) => ({
			id: question.id,
			stem: question.stem,
			kind: question.kind,
			points: question.points,
			// The stem of a text with gaps is the same for all of them.
			...(question.kind === 'cloze' && { text: gappedText(question.text) })
		})),
		otherBanks: banks.rows
			.filter(({ bankId }) => !opened.document.set.banks.includes(bankId))
			.map(({ bankId, title, approvedCount }) => ({ bankId, title, approvedCount }))
	};
};

export const actions = setActions;
