import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { documentId } from '../identity.ts';
import { findBankOnDesk } from './bank-on-desk.ts';
import { changeBank, type BankRefusal } from './change-bank.ts';

/** Puts a copy of a question behind it, to be looked at. The value is the copy's id. */
export async function duplicateQuestion(
	app: App,
	workspaceId: string,
	bankId: string,
	questionId: string
): Promise<Outcome<string, BankRefusal['reason'] | 'question-not-found'>> {
	const desk = await findBankOnDesk(app.storage, workspaceId, bankId);
	const question = desk?.bank.questions.find(({ id }) => id === questionId);
	if (!question) return fail('question-not-found');
	const id = `q-${documentId().slice(0, 8)}`;
	const changed = await changeBank(app, workspaceId, bankId, {
		type: 'write',
		question: { ...question, id, status: 'draft' },
		base: 0,
		after: questionId
	});
	return changed.ok ? succeed(id) : fail(changed.reason);
}
