import { afterEach, beforeEach, expect, test } from 'vitest';
import { aBank, aQuestion } from '../../../../tests/support/builders.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { changeBank } from '../desk/change-bank.ts';
import { addBankToDesk } from '../desk/take-bank-to-desk.ts';
import { openSet } from '../use-cases/open-set.ts';
import { openWorkspace } from '../workspace/open-session.ts';
import { makeSetOfBank } from './make-set.ts';
import { compareOwnVersions, openOwnSet } from './open-own-set.ts';
import { publishOwnSet } from './publish-own-set.ts';
import { saveSet } from './save-set.ts';

let world: TestWorld;
let workspaceId: string;
let bankId: string;
let setId: string;
beforeEach(async () => {
	world = await openTestWorld();
	({ workspaceId } = await openWorkspace(world.app, 'a tab'));
	bankId = await addBankToDesk(world.app, workspaceId, aBank());
	const made = await makeSetOfBank(world.app, workspaceId, bankId);
	setId = made.ok ? made.value : '';
});
afterEach(() => world.close());

const publish = (reason = 'a reason') => publishOwnSet(world.app, workspaceId, setId, reason);
const retitle = (title: string, revision: number) =>
	saveSet(world.app, workspaceId, setId, revision, (document) => ({
		...document,
		set: { ...document.set, title }
	}));
const open = async () => {
	const opened = await openOwnSet(world.app, workspaceId, setId);
	if (!opened) throw new Error('The set is gone');
	return opened;
};

test('versions are numbered, hashed and frozen, and the difference can be read', async () => {
	expect(await publish()).toEqual({ ok: true, value: 1 });
	expect(await publish()).toEqual({ ok: false, reason: 'nothing-new' });
	await retitle('Ferries, twice', 1);
	expect(await publish('as asked')).toEqual({ ok: true, value: 2 });
	const { versions } = await open();
	expect(versions.map(({ version, reason }) => `${version} ${reason}`)).toEqual([
		'2 as asked',
		'1 a reason'
	]);
	expect(new Set(versions.map(({ hash }) => hash)).size).toBe(2);
	const compared = await compareOwnVersions(world.app, workspaceId, setId, 2);
	expect(compared?.difference).toMatchObject({ isRetitled: true, changed: [], added: [] });
});

test('of two hands the second is told, and nothing is overwritten', async () => {
	expect(await retitle('By the first', 1)).toEqual({ ok: true, value: 2 });
	expect(await retitle('By the second', 1)).toEqual({ ok: false, reason: 'edited-meanwhile' });
	expect((await open()).document.set.title).toBe('By the first');
});

test('a soft finding asks for a reason, a rejected question holds the set back', async () => {
	expect((await open()).findings).toEqual([]);
	const question = {
		...aQuestion('choice'),
		stem: 'Who said how long the crossing took? (edited)'
	};
	await changeBank(world.app, workspaceId, bankId, { type: 'write', question, base: 1 });
	expect((await open()).findings).toMatchObject([{ questionId: question.id }]);
	expect(await publish('')).toEqual({ ok: false, reason: 'reason-needed' });
	const { id } = aBank().questions[0] ?? { id: '' };
	await changeBank(world.app, workspaceId, bankId, {
		type: 'judge',
		questionIds: [id],
		status: 'withdrawn'
	});
	expect((await open()).missing).toEqual([`${bankId}/${id}`]);
	expect(await publish()).toEqual({ ok: false, reason: 'questions-missing' });
});

test('what is meant for a class cannot be practised by its address', async () => {
	await publish();
	expect(await openSet(world.app, setId, undefined)).toBeUndefined();
});

test('a set takes no question from another workspace’s bank', async () => {
	const stranger = await openWorkspace(world.app, 'elsewhere');
	const theirs = await addBankToDesk(world.app, stranger.workspaceId, aBank());
	const saved = await saveSet(world.app, workspaceId, setId, 1, (document) => ({
		...document,
		set: { ...document.set, banks: [...document.set.banks, theirs] }
	}));
	expect(saved).toEqual({ ok: false, reason: 'set-not-found' });
});
