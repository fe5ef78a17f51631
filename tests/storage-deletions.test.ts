import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { Repository, Storage } from '#lib/server/storage/storage.ts';
import { storageEngines } from './support/storage-engines.ts';
import { aDrawing, anAttempt, anEvent, aSetVersion } from './support/storage-records.ts';
import {
	anAssignment,
	aParticipant,
	aPasskey,
	aSession,
	aWorkspaceBank,
	aWorkspaceSet,
	saveWorkspaces
} from './support/storage-workspace-records.ts';

/** Two workspaces with a set and an assignment each, and in each assignment learner-1 and one more. */
async function saveTwoClasses(repository: Repository): Promise<void> {
	await saveWorkspaces(repository);
	for (const own of ['1', '2']) {
		const workspaceId = `workspace-${own}`;
		const setId = `set-${own}`;
		const assignmentId = `assignment-${own}`;
		await repository.saveWorkspaceBank(aWorkspaceBank({ bankId: `bank-${own}`, workspaceId }));
		await repository.appendEvents(`bank:bank-${own}`, 0, [anEvent('open')]);
		await repository.saveWorkspaceSet(aWorkspaceSet({ setId, workspaceId }), 0);
		await repository.appendEvents(`set:${setId}`, 0, [anEvent('published')]);
		await repository.appendEvents(`corrections:${setId}@1`, 0, [anEvent('first')]);
		await repository.addAssignment(
			anAssignment({ id: assignmentId, workspaceId, setId, code: own })
		);
		for (const [number, learnerId] of ['learner-1', `learner-${Number(own) + 1}`].entries()) {
			const id = `${learnerId}-in-${own}`;
			await repository.saveParticipant(
				aParticipant({ id, assignmentId, learnerId, number, name: 'Ana', updatedAtMs: 10 })
			);
			await repository.saveAttempt(
				anAttempt({ id, learnerId, setId, assignmentId, participantId: id, updatedAtMs: 20 })
			);
			await repository.appendEvents(id, 0, [anEvent('start'), anEvent('answer')]);
		}
	}
}

const nothing = { attemptIds: [], learnerIds: [], articleIds: [] };

describe.each(storageEngines)('deletions in the storage on $name', (engine) => {
	describe.runIf(engine.available)('keep their contract:', () => {
		let storage: Storage;
		const write = <T>(work: (repository: Repository) => Promise<T>) => storage.transaction(work);
		const lengthOf = async (stream: string) => (await storage.readEvents(stream)).length;
		const peopleIn = async (assignmentId: string) =>
			(await storage.listParticipants(assignmentId)).map(({ id }) => id);
		const attemptsIn = async (assignmentId: string) =>
			(await storage.listAttemptsOfAssignment(assignmentId)).map(({ id }) => id).sort();

		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			storage = await openStorage(await engine.emptyLocation());
			await write(saveTwoClasses);
		});
		afterEach(() => storage.close());

		test('a participant goes with their attempts for that assignment and these logs, and with nothing else', async () => {
			const deleted = await write((repository) =>
				repository.deleteParticipant('assignment-1', 'learner-1-in-1')
			);
			expect(deleted).toEqual({
				...nothing,
				attemptIds: ['learner-1-in-1'],
				learnerIds: ['learner-1']
			});
			expect(await peopleIn('assignment-1')).toEqual(['learner-2-in-1']);
			expect(await attemptsIn('assignment-1')).toEqual(['learner-2-in-1']);
			expect(await lengthOf('learner-1-in-1')).toBe(0);
			expect(await lengthOf('learner-1-in-2')).toBe(2);
			expect(await attemptsIn('assignment-2')).toHaveLength(2);
		});

		test('nobody is deleted by way of another assignment', async () => {
			const outcomes = await write(async (repository) => [
				await repository.deleteParticipant('assignment-2', 'learner-1-in-1'),
				await repository.deleteParticipant('assignment-1', 'nobody')
			]);
			expect(outcomes).toEqual([undefined, undefined]);
			expect(await attemptsIn('assignment-1')).toHaveLength(2);
		});

		test('an assignment goes with everybody in it, and its set stays with its corrections', async () => {
			const deleted = await write((repository) => repository.deleteAssignments(['assignment-1']));
			expect(deleted.attemptIds.toSorted()).toEqual(['learner-1-in-1', 'learner-2-in-1']);
			expect(deleted.learnerIds.toSorted()).toEqual(['learner-1', 'learner-2']);
			expect(await storage.findAssignment('assignment-1')).toBeUndefined();
			expect(await peopleIn('assignment-1')).toEqual([]);
			expect(await lengthOf('learner-2-in-1')).toBe(0);
			expect(await lengthOf('corrections:set-1@1')).toBe(1);
			expect(await storage.findSetVersion('set-1')).toBeDefined();
			expect(await peopleIn('assignment-2')).toHaveLength(2);
		});

		test('a set goes with its draft, its history, its versions, their corrections, its attempts and off the shelves', async () => {
			const deleted = await write(async (repository) => {
				await repository.publishSetVersion(aSetVersion({ version: 2, articleIds: ['article-3'] }));
				await repository.appendEvents('corrections:set-1@2', 0, [anEvent('first')]);
				await repository.saveAttempt(anAttempt({ id: 'alone', learnerId: 'learner-3' }));
				await repository.giveSet('learner-2', 'set-1', 1);
				await repository.deleteAssignments(['assignment-1']);
				return repository.deleteSets(['set-1', 'set-9']);
			});
			expect(deleted.attemptIds).toEqual(['alone']);
			expect(deleted.learnerIds.toSorted()).toEqual(['learner-2', 'learner-3']);
			expect(deleted.articleIds.toSorted()).toEqual(['article-1', 'article-2', 'article-3']);
			expect(await storage.listVersions('set-1')).toEqual([]);
			expect(await storage.findWorkspaceSet('workspace-1', 'set-1')).toBeUndefined();
			expect(await storage.listSetsOf('learner-2', 10)).toEqual([]);
			for (const version of [1, 2]) expect(await lengthOf(`corrections:set-1@${version}`)).toBe(0);
			expect(await lengthOf('set:set-1')).toBe(0);
			expect(await lengthOf('set:set-2')).toBe(1);
			expect(await lengthOf('corrections:set-2@1')).toBe(1);
			expect(await storage.findWorkspaceSet('workspace-2', 'set-2')).toBeDefined();
		});

		test('a set that is still assigned is not deleted', async () => {
			const deleting = write((repository) => repository.deleteSets(['set-1']));
			await expect(deleting).rejects.toThrow(/foreign key/iu);
			expect(await attemptsIn('assignment-1')).toHaveLength(2);
		});

		test('a bank goes with its history, its drawing, and off every desk and shelf', async () => {
			const deleted = await write(async (repository) => {
				await repository.saveDrawing(aDrawing());
				await repository.giveBank('learner-3', 'bank-1', 1);
				return repository.deleteBanks(['bank-1', 'bank-9']);
			});
			expect(deleted).toEqual({
				...nothing,
				learnerIds: ['learner-3'],
				articleIds: ['article-1']
			});
			expect(await storage.findBank('bank-1')).toBeUndefined();
			expect(await storage.findDrawing('bank-1')).toBeUndefined();
			expect(await storage.findWorkspaceBank('workspace-1', 'bank-1')).toBeUndefined();
			expect(await storage.hasBank('learner-3', 'bank-1')).toBe(false);
			expect(await lengthOf('bank:bank-1')).toBe(0);
			expect(await lengthOf('bank:bank-2')).toBe(1);
		});

		test('a drawn bank is forgotten once it is on no desk and no shelf; one that nobody drew never is', async () => {
			const ids = ['bank-1', 'bank-2', 'bank-3'];
			const forgotten = await write(async (repository) => {
				await repository.saveDrawing(aDrawing({ bankId: 'bank-3' }));
				await repository.giveBank('learner-1', 'bank-3', 1);
				await repository.giveBank('learner-2', 'bank-3', 1);
				const steps = [await repository.listForgottenBanks(ids)];
				await repository.takeBanks('learner-1', ids);
				steps.push(await repository.listForgottenBanks(ids));
				await repository.takeBanks('learner-2', ids);
				return [...steps, await repository.listForgottenBanks(ids)];
			});
			expect(forgotten).toEqual([[], [], ['bank-3']]);
		});

		test('an article goes when no bank and no version is about it any more', async () => {
			const remains = async () => (await storage.findArticle('article-1')) !== undefined;
			const removeUnused = () =>
				write((repository) => repository.deleteUnusedArticles(['article-1', 'article-9']));
			await removeUnused();
			expect(await remains()).toBe(true);
			await write((repository) => repository.deleteBanks(['bank-1', 'bank-2', 'bank-3']));
			await removeUnused();
			expect(await remains()).toBe(true);
			await write(async (repository) => {
				await repository.deleteAssignments(['assignment-1', 'assignment-2']);
				await repository.deleteSets(['set-1', 'set-2']);
			});
			await removeUnused();
			expect(await remains()).toBe(false);
		});

		test('a learner goes when nothing is left of theirs, and the hash of their token is said', async () => {
			const everybody = ['learner-1', 'learner-2', 'learner-3', 'learner-9'];
			const gone = await write(async (repository) => {
				await repository.deleteAssignments(['assignment-1']);
				const steps = [await repository.deleteUnusedLearners(everybody)];
				await repository.giveSet('learner-1', 'set-1', 1);
				await repository.giveBank('learner-3', 'bank-1', 1);
				await repository.deleteAssignments(['assignment-2']);
				steps.push(await repository.deleteUnusedLearners(everybody));
				await repository.deleteSets(['set-1']);
				await repository.deleteBanks(['bank-1']);
				return [...steps, (await repository.deleteUnusedLearners(everybody)).toSorted()];
			});
			expect(gone).toEqual([['hash-of-learner-2'], [], ['hash-of-learner-1', 'hash-of-learner-3']]);
			expect(await storage.findLearner('hash-of-learner-2')).toBeUndefined();
		});

		test('a workspace says what is its own, and goes with its sessions and passkeys', async () => {
			await write(async (repository) => {
				await repository.saveWorkspaceBank(aWorkspaceBank({ drawnFrom: 'bank-3' }));
				await repository.saveSession(aSession());
				await repository.saveSession(aSession({ tokenHash: 'other', workspaceId: 'workspace-2' }));
				await repository.savePasskey(aPasskey());
			});
			const content = await write((repository) => repository.listWorkspaceContent('workspace-1'));
			expect(content).toEqual({
				assignmentIds: ['assignment-1'],
				setIds: ['set-1'],
				bankIds: ['bank-1'],
				drawnFrom: ['bank-3']
			});
			await write(async (repository) => {
				await repository.deleteAssignments(content.assignmentIds);
				await repository.deleteSets(content.setIds);
				await repository.deleteBanks(content.bankIds);
				await repository.deleteWorkspace('workspace-1');
			});
			expect(await storage.findWorkspace('workspace-1')).toBeUndefined();
			expect(await storage.findSession('hash-of-session')).toBeUndefined();
			expect(await storage.listPasskeys('workspace-1')).toEqual([]);
			expect(await storage.findWorkspace('workspace-2')).toBeDefined();
			expect(await storage.findSession('other')).toBeDefined();
		});

		describe('what is too old', () => {
			const namesIn = async (assignmentId: string) =>
				(await storage.listParticipants(assignmentId)).map(({ name }) => name);
			const forget = (beforeMs: number) =>
				write((repository) => repository.forgetNames('workspace-1', beforeMs));

			test('loses its names, counted from the last fact of an attempt, in that workspace alone', async () => {
				expect(await forget(20)).toBe(0);
				expect(await namesIn('assignment-1')).toEqual(['Ana', 'Ana']);
				expect(await forget(21)).toBe(2);
				expect(await namesIn('assignment-1')).toEqual([undefined, undefined]);
				expect(await namesIn('assignment-2')).toEqual(['Ana', 'Ana']);
				expect(await forget(21)).toBe(0);
				expect(await attemptsIn('assignment-1')).toHaveLength(2);
			});

			test('loses those who were put down and never came, but not before their assignment opens', async () => {
				const opensAtMs = 50;
				await write(async (repository) => {
					await repository.addAssignment(
						anAssignment({ id: 'assignment-3', code: '3', opensAtMs })
					);
					await repository.saveParticipant(
						aParticipant({
							id: 'pasted',
							assignmentId: 'assignment-3',
							name: 'Tom',
							listed: true,
							updatedAtMs: 5
						})
					);
				});
				await forget(opensAtMs);
				expect(await namesIn('assignment-3')).toEqual(['Tom']);
				await forget(opensAtMs + 1);
				expect(await peopleIn('assignment-3')).toEqual([]);
			});

			test('loses attempts without a fact since then, their logs, and who has then neither name nor attempt', async () => {
				await write(async (repository) => {
					await repository.saveAttempt(
						anAttempt({ id: 'preview', setId: 'set-2', learnerId: 'learner-3', updatedAtMs: 20 })
					);
				});
				const old = (beforeMs: number, setIds: readonly string[] = []) =>
					write((repository) => repository.deleteOldAttempts('workspace-1', setIds, beforeMs));
				expect(await old(20)).toEqual(nothing);
				const deleted = await old(21, ['set-1']);
				expect(deleted.attemptIds.toSorted()).toEqual(['learner-1-in-1', 'learner-2-in-1']);
				expect(await lengthOf('learner-1-in-1')).toBe(0);
				expect(await peopleIn('assignment-1')).toHaveLength(2);
				await forget(21);
				expect((await old(21)).learnerIds.toSorted()).toEqual(['learner-1', 'learner-2']);
				expect(await peopleIn('assignment-1')).toEqual([]);
				expect(await attemptsIn('assignment-2')).toHaveLength(2);
				expect((await old(21, ['set-2'])).attemptIds).toContain('preview');
			});
		});

		test('a purge after a deletion says that nothing is left, and everything else is still there', async () => {
			await write((repository) => repository.deleteAssignments(['assignment-1']));
			expect(await storage.purge()).toBe(true);
			expect(await attemptsIn('assignment-2')).toHaveLength(2);
			await write((repository) => repository.deleteAttempts(['learner-1-in-2']));
			expect(await attemptsIn('assignment-2')).toHaveLength(1);
		});
	});
});
