import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { checkQuestion } from '#lib/core/quality/gate.ts';
import { currentLearner } from '#lib/server/current-learner.ts';
import { askAbout } from '#lib/server/desk/ask-about.ts';
import { changeBank, type BankCommand } from '#lib/server/desk/change-bank.ts';
import { duplicateQuestion } from '#lib/server/desk/duplicate-question.ts';
import { findDeskBank } from '#lib/server/desk/find-desk-bank.ts';
import { importQuestions } from '#lib/server/desk/import-questions.ts';
import { stepsOf } from '#lib/server/desk/open-bank-on-desk.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { makeSetOfBank } from '#lib/server/sets/make-set.ts';
import { previewQuestions } from '#lib/server/sets/preview-questions.ts';
import { readCommand, readPassage, readProposal, readWrite } from './desk-form.server.ts';

type Event = RequestEvent<{ id: string }>;

const UNREADABLE = { problem: 'unreadable' } as const;

/** The workspace and the bank of a request; without both there is no such page. */
async function deskOf({ locals, params }: Event) {
	const { workspaceId } = locals;
	if (workspaceId === undefined) error(404, 'not-found');
	const desk = await findDeskBank(runningApp(), workspaceId, params.id);
	return desk ? { ...desk, workspaceId } : error(404, 'not-found');
}

async function change(workspaceId: string, bankId: string, command: BankCommand) {
	const outcome = await changeBank(runningApp(), workspaceId, bankId, command);
	if (!outcome.ok) {
		if (outcome.reason !== 'edited-meanwhile') return fail(409, { problem: outcome.reason });
		const { reason: problem, revision, theirs } = outcome;
		return fail(409, { problem, revision, theirs });
	}
	const { bank, revisions } = outcome.value;
	const written =
		command.type === 'write' && bank.questions.find(({ id }) => id === command.question.id);
	return {
		...stepsOf(outcome.value),
		...(written && {
			entry: {
				question: written,
				revision: revisions.get(written.id) ?? 0,
				findings: checkQuestion(written, bank.article),
				reports: []
			}
		})
	};
}

/** What a teacher does on the desk, each a form that works without script. */
export const deskActions = {
	change: async (event: Event) => {
		const { workspaceId } = await deskOf(event);
		const command = readCommand(await event.request.formData());
		return command ? change(workspaceId, event.params.id, command) : fail(400, UNREADABLE);
	},

	write: async (event: Event) => {
		const { workspaceId, bank } = await deskOf(event);
		const write = readWrite(await event.request.formData(), bank.questions, bank.article);
		if (!write) return fail(400, UNREADABLE);
		const { read, base, after } = write;
		if (!read.ok) return fail(422, { problems: read.problems });
		const { question } = read;
		return change(workspaceId, event.params.id, { type: 'write', question, base, after });
	},

	add: async (event: Event) => {
		const { workspaceId, bank } = await deskOf(event);
		const question = readProposal(await event.request.formData(), bank.article);
		if (!question) return fail(400, UNREADABLE);
		return change(workspaceId, event.params.id, { type: 'write', question, base: 0 });
	},

	duplicate: async (event: Event) => {
		const { workspaceId } = await deskOf(event);
		const questionId = String((await event.request.formData()).get('questionId'));
		const outcome = await duplicateQuestion(runningApp(), workspaceId, event.params.id, questionId);
		return outcome.ok ? { duplicated: outcome.value } : fail(409, { problem: outcome.reason });
	},

	ask: async (event: Event) => {
		const { workspaceId } = await deskOf(event);
		const passage = readPassage(await event.request.formData());
		if (!passage) return fail(400, { problem: 'passage-not-found' as const });
		const visitor = { address: event.getClientAddress(), learnerId: workspaceId };
		const asked = await askAbout(runningApp(), workspaceId, event.params.id, passage, visitor);
		return asked.ok ? asked.value : fail(422, { problem: asked.reason });
	},

	import: async (event: Event) => {
		const { workspaceId } = await deskOf(event);
		const file = (await event.request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) {
			return fail(400, { problem: 'file-missing' as const });
		}
		const { id } = event.params;
		const text = await file.text();
		const outcome = await importQuestions(runningApp(), workspaceId, id, text, file.name);
		if (outcome.ok) return { imported: outcome.value };
		return fail(422, { problem: outcome.reason, importProblems: outcome.problems });
	},

	publish: async (event: Event) => {
		const { workspaceId } = await deskOf(event);
		const made = await makeSetOfBank(runningApp(), workspaceId, event.params.id);
		if (!made.ok) return fail(409, { problem: made.reason });
		redirect(303, `/desk/sets/${made.value}`);
	},

	preview: async (event: Event) => {
		const { bank } = await deskOf(event);
		const app = runningApp();
		const learnerId = await currentLearner(app, event);
		const previewed = await previewQuestions(app, learnerId, bank);
		if (!previewed.ok) return fail(409, { problem: previewed.reason });
		redirect(303, `/attempts/${previewed.value}`);
	}
};
