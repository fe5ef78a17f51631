import { error, redirect } from '@sveltejs/kit';
import { blankQuestion } from '#lib/core/bank/question-form-kinds.ts';
import { isQuestionKind } from '#lib/core/question/registry.ts';
import { openBankOnDesk } from '#lib/server/desk/open-bank-on-desk.ts';
import { documentId } from '#lib/server/identity.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { PageServerLoad } from './$types';
import { deskActions } from './desk-actions.server.ts';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	if (locals.workspaceId === undefined) redirect(303, '/desk');
	const desk = await openBankOnDesk(runningApp(), locals.workspaceId, params.id);
	if (!desk) error(404, 'not-found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const kind = url.searchParams.get('new');
	const id = `q-${documentId().slice(0, 8)}`;
	return {
		...desk,
		blank: kind !== null && isQuestionKind(kind) ? blankQuestion(kind, id) : undefined
	};
};

export const actions = deskActions;
