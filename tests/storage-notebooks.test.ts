import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { Repository, Storage } from '#lib/server/storage/storage.ts';
import { storageEngines } from './support/storage-engines.ts';
import {
	aBank,
	aDrawing,
	aLearner,
	anArticle,
	anAttempt,
	anEvent,
	aSetVersion,
	saveLearnerAndSet
} from './support/storage-records.ts';
import { aWorkspaceBank, saveWorkspaces } from './support/storage-workspace-records.ts';

const MANY = 1_234;
const keysFrom = (first: number, count: number) =>
	Array.from({ length: count }, (_, index) => `e${String(first + index).padStart(5, '0')}`);

describe.each(storageEngines)('notebooks in the storage on $name', (engine) => {
	describe.runIf(engine.available)('keep their contract:', () => {
		let storage: Storage;
		const write = <T>(work: (repository: Repository) => Promise<T>) => storage.transaction(work);
		const fill = (stream: string, keys: readonly string[], set = {}) =>
			write((repository) =>
				repository.appendEvents(
					stream,
					0,
					keys.map((key) => anEvent(key, set))
				)
			);

		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			storage = await openStorage(await engine.emptyLocation());
		});
		afterEach(() => storage.close());

		test('a long stream is read in pieces, and its last place is known', async () => {
			await fill('notebook:a', keysFrom(1, 5));
			await fill('notebook:b', keysFrom(1, 2));
			const piece = await storage.readSomeEvents('notebook:a', 2, 2);
			expect(piece.map(({ seq, key }) => [seq, key])).toEqual([
				[3, 'e00003'],
				[4, 'e00004']
			]);
			expect(await storage.readSomeEvents('notebook:a', 5, 2)).toEqual([]);
			expect(await storage.lastSeqOf('notebook:a')).toBe(5);
			expect(await storage.lastSeqOf('notebook:none')).toBe(0);
		});

		test('keys are found by their beginning, and those that are used among many', async () => {
			await fill('notebook:a', ['attempt:1', 'attempt:2', 'attempts', 'e1', 'attempt;']);
			expect(await storage.listKeys('notebook:a', 'attempt:')).toEqual(['attempt:1', 'attempt:2']);
			await fill('notebook:b', keysFrom(1, MANY));
			const asked = keysFrom(MANY - 600, 1_200);
			const used = await storage.listUsedKeys('notebook:b', asked);
			expect(used.toSorted()).toEqual(keysFrom(MANY - 600, 601));
			expect(await storage.listUsedKeys('notebook:b', [])).toEqual([]);
		});

		test('attempts are found by their ids, and sets with every version', async () => {
			await write(async (repository) => {
				await saveLearnerAndSet(repository);
				await repository.publishSetVersion(aSetVersion({ version: 2, audience: 'assigned' }));
				await repository.publishSetVersion(aSetVersion({ setId: 'set-2' }));
				await repository.saveAttempt(anAttempt({ id: 'one' }));
				await repository.saveAttempt(anAttempt({ id: 'two' }));
			});
			const found = await storage.listAttemptsById(['two', 'none', ...keysFrom(1, MANY)]);
			expect(found).toEqual([anAttempt({ id: 'two' })]);
			const versions = await storage.listVersionsOf(['set-1', 'set-2', 'set-3']);
			expect(versions.map(({ setId, version }) => `${setId}@${version}`)).toEqual([
				'set-1@2',
				'set-1@1',
				'set-2@1'
			]);
			expect(await storage.listVersionsOf([])).toEqual([]);
		});

		test('of the banks about an article only those are common that nobody drew, has or edits', async () => {
			await write(async (repository) => {
				await saveWorkspaces(repository);
				await repository.saveArticle(anArticle({ id: 'article-9' }));
				for (const id of ['seed', 'drawn', 'given', 'desk']) {
					await repository.saveBank(aBank({ id, articleId: 'article-9' }));
				}
				await repository.saveDrawing(aDrawing({ bankId: 'drawn' }));
				await repository.giveBank('learner-1', 'given', 1);
				await repository.saveWorkspaceBank(aWorkspaceBank({ bankId: 'desk' }));
			});
			expect(await storage.listCommonBanks('article-9')).toEqual(['seed']);
			expect(await storage.listCommonBanks('article-8')).toEqual([]);
		});

		test('a notebook is deleted whole and by itself', async () => {
			await fill('notebook:a', keysFrom(1, 3));
			await fill('notebook:b', keysFrom(1, 2));
			const deleteOne = (stream: string) =>
				write((repository) => repository.deleteNotebook(stream));
			expect(await deleteOne('notebook:a')).toBe(true);
			expect(await deleteOne('notebook:a')).toBe(false);
			expect(await storage.lastSeqOf('notebook:a')).toBe(0);
			expect(await storage.lastSeqOf('notebook:b')).toBe(2);
		});

		test('notebooks under codes go when nothing came for long; those of learners stay', async () => {
			const keep = (stream: string, times: readonly number[], first = 'notebook.kept') =>
				write((repository) =>
					repository.appendEvents(
						stream,
						0,
						times.map((receivedAtMs, index) =>
							anEvent(`e${index}`, { receivedAtMs, ...(index === 0 && { type: first }) })
						)
					)
				);
			await keep('notebook:old', [1, 2]);
			await keep('notebook:used', [1, 20]);
			await keep('notebook:learner-1', [1, 2], 'question.reviewed');
			await keep('other:old', [1, 2]);
			expect(await write((repository) => repository.deleteOldNotebooks(10))).toBe(1);
			const left = ['notebook:old', 'notebook:used', 'notebook:learner-1', 'other:old'];
			const lengths = await Promise.all(left.map((stream) => storage.lastSeqOf(stream)));
			expect(lengths).toEqual([0, 2, 2, 2]);
		});

		test('a learner who is deleted takes the notebook along, and no other', async () => {
			await write(async (repository) => {
				await repository.saveLearner(aLearner());
				await repository.saveLearner(aLearner({ id: 'learner-2', tokenHash: 'hash-2' }));
			});
			await fill('notebook:learner-1', ['a']);
			await fill('notebook:learner-2', ['a']);
			await write((repository) => repository.deleteUnusedLearners(['learner-1']));
			expect(await storage.lastSeqOf('notebook:learner-1')).toBe(0);
			expect(await storage.lastSeqOf('notebook:learner-2')).toBe(1);
		});
	});
});
