import type { Bank } from '#lib/core/bank/bank.ts';
import { writeBank } from '#lib/core/bank/bank-reading.ts';
import { canonicalJson, contentHash } from '#lib/core/bank/canonical.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import { documentId } from '../identity.ts';
import { openBank } from '../use-cases/open-bank.ts';
import { bankStream, eventOfChange } from './bank-on-desk.ts';

/** Puts a bank on a workspace's desk as its own. The value is the new bank's id. */
export async function addBankToDesk(
	app: App,
	workspaceId: string,
	bank: Bank,
	drawnFrom?: string
): Promise<string> {
	const bankId = documentId();
	const at = app.now();
	const own: Bank = { ...bank, id: bankId };
	const document = writeBank(own);
	await app.storage.transaction(async (repository) => {
		const { article, ...rest } = document;
		await repository.saveArticle({
			id: bank.article.id,
			document: canonicalJson(article),
			createdAtMs: at
		});
		await repository.saveBank({
			id: bankId,
			articleId: bank.article.id,
			hash: contentHash(document),
			document: canonicalJson(document),
			updatedAtMs: at
		});
		await repository.appendEvents(bankStream(bankId), 0, [
			eventOfChange({ type: 'bank.opened', at, questions: rest.questions }, 'open')
		]);
		await repository.saveWorkspaceBank({
			bankId,
			workspaceId,
			...(drawnFrom !== undefined && { drawnFrom }),
			title: bank.title,
			questionCount: bank.questions.length,
			approvedCount: bank.questions.filter(({ status }) => status === 'approved').length,
			createdAtMs: at,
			updatedAtMs: at
		});
	});
	return bankId;
}

/** An id for the same question in this bank alone: a set may hold questions of several banks. */
function withOwnIds(bank: Bank): Bank {
	const suffix = documentId().slice(0, 5);
	return {
		...bank,
		questions: bank.questions.map((question) => ({
			...question,
			id: `${question.id.slice(0, 40)}-${suffix}`
		}))
	};
}

/**
 * Takes a bank that this learner drew to the workspace's desk, as a copy that can be edited; the one
 * that is there already if it was taken before. The value is the id of the bank on the desk.
 */
export async function takeBankToDesk(
	app: App,
	workspaceId: string,
	learnerId: string | undefined,
	drawnBankId: string
): Promise<Outcome<string, 'bank-not-found'>> {
	const opened = await openBank(app, learnerId, drawnBankId);
	if (!opened) return fail('bank-not-found');
	const known = await app.storage.findCopyOf(workspaceId, drawnBankId);
	if (known) return succeed(known.bankId);
	return succeed(await addBankToDesk(app, workspaceId, withOwnIds(opened.bank), drawnBankId));
}
