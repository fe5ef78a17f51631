import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { SetDocument } from '#lib/core/bank/document.ts';
import { readSetForm, type SetFormProblem } from '#lib/core/bank/set-form.ts';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import { currentLearner } from '#lib/server/current-learner.ts';
import { findDeskBank } from '#lib/server/desk/find-desk-bank.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { findSetOnDesk } from '#lib/server/sets/find-set-on-desk.ts';
import { previewSet } from '#lib/server/sets/preview-questions.ts';
import { publishOwnSet } from '#lib/server/sets/publish-own-set.ts';
import { saveSet } from '#lib/server/sets/save-set.ts';

type Event = RequestEvent<{ id: string }>;

const revisionSchema = v.pipe(v.string(), v.regex(/^\d{1,9}$/u), v.transform(Number));

async function setOf({ locals, params }: Event) {
	const { workspaceId } = locals;
	if (workspaceId === undefined) error(404, 'not-found');
	const own = await findSetOnDesk(runningApp(), workspaceId, params.id);
	return own ? { own, workspaceId } : error(404, 'not-found');
}

async function save(event: Event, form: FormData, change: (document: SetDocument) => SetDocument) {
	const { workspaceId } = await setOf(event);
	const revision = v.safeParse(revisionSchema, form.get('revision'));
	if (!revision.success) return fail(400, { problem: 'unreadable' as const });
	const { id } = event.params;
	const saved = await saveSet(runningApp(), workspaceId, id, revision.output, change);
	if (saved.ok) return { saved: true as const };
	// What was typed is shown beside what is there now.
	const typed = [...form].filter(
		(field): field is [string, string] => typeof field[1] === 'string'
	);
	return fail(409, { problem: saved.reason, typed: Object.fromEntries(typed) });
}

function withQuestions(document: SetDocument, questions: readonly string[]): SetDocument {
	return { ...document, set: { ...document.set, questions } };
}

function moved(list: readonly string[], item: string, by: number): readonly string[] {
	const place = list.indexOf(item);
	const to = place + by;
	if (place < 0 || to < 0 || to >= list.length) return list;
	return list.toSpliced(place, 1).toSpliced(to, 0, item);
}

/** What a teacher does to a set, each a form that works without script. */
export const setActions = {
	arrange: async (event: Event) => {
		const form = await event.request.formData();
		const { one } = fieldsOf(form);
		const [reference, doing] = [one('reference'), one('doing')];
		return save(event, form, (document) => {
			const { questions } = document.set;
			if (doing === 'up' || doing === 'down') {
				return withQuestions(document, moved(questions, reference, doing === 'up' ? -1 : 1));
			}
			return withQuestions(
				document,
				doing === 'out'
					? questions.filter((question) => question !== reference)
					: [...questions, ...(questions.includes(reference) ? [] : [reference])]
			);
		});
	},

	clean: async (event: Event) => {
		const form = await event.request.formData();
		const { own } = await setOf(event);
		return save(event, form, (document) =>
			withQuestions(
				document,
				document.set.questions.filter((question) => !own.missing.includes(question))
			)
		);
	},

	addBank: async (event: Event) => {
		const form = await event.request.formData();
		const { workspaceId } = await setOf(event);
		const bankId = String(form.get('bank'));
		const desk = await findDeskBank(runningApp(), workspaceId, bankId);
		if (!desk) error(404, 'not-found');
		const approved = desk.bank.questions.filter(({ status }) => status === 'approved');
		return save(event, form, (document) => ({
			...document,
			set: {
				...document.set,
				banks: [...new Set([...document.set.banks, bankId])],
				questions: [
					...new Set([...document.set.questions, ...approved.map(({ id }) => `${bankId}/${id}`)])
				]
			}
		}));
	},

	settings: async (event: Event) => {
		const form = await event.request.formData();
		const { own } = await setOf(event);
		const read = readSetForm(fieldsOf(form), own.document);
		if (!read.ok) {
			const problem: SetFormProblem = read.reason;
			return fail(422, { problem });
		}
		return save(event, form, () => read.value);
	},

	publish: async (event: Event) => {
		const form = await event.request.formData();
		const { workspaceId } = await setOf(event);
		const reason = String(form.get('reason') ?? '').slice(0, 1000);
		const outcome = await publishOwnSet(runningApp(), workspaceId, event.params.id, reason);
		return outcome.ok
			? { published: outcome.value }
			: fail(409, { problem: outcome.reason, reason });
	},

	preview: async (event: Event) => {
		const { own } = await setOf(event);
		if (!own.set) return fail(409, { problem: 'set-empty' as const });
		const app = runningApp();
		const learnerId = await currentLearner(app, event);
		const previewed = await previewSet(app, learnerId, own.set);
		if (!previewed.ok) return fail(409, { problem: previewed.reason });
		redirect(303, `/attempts/${previewed.value}`);
	}
};
