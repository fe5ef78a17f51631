import { afterEach, beforeEach, expect, test } from 'vitest';
import { aBank, aQuestion } from '../../../../tests/support/builders.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { openWorkspace } from '../workspace/open-session.ts';
import { changeBank, type BankCommand } from './change-bank.ts';
import { openBankOnDesk } from './open-bank-on-desk.ts';
import { addBankToDesk } from './take-bank-to-desk.ts';

let world: TestWorld;
let workspaceId: string;
let bankId: string;
beforeEach(async () => {
	world = await openTestWorld();
	({ workspaceId } = await openWorkspace(world.app, 'a tab'));
	bankId = await addBankToDesk(world.app, workspaceId, aBank());
});
afterEach(() => world.close());

const change = (command: BankCommand) => changeBank(world.app, workspaceId, bankId, command);
const open = async () => {
	const desk = await openBankOnDesk(world.app, workspaceId, bankId);
	if (!desk) throw new Error('The bank is gone');
	return desk;
};
const withStem = (stem: string) => ({ ...aQuestion('short-text'), stem });
const stemNow = async () =>
	(await open()).entries.find(({ question }) => question.kind === 'short-text')?.question.stem;

test('of two tabs that edit one question the second is told, with the words of the first', async () => {
	const first = await change({ type: 'write', question: withStem('Who, first?'), base: 1 });
	expect(first.ok).toBe(true);
	const second = await change({ type: 'write', question: withStem('Who, second?'), base: 1 });
	expect(second).toMatchObject({
		ok: false,
		reason: 'edited-meanwhile',
		revision: 2,
		theirs: { stem: 'Who, first?' }
	});
	expect(await stemNow()).toBe('Who, first?');
	const chosen = await change({ type: 'write', question: withStem('Who, second?'), base: 2 });
	expect(chosen.ok).toBe(true);
	expect(await stemNow()).toBe('Who, second?');
});

test('the same save again, its answer lost on the way, is no conflict', async () => {
	const command: BankCommand = { type: 'write', question: withStem('Who, once?'), base: 1 };
	expect((await change(command)).ok).toBe(true);
	expect((await change(command)).ok).toBe(true);
});

test('two tabs on different questions do not meet, and judging meets nobody', async () => {
	const other = { ...aQuestion('numeric'), stem: 'How many in all?' };
	expect((await change({ type: 'write', question: withStem('Who now?'), base: 1 })).ok).toBe(true);
	expect((await change({ type: 'write', question: other, base: 1 })).ok).toBe(true);
	const { id } = aQuestion('short-text');
	await change({ type: 'judge', questionIds: [id], status: 'withdrawn' });
	expect((await change({ type: 'write', question: withStem('Who then?'), base: 2 })).ok).toBe(true);
});

test('fifty saves at once on fifty tabs are all kept, or told', async () => {
	const outcomes = await Promise.all(
		Array.from({ length: 50 }, (_, index) =>
			change({ type: 'write', question: withStem(`Who, ${index}?`), base: 1 })
		)
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('undo takes back what was last, survives a reload, and refuses what was not shown', async () => {
	const before = await stemNow();
	await change({ type: 'write', question: withStem('Who now?'), base: 1 });
	const { undo } = await open();
	expect(undo).toEqual({ of: 2, kind: 'written', count: 1 });
	expect(await change({ type: 'undo', of: 1 })).toEqual({ ok: false, reason: 'nothing-to-undo' });
	expect((await change({ type: 'undo', of: 2 })).ok).toBe(true);
	expect(await stemNow()).toBe(before);
	const { redo } = await open();
	expect((await change({ type: 'redo', of: redo?.of ?? 0 })).ok).toBe(true);
	expect(await stemNow()).toBe('Who now?');
});

test('another workspace finds no bank to change', async () => {
	const stranger = await openWorkspace(world.app, 'elsewhere');
	const outcome = await changeBank(world.app, stranger.workspaceId, bankId, {
		type: 'judge',
		questionIds: ['q-choice'],
		status: 'withdrawn'
	});
	expect(outcome).toEqual({ ok: false, reason: 'bank-not-found' });
});

test('the list counts what is approved and leaves out what is rejected', async () => {
	await change({ type: 'judge', questionIds: ['q-choice'], status: 'withdrawn' });
	await change({ type: 'judge', questionIds: ['q-numeric'], status: 'draft' });
	const query = { search: '', sort: 'updated', page: 1, pageSize: 5 } as const;
	const { rows } = await world.app.storage.listWorkspaceBanks(workspaceId, query);
	const all = aBank().questions.length;
	expect(rows).toMatchObject([{ questionCount: all - 1, approvedCount: all - 2 }]);
});
