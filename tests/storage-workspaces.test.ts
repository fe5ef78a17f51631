import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { Repository, Storage } from '#lib/server/storage/storage.ts';
import { storageEngines } from './support/storage-engines.ts';
import {
	aPasskey,
	aSession,
	aWorkspace,
	aWorkspaceBank,
	aWorkspaceSet,
	saveWorkspaces
} from './support/storage-workspace-records.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const done = { ok: true };
const taken = { ok: false, reason: 'taken' };
const conflict = { ok: false, reason: 'revision-conflict' };

describe.each(storageEngines)('workspaces in the storage on $name', (engine) => {
	describe.runIf(engine.available)('keep their contract:', () => {
		let storage: Storage;
		const write = <T>(work: (repository: Repository) => Promise<T>) => storage.transaction(work);

		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			storage = await openStorage(await engine.emptyLocation());
			await write(saveWorkspaces);
		});
		afterEach(() => storage.close());

		test('a workspace is kept as it was last saved, with and without what secures it', async () => {
			expect(await storage.findWorkspace('workspace-1')).toStrictEqual(aWorkspace());
			const secured = aWorkspace({
				retention: { nameDays: 0, attemptDays: 365 },
				loginName: 'mere',
				passwordHash: '$argon2id$v=19$…',
				recoveryHash: 'hash-of-recovery'
			});
			expect(await write((repository) => repository.saveWorkspace(secured))).toEqual(done);
			expect(await storage.findWorkspace('workspace-1')).toStrictEqual(secured);
			expect(await storage.findWorkspaceByLogin('mere')).toStrictEqual(secured);
			expect(await storage.findWorkspaceByRecovery('hash-of-recovery')).toStrictEqual(secured);
			await write((repository) => repository.saveWorkspace(aWorkspace()));
			expect(await storage.findWorkspace('workspace-1')).toStrictEqual(aWorkspace());
			expect(await storage.findWorkspaceByLogin('mere')).toBeUndefined();
			expect(await storage.findWorkspaceByRecovery('hash-of-recovery')).toBeUndefined();
			expect(await storage.findWorkspace('workspace-3')).toBeUndefined();
		});

		test('a name to sign in with is one workspace’s, which may save it again', async () => {
			const mine = aWorkspace({ loginName: 'mere' });
			const theirs = aWorkspace({ id: 'workspace-2', loginName: 'mere' });
			const outcomes = await write(async (repository) => [
				await repository.saveWorkspace(mine),
				await repository.saveWorkspace(mine),
				await repository.saveWorkspace(theirs)
			]);
			expect(outcomes).toEqual([done, done, taken]);
			expect(await storage.findWorkspaceByLogin('mere')).toEqual(mine);
			expect(await storage.findWorkspace('workspace-2')).toEqual(aWorkspace({ id: 'workspace-2' }));
			await write((repository) => repository.saveWorkspace(aWorkspace()));
			expect(await write((repository) => repository.saveWorkspace(theirs))).toEqual(done);
		});

		test('of 20 workspaces that ask for one name at once exactly one gets it', async () => {
			const outcomes = await Promise.all(
				numbers(20).map((n) =>
					write((repository) =>
						repository.saveWorkspace(aWorkspace({ id: `asking-${n}`, loginName: 'mere' }))
					)
				)
			);
			expect(outcomes.filter(({ ok }) => ok)).toEqual([done]);
			expect(outcomes.filter(({ ok }) => !ok)).toEqual(numbers(19).map(() => taken));
		});

		test('the ids of all workspaces come in pages, each once, in the order of ids', async () => {
			const ids = ['-a', '0', 'A', '_b', 'a', 'workspace-1', 'workspace-2'];
			await write(async (repository) => {
				for (const id of ids.toReversed()) await repository.saveWorkspace(aWorkspace({ id }));
			});
			const first = await storage.listWorkspaceIds(4);
			const second = await storage.listWorkspaceIds(4, first.at(-1));
			expect([first, second]).toEqual([ids.slice(0, 4), ids.slice(4)]);
			expect(await storage.listWorkspaceIds(4, second.at(-1))).toEqual([]);
		});

		test('the devices signed in are listed by their last use, and nobody else’s', async () => {
			const old = aSession({ tokenHash: 'old', usedAtMs: 1 });
			const recent = aSession({ tokenHash: 'recent', usedAtMs: 2 });
			await write(async (repository) => {
				await repository.saveSession(old);
				await repository.saveSession(recent);
				await repository.saveSession(
					aSession({ tokenHash: 'foreign', workspaceId: 'workspace-2' })
				);
			});
			expect(await storage.listSessions('workspace-1')).toStrictEqual([recent, old]);
			expect(await storage.findSession('old')).toStrictEqual(old);
			expect(await storage.findSession('never')).toBeUndefined();
		});

		test('a device that is signed out stays so, whatever is noted of its use', async () => {
			await write((repository) => repository.saveSession(aSession()));
			await write((repository) => repository.noteSessionUse('hash-of-session', 2 ** 45));
			expect(await storage.findSession('hash-of-session')).toEqual(aSession({ usedAtMs: 2 ** 45 }));
			await write((repository) => repository.endSession('hash-of-session'));
			await write((repository) => repository.noteSessionUse('hash-of-session', 2 ** 46));
			expect(await storage.findSession('hash-of-session')).toBeUndefined();
		});

		test('signing out everywhere ends every session of the workspace, or all but this one', async () => {
			await write(async (repository) => {
				for (const tokenHash of ['here', 'phone', 'school']) {
					await repository.saveSession(aSession({ tokenHash }));
				}
				await repository.saveSession(
					aSession({ tokenHash: 'foreign', workspaceId: 'workspace-2' })
				);
			});
			await write((repository) => repository.endSessions('workspace-1', 'here'));
			expect(await storage.listSessions('workspace-1')).toEqual([aSession({ tokenHash: 'here' })]);
			await write((repository) => repository.endSessions('workspace-1'));
			expect(await storage.listSessions('workspace-1')).toEqual([]);
			expect(await storage.listSessions('workspace-2')).toHaveLength(1);
		});

		test('a session of a workspace that was never saved is refused', async () => {
			const saving = write((repository) =>
				repository.saveSession(aSession({ workspaceId: 'workspace-3' }))
			);
			await expect(saving).rejects.toThrow(/foreign key/i);
		});

		test('passkeys are found by their credential and listed by age', async () => {
			const older = aPasskey({ credentialId: 'older', createdAtMs: 1, algorithm: -257 });
			const outcomes = await write(async (repository) => [
				await repository.savePasskey(aPasskey()),
				await repository.savePasskey(older),
				await repository.savePasskey(aPasskey({ signCount: 7, label: 'My key' }))
			]);
			expect(outcomes).toEqual([done, done, done]);
			const newest = aPasskey({ signCount: 7, label: 'My key' });
			expect(await storage.findPasskey('credential-1')).toStrictEqual(newest);
			expect(await storage.listPasskeys('workspace-1')).toStrictEqual([older, newest]);
			expect(await storage.listPasskeys('workspace-2')).toEqual([]);
			expect(await storage.findPasskey('credential-2')).toBeUndefined();
		});

		test('a passkey of one workspace can be neither taken over nor deleted by another', async () => {
			await write((repository) => repository.savePasskey(aPasskey()));
			const theirs = aPasskey({ workspaceId: 'workspace-2', publicKey: 'another-key' });
			expect(await write((repository) => repository.savePasskey(theirs))).toEqual(taken);
			await write((repository) => repository.deletePasskey('workspace-2', 'credential-1'));
			expect(await storage.findPasskey('credential-1')).toStrictEqual(aPasskey());
			await write((repository) => repository.deletePasskey('workspace-1', 'credential-1'));
			expect(await storage.findPasskey('credential-1')).toBeUndefined();
		});

		test('a bank on the desk is found by its workspace only, and stays in it', async () => {
			const counted = aWorkspaceBank({ approvedCount: 4, updatedAtMs: 2 ** 45 });
			await write(async (repository) => {
				await repository.saveWorkspaceBank(aWorkspaceBank());
				await repository.saveWorkspaceBank(counted);
				await repository.saveWorkspaceBank(
					aWorkspaceBank({ workspaceId: 'workspace-2', title: '' })
				);
			});
			expect(await storage.findWorkspaceBank('workspace-1', 'bank-1')).toStrictEqual(counted);
			expect(await storage.findWorkspaceBank('workspace-2', 'bank-1')).toBeUndefined();
			expect(await storage.findWorkspaceBank('workspace-1', 'bank-2')).toBeUndefined();
		});

		test('of several copies of a drawn bank the oldest is found', async () => {
			const drawnFrom = 'drawn-bank';
			await write(async (repository) => {
				await repository.saveWorkspaceBank(aWorkspaceBank({ drawnFrom, createdAtMs: 2 }));
				await repository.saveWorkspaceBank(
					aWorkspaceBank({ bankId: 'bank-2', drawnFrom, createdAtMs: 1 })
				);
				await repository.saveWorkspaceBank(
					aWorkspaceBank({
						bankId: 'bank-3',
						drawnFrom,
						createdAtMs: 0,
						workspaceId: 'workspace-2'
					})
				);
			});
			expect(await storage.findCopyOf('workspace-1', drawnFrom)).toStrictEqual(
				aWorkspaceBank({ bankId: 'bank-2', drawnFrom, createdAtMs: 1 })
			);
			expect(await storage.findCopyOf('workspace-1', 'bank-1')).toBeUndefined();
		});

		test('a set is saved by whoever has seen its last revision', async () => {
			const second = aWorkspaceSet({ revision: 2, title: 'The port', questionCount: 9 });
			const outcomes = await write(async (repository) => [
				await repository.saveWorkspaceSet(aWorkspaceSet(), 0),
				await repository.saveWorkspaceSet(aWorkspaceSet({ title: 'Again' }), 0),
				await repository.saveWorkspaceSet(second, 1),
				await repository.saveWorkspaceSet(aWorkspaceSet({ revision: 2, title: 'Late' }), 1),
				await repository.saveWorkspaceSet(aWorkspaceSet({ setId: 'set-9', revision: 2 }), 1)
			]);
			expect(outcomes).toEqual([done, conflict, done, conflict, conflict]);
			expect(await storage.findWorkspaceSet('workspace-1', 'set-1')).toStrictEqual(second);
			expect(await storage.findWorkspaceSet('workspace-1', 'set-9')).toBeUndefined();
		});

		test('a set is neither found nor saved by another workspace', async () => {
			const theirs = aWorkspaceSet({ workspaceId: 'workspace-2', revision: 2 });
			await write((repository) => repository.saveWorkspaceSet(aWorkspaceSet(), 0));
			expect(await write((repository) => repository.saveWorkspaceSet(theirs, 1))).toEqual(conflict);
			expect(await write((repository) => repository.saveWorkspaceSet(theirs, 0))).toEqual(conflict);
			expect(await storage.findWorkspaceSet('workspace-2', 'set-1')).toBeUndefined();
			expect(await storage.findWorkspaceSet('workspace-1', 'set-1')).toStrictEqual(aWorkspaceSet());
		});

		test('of 20 hands that save one revision at once exactly one wins', async () => {
			await write((repository) => repository.saveWorkspaceSet(aWorkspaceSet(), 0));
			const outcomes = await Promise.all(
				numbers(20).map((n) =>
					write((repository) =>
						repository.saveWorkspaceSet(aWorkspaceSet({ revision: 2, title: `Hand ${n}` }), 1)
					)
				)
			);
			const winner = outcomes.findIndex(({ ok }) => ok) + 1;
			expect(outcomes.filter(({ ok }) => !ok)).toEqual(numbers(19).map(() => conflict));
			expect(await storage.findWorkspaceSet('workspace-1', 'set-1')).toEqual(
				aWorkspaceSet({ revision: 2, title: `Hand ${winner}` })
			);
		});

		test('a version noted while somebody edits the set is still there after they save', async () => {
			await write((repository) => repository.saveWorkspaceSet(aWorkspaceSet(), 0));
			await write((repository) => repository.noteVersion('set-1', 3));
			const edited = aWorkspaceSet({ revision: 2, title: 'The port' });
			expect(await write((repository) => repository.saveWorkspaceSet(edited, 1))).toEqual(done);
			expect(await storage.findWorkspaceSet('workspace-1', 'set-1')).toStrictEqual({
				...edited,
				version: 3
			});
		});
	});
});
