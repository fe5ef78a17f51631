import type { Bank } from '#lib/core/bank/bank.ts';
import type { BankChange } from '#lib/core/bank/bank-log.ts';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import { fail, succeed } from '#lib/core/outcome.ts';
import { checkQuestion, tierOf } from '#lib/core/quality/gate.ts';
import { readBankFile } from '#lib/interop/newsproof/bank-file.ts';
import { describeFileProblem } from '#lib/interop/newsproof/yaml-document.ts';
import type { App } from '../app.ts';
import { randomId } from '../identity.ts';
import { bankStream, eventOfChange, findBankOnDesk, projectBank } from './bank-on-desk.ts';
import { addBankToDesk } from './take-bank-to-desk.ts';

/** What came of a document: the bank it went into, how many questions, and what was left out, a line each. */
export type Import = {
	readonly bankId: string;
	readonly written: number;
	readonly problems: readonly string[];
};

/** Why nothing was imported. `problems` say it by line. */
export type ImportRefusal = {
	readonly ok: false;
	readonly reason: 'bank-not-found' | 'document-unreadable' | 'other-article' | 'busy';
	readonly problems: readonly string[];
};

export type ImportOutcome = { readonly ok: true; readonly value: Import } | ImportRefusal;

const refuse = (reason: ImportRefusal['reason'], problems: readonly string[] = []) => ({
	...fail(reason),
	problems
});

function withTiers({ questions, article }: Bank): Bank['questions'] {
	return questions.map((question) => ({
		...question,
		tier: tierOf(checkQuestion(question, article))
	}));
}

/** Makes a bank on the workspace's desk of a document that brings its article. What does not fit is left out and named. */
export async function importBank(
	app: App,
	workspaceId: string,
	text: string,
	name: string
): Promise<ImportOutcome> {
	const { value: bank, problems: found } = readBankFile(text, name, () => undefined);
	const problems = found.map(describeFileProblem);
	if (!bank) return refuse('document-unreadable', problems);
	const bankId = await addBankToDesk(app, workspaceId, { ...bank, questions: withTiers(bank) });
	return succeed({ bankId, written: bank.questions.length, problems });
}

/**
 * Takes the questions of a document over into a bank on the desk: one whose id is there replaces it,
 * the others are added. The document's article, if it brings one, must be the bank's.
 */
export async function importQuestions(
	app: App,
	workspaceId: string,
	bankId: string,
	text: string,
	name: string
): Promise<ImportOutcome> {
	return app.storage.transaction(async (repository) => {
		const desk = await findBankOnDesk(repository, workspaceId, bankId);
		if (!desk) return refuse('bank-not-found');
		const { article } = desk.bank;
		const { text: articleText, ...metadata } = article;
		const reading = readBankFile(text, name, () => ({ text: articleText, metadata }));
		const problems = reading.problems.map(describeFileProblem);
		if (!reading.value) return refuse('document-unreadable', problems);
		if (reading.value.article.id !== article.id) return refuse('other-article', problems);
		const at = app.now();
		const changes = withTiers({ ...reading.value, article }).map((question): BankChange => ({
			type: 'question.written',
			at,
			question: writeQuestion(question, articleText)
		}));
		const events = changes.map((change) => eventOfChange(change, randomId()));
		const appended = await repository.appendEvents(bankStream(bankId), desk.state.seq, events);
		if (!appended.ok) return refuse('busy', problems);
		const changed = await findBankOnDesk(repository, workspaceId, bankId);
		if (changed) await projectBank(repository, changed, at);
		return succeed({ bankId, written: changes.length, problems });
	});
}
