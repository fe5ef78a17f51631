import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { Repository, Storage } from '#lib/server/storage/storage.ts';
import { storageEngines } from './support/storage-engines.ts';
import { aBank, aDrawing, aLearner, anArticle, aSetVersion } from './support/storage-records.ts';

/** Two learners and two banks of one article. */
async function saveLearnersAndBanks(repository: Repository): Promise<void> {
	for (const id of ['learner-1', 'learner-2']) {
		await repository.saveLearner(aLearner({ id, tokenHash: `hash-of-${id}` }));
	}
	await repository.saveArticle(anArticle());
	for (const id of ['bank-1', 'bank-2']) await repository.saveBank(aBank({ id }));
}

describe.each(storageEngines)('drawings in the storage on $name', (engine) => {
	describe.runIf(engine.available)('keep their contract:', () => {
		let storage: Storage;
		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			storage = await openStorage(await engine.emptyLocation());
			await storage.transaction(saveLearnersAndBanks);
		});
		afterEach(() => storage.close());

		test('a drawing is kept as it was last saved', async () => {
			const again = aDrawing({ autoCount: 20, document: '{"trace":{"auto":20}}' });
			await storage.transaction(async (repository) => {
				await repository.saveDrawing(aDrawing());
				await repository.saveDrawing(again);
			});
			expect(await storage.findDrawing('bank-1')).toStrictEqual(again);
			expect(await storage.findDrawing('bank-2')).toBeUndefined();
		});

		test('a bank belongs to the learners to whom it was given, and to nobody else', async () => {
			await storage.transaction((repository) => repository.giveBank('learner-1', 'bank-1', 10));
			expect(await storage.hasBank('learner-1', 'bank-1')).toBe(true);
			expect(await storage.hasBank('learner-2', 'bank-1')).toBe(false);
			expect(await storage.hasBank('learner-1', 'bank-2')).toBe(false);
		});

		test("a learner's drawings are listed newest first, without their documents, and nobody else's", async () => {
			await storage.transaction(async (repository) => {
				await repository.saveDrawing(aDrawing());
				await repository.saveDrawing(aDrawing({ bankId: 'bank-2', title: 'The ferry' }));
				await repository.giveBank('learner-1', 'bank-1', 10);
				await repository.giveBank('learner-1', 'bank-2', 20);
				await repository.giveBank('learner-1', 'bank-1', 30);
				await repository.giveBank('learner-2', 'bank-1', 40);
			});
			const { document: _, ...summary } = aDrawing({ bankId: 'bank-2', title: 'The ferry' });
			const listed = await storage.listDrawings('learner-1', 10);
			expect(listed.map(({ bankId }) => bankId)).toEqual(['bank-2', 'bank-1']);
			expect(listed[0]).toStrictEqual(summary);
			expect(await storage.listDrawings('learner-1', 1)).toHaveLength(1);
			expect(await storage.listDrawings('learner-3', 10)).toEqual([]);
		});

		test('a set that a learner drew is on their shelf and not in the list for everyone', async () => {
			const own = { audience: 'learners' } as const;
			await storage.transaction(async (repository) => {
				await repository.publishSetVersion(aSetVersion());
				await repository.publishSetVersion(aSetVersion({ setId: 'own-a', ...own }));
				await repository.publishSetVersion(aSetVersion({ setId: 'own-b', ...own }));
				await repository.publishSetVersion(
					aSetVersion({ setId: 'own-b', version: 2, title: 'Again', ...own })
				);
				await repository.giveSet('learner-1', 'own-a', 10);
				await repository.giveSet('learner-1', 'own-b', 20);
				await repository.giveSet('learner-1', 'own-a', 30);
			});
			const { document: _, ...newest } = aSetVersion({
				setId: 'own-b',
				version: 2,
				title: 'Again',
				...own
			});
			expect((await storage.listSets()).map(({ setId }) => setId)).toEqual(['set-1']);
			const shelf = await storage.listSetsOf('learner-1', 10);
			expect(shelf.map(({ setId }) => setId)).toEqual(['own-b', 'own-a']);
			expect(shelf[0]).toStrictEqual(newest);
			expect(await storage.listSetsOf('learner-1', 1)).toHaveLength(1);
			expect(await storage.listSetsOf('learner-2', 10)).toEqual([]);
			expect((await storage.findSetVersion('own-a'))?.setId).toBe('own-a');
		});
	});
});
