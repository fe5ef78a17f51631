import { isDeepStrictEqual } from 'node:util';
import type { BankChange, QuestionStatus } from '#lib/core/bank/bank-log.ts';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { checkQuestion, tierOf } from '#lib/core/quality/gate.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { App } from '../app.ts';
import { randomId } from '../identity.ts';
import {
	bankStream,
	eventOfChange,
	findBankOnDesk,
	projectBank,
	type BankOnDesk
} from './bank-on-desk.ts';

/**
 * What a teacher does to a bank. `base` is the revision of the question that the page showed, 0 for a
 * new one; undo and redo name the change that the page offered to take back.
 */
export type BankCommand =
	| {
			readonly type: 'write';
			readonly question: Question;
			readonly base: number;
			readonly after?: string;
	  }
	| {
			readonly type: 'judge';
			readonly questionIds: readonly string[];
			readonly status: QuestionStatus;
	  }
	| { readonly type: 'order'; readonly questionIds: readonly string[] }
	| { readonly type: 'undo'; readonly of: number }
	| { readonly type: 'redo'; readonly of: number };

/** Why a change was not made. `theirs` is the question as another hand has written it meanwhile. */
export type BankRefusal =
	| { readonly ok: false; readonly reason: 'bank-not-found' | 'nothing-to-undo' | 'busy' }
	| {
			readonly ok: false;
			readonly reason: 'edited-meanwhile';
			readonly theirs?: Question;
			readonly revision: number;
	  };

type Made = Outcome<readonly BankChange[], never> | BankRefusal;

function withTier(question: Question, { bank }: BankOnDesk): Question {
	return { ...question, tier: tierOf(checkQuestion(question, bank.article)) };
}

function writing(
	desk: BankOnDesk,
	command: Extract<BankCommand, { type: 'write' }>,
	at: number
): Made {
	const { after, base } = command;
	const question = withTier(command.question, desk);
	const known = desk.bank.questions.find(({ id }) => id === question.id);
	const revision = desk.revisions.get(question.id) ?? 0;
	const wanted = { ...question, status: known?.status ?? question.status };
	// The same words again: a save whose answer was lost on its way.
	if (known && isDeepStrictEqual(wanted, known)) return succeed([]);
	if (revision !== base) {
		return { ok: false, reason: 'edited-meanwhile', revision, ...(known && { theirs: known }) };
	}
	const document = writeQuestion(question, desk.bank.article.text);
	return succeed([{ type: 'question.written', at, question: document, ...(after && { after }) }]);
}

function changesOf(desk: BankOnDesk, command: BankCommand, at: number): Made {
	const { bank, state } = desk;
	const own = (ids: readonly string[]) => ids.filter((id) => desk.revisions.has(id));
	switch (command.type) {
		case 'write':
			return writing(desk, command, at);
		case 'judge': {
			const { status } = command;
			const questionIds = own(command.questionIds).filter(
				(id) => bank.questions.find((question) => question.id === id)?.status !== status
			);
			return succeed(
				questionIds.length === 0 ? [] : [{ type: 'questions.judged', at, questionIds, status }]
			);
		}
		case 'order': {
			const questionIds = own(command.questionIds);
			const isSame = isDeepStrictEqual(
				questionIds,
				bank.questions.map(({ id }) => id)
			);
			return succeed(
				isSame || questionIds.length === 0 ? [] : [{ type: 'questions.ordered', at, questionIds }]
			);
		}
		case 'undo':
			return state.undoable?.seq === command.of
				? succeed([{ type: 'change.undone', at, of: command.of }])
				: fail('nothing-to-undo');
		case 'redo':
			return state.redoable?.seq === command.of
				? succeed([{ type: 'change.redone', at, of: command.of }])
				: fail('nothing-to-undo');
	}
}

const TRIES = 5;

/**
 * Changes a bank of this workspace and keeps the change in its history. Two hands on different
 * questions do not meet; on the same one the second is told, and nothing is overwritten.
 */
export async function changeBank(
	app: App,
	workspaceId: string,
	bankId: string,
	command: BankCommand
): Promise<Outcome<BankOnDesk, never> | BankRefusal> {
	for (let tries = 0; tries < TRIES; tries++) {
		const outcome = await app.storage.transaction(async (repository) => {
			const desk = await findBankOnDesk(repository, workspaceId, bankId);
			if (!desk) return fail('bank-not-found' as const);
			const at = app.now();
			const made = changesOf(desk, command, at);
			if (!made.ok) return made;
			if (made.value.length === 0) return succeed(desk);
			const events = made.value.map((change) => eventOfChange(change, randomId()));
			const appended = await repository.appendEvents(bankStream(bankId), desk.state.seq, events);
			if (!appended.ok) return undefined;
			const changed = await findBankOnDesk(repository, workspaceId, bankId);
			if (!changed) return fail('bank-not-found' as const);
			return succeed({ ...changed, record: await projectBank(repository, changed, at) });
		});
		if (outcome) return outcome;
	}
	return fail('busy');
}
