import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { fieldsOf } from '#lib/core/question/form-fields.ts';
import type { FormFields } from '#lib/core/question/question-fields.ts';
import type { NotebookDeed } from '#lib/core/review/notebook-event.ts';
import { readAnswer, readRemark } from '#lib/core/review/review-form.ts';
import { readSittingAddress, sittingQuery } from '#lib/core/review/sitting-address.ts';
import { recordDeed } from '#lib/server/notebook/record-deed.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { recordFact } from '#lib/server/use-cases/record-fact.ts';
import { openServed, type ServedNotebook } from '../served-notebook.server.ts';
import { openAsked } from './served-sitting.server.ts';

type Visit = {
	readonly event: RequestEvent;
	readonly learnerId: string;
	readonly fields: FormFields;
	readonly served: ServedNotebook;
};

function refuse<Problem extends string>(problem: Problem, at: 'answer' | 'report' = 'answer') {
	return fail(400, { problem, at });
}

function goOn({ event, fields }: Visit, rest: Readonly<Record<string, string>> = {}): never {
	const since = Number(fields.one('since'));
	const { wish } = readSittingAddress(event.url.searchParams);
	const address = { wish, ...(since > 0 && { since }) };
	redirect(303, event.url.pathname + sittingQuery(address, rest));
}

async function write({ learnerId, fields }: Visit, deed: NotebookDeed) {
	// A page has one key; what it can do twice, such as retire and bring back, has a key each.
	const key = `${fields.one('pageKey')}:${fields.one('type')}`;
	const recorded = await recordDeed(runningApp(), learnerId, deed, key);
	return recorded.ok ? undefined : refuse('not-kept' as const);
}

async function answer(visit: Visit) {
	const { fields, served } = visit;
	const entry = fields.one('entry');
	const asked = openAsked(served, entry, fields.one('questionId'), Number(fields.one('before')));
	if (!asked) return refuse('command-unreadable' as const);
	const read = readAnswer(fields, asked.presentation, asked.article);
	if (!read.ok) return refuse(read.reason);
	const { shown: _shown, ...review } = read.value;
	const problem = await write(visit, {
		type: 'question.reviewed',
		entry,
		...review,
		hinted: fields.one('hinted') === '1',
		// Nobody watches the clock without script: neither what a form says of it nor the time between
		// two requests tells reading from being away. Without a measure the rating leaves time out.
		tookMs: 0
	});
	return problem ?? goOn(visit, { shown: entry });
}

async function report(visit: Visit) {
	const { fields, served, learnerId } = visit;
	const id = fields.one('entry');
	const entry = served.notebook.entries.get(id);
	if (!entry) return refuse('command-unreadable' as const, 'report');
	const remark = readRemark(fields, fields.one('addition'));
	if (!remark.ok) return refuse(remark.reason, 'report');
	const recorded = await recordFact(runningApp(), learnerId, entry.attemptId, {
		type: 'question.reported',
		questionId: entry.questionId,
		comment: remark.value,
		key: `${fields.one('pageKey')}:report`
	});
	if (!recorded.ok) return refuse('not-kept' as const, 'report');
	return goOn(visit, { shown: id, reported: '1' });
}

/** Takes a form of a sitting's page: its `type` says what was done. */
export async function takeForm(event: RequestEvent) {
	const { learnerId } = event.locals;
	const form = await event.request.formData().catch(() => undefined);
	if (!learnerId || !form) return refuse('command-unreadable' as const);
	const fields = fieldsOf(form);
	const visit = { event, learnerId, fields, served: await openServed(event) };
	const entry = fields.one('entry');
	if (!visit.served.notebook.entries.has(entry)) return refuse('command-unreadable' as const);
	switch (fields.one('type')) {
		case 'answer':
			return answer(visit);
		case 'undo':
			return (
				(await write(visit, { type: 'review.undone', entry, review: fields.one('review') })) ??
				goOn(visit)
			);
		case 'retire':
			return (
				(await write(visit, { type: 'entry.retired', entry })) ?? goOn(visit, { retired: entry })
			);
		case 'restore':
			return (await write(visit, { type: 'entry.restored', entry })) ?? goOn(visit);
		case 'report':
			return report(visit);
		default:
			return refuse('command-unreadable' as const);
	}
}
