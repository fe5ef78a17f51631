import { describe, expect, test } from 'vitest';
import { aQuestion, ARTICLE_TEXT } from '../../../../tests/support/builders.ts';
import { foldBankLog, type BankChange } from './bank-log.ts';
import { writeQuestion, type QuestionDocument } from './question-reading.ts';

const at = 1;
const question = (id: string, stem = `What of ${id}?`): QuestionDocument =>
	writeQuestion({ ...aQuestion('short-text'), id, stem, status: 'draft' }, ARTICLE_TEXT);
const opened: BankChange = {
	type: 'bank.opened',
	at,
	questions: [question('a'), question('b'), question('c')]
};
const judge = (status: 'approved' | 'withdrawn', ...questionIds: string[]): BankChange => ({
	type: 'questions.judged',
	at,
	questionIds,
	status
});
const write = (id: string, stem: string, after?: string): BankChange => ({
	type: 'question.written',
	at,
	question: question(id, stem),
	...(after && { after })
});
const undo = (of: number): BankChange => ({ type: 'change.undone', at, of });
const redo = (of: number): BankChange => ({ type: 'change.redone', at, of });

const fold = (...changes: readonly BankChange[]) =>
	foldBankLog([opened, ...changes].map((change, index) => ({ seq: index + 1, change })));
const lines = (...changes: readonly BankChange[]) =>
	fold(...changes).questions.map(
		({ question: { id, status, stem }, revision }) => `${id} ${status} ${stem} @${revision}`
	);

describe('the log of a bank', () => {
	test('starts with the questions it was opened with', () => {
		expect(lines()).toEqual([
			'a draft What of a? @1',
			'b draft What of b? @1',
			'c draft What of c? @1'
		]);
		expect(fold().undoable).toBeUndefined();
	});

	test('keeps the verdict on a question that is edited afterwards', () => {
		expect(lines(judge('approved', 'a'), write('a', 'New?'))[0]).toBe('a approved New? @3');
	});

	test('takes back the last edit, and the one before it, and does them again', () => {
		const changes = [judge('approved', 'a', 'b'), write('b', 'New?')];
		expect(lines(...changes, undo(3))[1]).toBe('b approved What of b? @4');
		expect(lines(...changes, undo(3), undo(2))[0]).toBe('a draft What of a? @1');
		expect(lines(...changes, undo(3), undo(2), redo(2), redo(3))[1]).toBe('b approved New? @7');
		expect(fold(...changes, undo(3)).undoable?.seq).toBe(2);
		expect(fold(...changes, undo(3), undo(2)).redoable?.seq).toBe(2);
	});

	test('has nothing to do again after a new edit', () => {
		const state = fold(judge('approved', 'a'), undo(2), judge('withdrawn', 'b'));
		expect(state.redoable).toBeUndefined();
		expect(state.undoable?.seq).toBe(4);
	});

	test('puts a new question behind the one it was made from, and takes it away at undo', () => {
		const added = write('d', 'What of d?', 'a');
		expect(lines(added).map((line) => line[0])).toEqual(['a', 'd', 'b', 'c']);
		expect(lines(added, undo(2)).map((line) => line[0])).toEqual(['a', 'b', 'c']);
	});

	test('keeps a question that was added while another hand ordered the rest', () => {
		const ordered: BankChange = { type: 'questions.ordered', at, questionIds: ['c', 'a', 'b'] };
		expect(lines(write('d', 'What of d?'), ordered).map((line) => line[0])).toEqual([
			'c',
			'a',
			'b',
			'd'
		]);
	});

	test('moves a question’s revision with its words only', () => {
		const changes = [judge('approved', 'a'), write('b', 'New?')];
		expect(fold(...changes).questions.map(({ revision }) => revision)).toEqual([1, 3, 1]);
	});
});
