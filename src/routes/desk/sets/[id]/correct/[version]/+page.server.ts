import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { ScoreDifference } from '#lib/core/quiz/score-difference.ts';
import { runningApp } from '#lib/server/running-app.ts';
import {
	applyOwnCorrection,
	openCorrectable,
	previewOwnCorrection
} from '#lib/server/sets/correct-own-set.ts';
import type { Actions, PageServerLoad } from './$types';
import { carriedChange, changeIn } from './correction-form.server.ts';

async function correctableOf({
	locals,
	params
}: Pick<RequestEvent<{ id: string; version: string }>, 'locals' | 'params'>) {
	const { workspaceId } = locals;
	const version = Number(params.version);
	if (workspaceId === undefined) redirect(303, '/desk');
	const open = Number.isSafeInteger(version)
		? await openCorrectable(runningApp(), workspaceId, params.id, version)
		: undefined;
	return open ? { open, workspaceId, version } : error(404, 'not-found');
}

export const load: PageServerLoad = async (event) => {
	const { open, version } = await correctableOf(event);
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const { set, ...rest } = open;
	const wanted = event.url.searchParams.get('question');
	const entry = set.questions.find(({ question }) => question.id === wanted);
	return {
		...rest,
		id: event.params.id,
		version,
		title: set.title,
		scoring: set.settings.scoring,
		questions: set.questions.map(({ question: { id, stem, points } }) => ({ id, stem, points })),
		entry: entry && {
			question: entry.question,
			article: set.articles.find(({ id }) => id === entry.articleId)
		}
	};
};

/** How many gain and lose, without who they are. */
function countsOf({ gain, lose, unchanged, attempts }: ScoreDifference) {
	return { gain, lose, unchanged, attempts: attempts.length };
}

export const actions: Actions = {
	preview: async (event) => {
		const { open, workspaceId, version } = await correctableOf(event);
		const change = changeIn(await event.request.formData(), open);
		if (!change.ok) return fail(422, { problem: change.reason });
		const { id } = event.params;
		const preview = await previewOwnCorrection(
			runningApp(),
			workspaceId,
			id,
			version,
			change.value
		);
		if (!preview.ok) {
			const findings = 'findings' in preview ? preview.findings : [];
			return fail(409, { problem: preview.reason, findings });
		}
		const { expectedSeq, findings, kept, allowed } = preview.value;
		return {
			preview: {
				change: JSON.stringify(change.value),
				expectedSeq,
				findings,
				kept: countsOf(kept),
				allowed: countsOf(allowed)
			}
		};
	},

	apply: async (event) => {
		const { workspaceId, version } = await correctableOf(event);
		const form = await event.request.formData();
		const change = carriedChange(form);
		if (!change) return fail(400, { problem: 'unreadable' as const });
		const applied = await applyOwnCorrection(runningApp(), workspaceId, {
			setId: event.params.id,
			version,
			change,
			reason: String(form.get('reason') ?? ''),
			lowering: form.get('lowering') === 'allowed' ? 'allowed' : 'kept',
			expectedSeq: Number(form.get('expectedSeq'))
		});
		if (!applied.ok) return fail(409, { problem: applied.reason });
		return { applied: applied.value };
	}
};
