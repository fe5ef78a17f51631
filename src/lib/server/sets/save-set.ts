import * as v from 'valibot';
import { setDocumentSchema, type SetDocument } from '#lib/core/bank/document.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { findOwnSet } from './own-set.ts';

/** Why a set was not saved. After `edited-meanwhile` the set is to be looked at again. */
export type SaveRefusal = 'set-not-found' | 'edited-meanwhile' | 'set-empty';

/** Changes a set that is at `revision` by now. The value is its next revision. */
export async function saveSet(
	app: App,
	workspaceId: string,
	setId: string,
	revision: number,
	change: (document: SetDocument) => SetDocument
): Promise<Outcome<number, SaveRefusal>> {
	return app.storage.transaction(async (repository) => {
		const own = await findOwnSet(repository, workspaceId, setId);
		if (!own) return fail('set-not-found');
		if (own.record.revision !== revision) return fail('edited-meanwhile');
		const changed = change(own.document);
		// Ids are not for a form to change.
		const checked = v.safeParse(setDocumentSchema, {
			...changed,
			set: { ...changed.set, id: setId }
		});
		if (!checked.success) return fail('set-empty');
		const { set } = checked.output;
		for (const bankId of set.banks) {
			if (!(await repository.findWorkspaceBank(workspaceId, bankId))) return fail('set-not-found');
		}
		const saved = await repository.saveWorkspaceSet(
			{
				...own.record,
				title: set.title,
				questionCount: set.questions.length,
				revision: revision + 1,
				document: JSON.stringify(checked.output),
				updatedAtMs: app.now()
			},
			revision
		);
		return saved.ok ? succeed(revision + 1) : fail('edited-meanwhile');
	});
}
