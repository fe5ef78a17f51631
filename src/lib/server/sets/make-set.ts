import * as v from 'valibot';
import { FORMAT_VERSION, setDocumentSchema, type SetDocument } from '#lib/core/bank/document.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { findBankOnDesk } from '../desk/bank-on-desk.ts';
import { documentId } from '../identity.ts';

/** A question of a bank, as a set refers to it. */
export function referenceTo(bankId: string, questionId: string): string {
	return `${bankId}/${questionId}`;
}

/** Makes a set of a bank's approved questions, in the order of the desk. The value is the set's id. */
export async function makeSetOfBank(
	app: App,
	workspaceId: string,
	bankId: string
): Promise<Outcome<string, 'bank-not-found' | 'nothing-approved'>> {
	return app.storage.transaction(async (repository) => {
		const desk = await findBankOnDesk(repository, workspaceId, bankId);
		if (!desk) return fail('bank-not-found');
		const approved = desk.bank.questions.filter(({ status }) => status === 'approved');
		if (approved.length === 0) return fail('nothing-approved');
		const setId = documentId();
		const at = app.now();
		const document: SetDocument = v.parse(setDocumentSchema, {
			newsproof: FORMAT_VERSION,
			set: {
				id: setId,
				title: desk.record.title,
				banks: [bankId],
				questions: approved.map(({ id }) => referenceTo(bankId, id))
			}
		});
		await repository.saveWorkspaceSet(
			{
				setId,
				workspaceId,
				title: document.set.title,
				questionCount: approved.length,
				revision: 1,
				document: JSON.stringify(document),
				createdAtMs: at,
				updatedAtMs: at
			},
			0
		);
		return succeed(setId);
	});
}
