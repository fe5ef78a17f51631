import { afterEach, beforeEach, expect, test } from 'vitest';
import { aBank, aQuestion, aSet, CROSSING } from '../../../../tests/support/builders.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { createApp } from '../app.ts';
import type { Storage } from '../storage/storage.ts';
import { publishSet } from './publish-set.ts';

let world: TestWorld;
beforeEach(async () => void (world = await openTestWorld()));
afterEach(() => world.close());

test('a set is published once, with its article and bank, and then is what it was', async () => {
	const { app } = world;
	expect(await publishSet(app, aSet(), [aBank()])).toEqual({ ok: true, version: 1, isNew: true });
	expect(await publishSet(app, aSet(), [aBank()])).toEqual({ ok: true, version: 1, isNew: false });
	const changed = aSet({ reveal: 'end' });
	expect(await publishSet(app, changed, [aBank()])).toEqual({ ok: true, version: 2, isNew: true });
	expect(await app.storage.findBank('ferry')).toBeDefined();
	expect(await app.storage.findArticle(aBank().article.id)).toBeDefined();
});

test('one changed byte in a quote holds the set back, and nothing is stored', async () => {
	const good = aQuestion('choice');
	const citations = good.citations.map((citation) => ({
		...citation,
		exact: citation.exact.replace(CROSSING, CROSSING.replace('three', 'Three'))
	}));
	const question = { ...good, citations };
	const bank = aBank({ questions: [question] });
	const publication = await publishSet(world.app, aSet({}, [question]), [bank]);
	expect(publication).toMatchObject({
		ok: false,
		findings: expect.arrayContaining([
			expect.objectContaining({
				rule: 'citation-verbatim',
				severity: 'hard',
				questionId: 'q-choice'
			})
		])
	});
	const { storage } = world.app;
	expect(await storage.listSets()).toEqual([]);
	expect(await storage.findBank('ferry')).toBeUndefined();
	expect(await storage.findArticle(bank.article.id)).toBeUndefined();
});

test('a server that publishes at the same moment as another finds what the other published', async () => {
	await publishSet(world.app, aSet(), [aBank()]);
	let isStale = true;
	const { storage } = world.app;
	const late: Storage = {
		...storage,
		// The first look is from before the other's commit.
		transaction: (work) =>
			storage.transaction((repository) => {
				const findSetVersion = isStale ? async () => undefined : repository.findSetVersion;
				isStale = false;
				return work({ ...repository, findSetVersion });
			})
	};
	const changed = aSet({ reveal: 'end' });
	expect(await publishSet(createApp(late), changed, [aBank()])).toEqual({
		ok: true,
		version: 2,
		isNew: true
	});
	expect((await storage.findSetVersion('ferry-set'))?.version).toBe(2);
});
