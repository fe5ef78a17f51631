import * as v from 'valibot';
import type { Bank } from '#lib/core/bank/bank.ts';
import { setDocumentSchema, type SetDocument } from '#lib/core/bank/document.ts';
import { assembleSet, type QuizSet } from '#lib/core/bank/quiz-set.ts';
import { readStoredBank } from '../stored-bank.ts';
import type { RepositoryReader } from '../storage/storage.ts';
import type { WorkspaceSetRecord } from '../storage/workspace-records.ts';

/** A set as its teacher works on it, with the banks it takes its questions from. */
export type OwnSet = {
	readonly record: WorkspaceSetRecord;
	readonly document: SetDocument;
	readonly banks: readonly Bank[];
	/** The set put together; its questions that are gone or rejected by now are left out, and named in `missing`. */
	readonly set?: QuizSet;
	readonly missing: readonly string[];
};

/** Puts a document together as far as its banks allow. */
export function assembleWhatIsThere(
	document: SetDocument,
	banks: readonly Bank[]
): Pick<OwnSet, 'set' | 'missing'> {
	const assembly = assembleSet(document, banks);
	if (assembly.ok) return { set: assembly.set, missing: [] };
	const { missing, repeated } = assembly;
	const questions = document.set.questions.filter(
		(reference, index, all) => !missing.includes(reference) && all.indexOf(reference) === index
	);
	if (questions.length === 0 || repeated.length > 0) return { missing };
	const rest = assembleSet({ ...document, set: { ...document.set, questions } }, banks);
	return rest.ok ? { set: rest.set, missing } : { missing };
}

/** A set of this workspace. Another workspace's is not found. */
export async function findOwnSet(
	reader: RepositoryReader,
	workspaceId: string,
	setId: string
): Promise<OwnSet | undefined> {
	const record = await reader.findWorkspaceSet(workspaceId, setId);
	if (!record) return undefined;
	const document = v.parse(setDocumentSchema, JSON.parse(record.document));
	const banks: Bank[] = [];
	for (const bankId of document.set.banks) {
		// A set names banks of its own workspace only.
		const own = await reader.findWorkspaceBank(workspaceId, bankId);
		const bank = own && (await reader.findBank(bankId));
		if (bank) banks.push(readStoredBank(bank));
	}
	return { record, document, banks, ...assembleWhatIsThere(document, banks) };
}
