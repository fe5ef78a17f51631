import * as v from 'valibot';
import type { Bank } from '#lib/core/bank/bank.ts';
import {
	bankChangeSchema,
	foldBankLog,
	type BankChange,
	type BankState,
	type LoggedChange
} from '#lib/core/bank/bank-log.ts';
import { readBank, writeBank } from '#lib/core/bank/bank-reading.ts';
import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import type { BankDocument } from '#lib/core/bank/document.ts';
import { StoredBankError } from '../stored-bank.ts';
import type { NewEvent, Repository, RepositoryReader, StoredEvent } from '../storage/storage.ts';
import type { WorkspaceBankRecord } from '../storage/workspace-records.ts';

/** A bank as it stands on its workspace's desk. */
export type BankOnDesk = {
	readonly record: WorkspaceBankRecord;
	readonly state: BankState;
	/** Its questions in the order of the desk, whatever their status. */
	readonly bank: Bank;
	readonly revisions: ReadonlyMap<string, number>;
};

/** The stream of events that is a bank's history. */
export function bankStream(bankId: string): string {
	return `bank:${bankId}`;
}

/** The event that stores a change. */
export function eventOfChange(change: BankChange, key: string): NewEvent {
	const { type, ...body } = change;
	return { key, type, body, receivedAtMs: change.at };
}

/** The change in a stored event. The database is an edge: what it holds is checked. */
export function changeOf({ seq, type, body }: StoredEvent): LoggedChange {
	return { seq, change: v.parse(bankChangeSchema, { ...body, type }) };
}

function bankOf(document: BankDocument, bankId: string, state: BankState): Bank {
	const questions = state.questions.map(({ question }) => question);
	const { bank, problems } = readBank({ ...document, questions });
	const [problem] = problems;
	if (!bank || problem) throw new StoredBankError(bankId, problem?.message ?? 'no article');
	return bank;
}

/** A bank of this workspace. Another workspace's is not found. */
export async function findBankOnDesk(
	reader: RepositoryReader,
	workspaceId: string,
	bankId: string
): Promise<BankOnDesk | undefined> {
	const record = await reader.findWorkspaceBank(workspaceId, bankId);
	const stored = record && (await reader.findBank(bankId));
	if (!record || !stored) return undefined;
	const state = foldBankLog((await reader.readEvents(bankStream(bankId))).map(changeOf));
	const document: BankDocument = JSON.parse(stored.document);
	return {
		record,
		state,
		bank: bankOf(document, bankId, state),
		revisions: new Map(state.questions.map(({ question, revision }) => [question.id, revision]))
	};
}

/** Brings what lists and sets see of a bank up to its log, after a change to it. */
export async function projectBank(
	repository: Repository,
	{ record, bank }: BankOnDesk,
	at: number
): Promise<BankOnDesk['record']> {
	const document = writeBank(bank);
	await repository.saveBank({
		id: record.bankId,
		articleId: bank.article.id,
		hash: contentHash(document),
		document: canonicalJson(document),
		updatedAtMs: at
	});
	const standing = bank.questions.filter(({ status }) => status !== 'withdrawn');
	const counted = {
		...record,
		questionCount: standing.length,
		approvedCount: standing.filter(({ status }) => status === 'approved').length,
		updatedAtMs: at
	};
	await repository.saveWorkspaceBank(counted);
	return counted;
}
