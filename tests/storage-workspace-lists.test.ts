import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { Storage } from '#lib/server/storage/storage.ts';
import type { ListQuery } from '#lib/server/storage/workspace-records.ts';
import { storageEngines } from './support/storage-engines.ts';
import {
	aListQuery,
	anAssignment,
	aParticipant,
	aWorkspaceBank,
	aWorkspaceSet,
	saveWorkspaces
} from './support/storage-workspace-records.ts';

/** What a list shows of a record. */
function summaryOf<Record extends { readonly document: string }>(record: Record) {
	const { document: _, ...summary } = record;
	return summary;
}

describe.each(storageEngines)('lists of a workspace in the storage on $name', (engine) => {
	describe.runIf(engine.available)('keep their contract:', () => {
		let storage: Storage;

		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			storage = await openStorage(await engine.emptyLocation());
			await storage.transaction(saveWorkspaces);
		});
		afterEach(() => storage.close());

		/** Saves sets with these titles, the first one the oldest. */
		const saveSets = (titles: readonly string[]) =>
			storage.transaction(async (repository) => {
				for (const [index, title] of titles.entries()) {
					const at = { createdAtMs: index, updatedAtMs: 1000 - index };
					const setId = `set-${String(index).padStart(2, '0')}`;
					await repository.saveWorkspaceSet(aWorkspaceSet({ setId, title, ...at }), 0);
				}
			});
		const titles = async (query: Partial<ListQuery>) => {
			const { rows } = await storage.listWorkspaceSets('workspace-1', aListQuery(query));
			return rows.map(({ title }) => title);
		};

		test.each([
			['case', 'KIWI', ['Kiwi count', 'The kiwi’s return']],
			['accents in the title', 'cafe', ['Café fire']],
			['accents in what is typed', 'naïve Bay', ['Naive bay']],
			['accents in another composition', 'Cafe\u0301', ['Café fire']],
			['capitals beyond ASCII', 'ärger', ['ÄRGER IM HAFEN']],
			['other scripts', 'ΛΙΜΆΝΙ', ['Το λιμάνι']],
			['spaces around it', '  count ', ['Kiwi count']],
			['a place in the middle of a word', 'iwi c', ['Kiwi count']]
		])('a search does not mind %s', async (_, search, expected) => {
			await saveSets([
				'Kiwi count',
				'The kiwi’s return',
				'Café fire',
				'Naive bay',
				'ÄRGER IM HAFEN',
				'Το λιμάνι'
			]);
			expect(await titles({ search })).toEqual(expected);
		});

		test.each([
			['%', ['50 % off']],
			['_', ['snake_case']],
			[String.raw`\n`, [String.raw`C:\new`]],
			[String.raw`\x`, []],
			[String.raw`c:\new`, [String.raw`C:\new`]],
			['％', ['50 % off']],
			["'", ["O'Brien"]],
			['\u0000', ['50 % off', String.raw`C:\new`, "O'Brien", 'snake_case']]
		])('a search takes %j literally', async (search, expected) => {
			await saveSets(['50 % off', 'snake_case', String.raw`C:\new`, "O'Brien"]);
			expect(await titles({ search })).toEqual(expected);
		});

		test('a search for more than any title holds finds nothing', async () => {
			await saveSets(['The harbour']);
			expect(await titles({ search: '_'.repeat(60_000) })).toEqual([]);
		});

		test('a title of any length is kept whole, and found by its beginning', async () => {
			const long = `Ferry ${'ﷺ'.repeat(20_000)}`;
			await saveSets([long, 'The harbour']);
			expect(await titles({ search: 'ferry' })).toEqual([long]);
		});

		test('a list is sorted by title without case and accents, by age or by last change', async () => {
			await saveSets(['ferry', 'Éclair', 'apple', 'Zoo']);
			expect(await titles({ sort: 'title' })).toEqual(['apple', 'Éclair', 'ferry', 'Zoo']);
			expect(await titles({ sort: 'created' })).toEqual(['Zoo', 'apple', 'Éclair', 'ferry']);
			expect(await titles({ sort: 'updated' })).toEqual(['ferry', 'Éclair', 'apple', 'Zoo']);
		});

		test('a list comes in pages, each row once, with how many there are on all of them', async () => {
			// All the same, so that only the id decides.
			await saveSets(Array<string>(7).fill('The harbour'));
			const pages = await Promise.all(
				[1, 2, 3, 4].map((page) =>
					storage.listWorkspaceSets('workspace-1', aListQuery({ page, pageSize: 3 }))
				)
			);
			expect(pages.map(({ rows }) => rows.map(({ setId }) => setId))).toEqual([
				['set-00', 'set-01', 'set-02'],
				['set-03', 'set-04', 'set-05'],
				['set-06'],
				[]
			]);
			expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
			const found = await storage.listWorkspaceSets(
				'workspace-1',
				aListQuery({ search: 'nothing' })
			);
			expect(found).toEqual({ rows: [], total: 0 });
		});

		test('sets are listed without their documents, and nobody else’s', async () => {
			const mine = aWorkspaceSet({ version: 2 });
			await storage.transaction(async (repository) => {
				await repository.saveWorkspaceSet(mine, 0);
				await repository.saveWorkspaceSet(
					aWorkspaceSet({ setId: 'set-2', workspaceId: 'workspace-2' }),
					0
				);
			});
			expect(await storage.listWorkspaceSets('workspace-1', aListQuery())).toStrictEqual({
				rows: [summaryOf(mine)],
				total: 1
			});
		});

		test('banks are listed with what was drawn and approved, and nobody else’s', async () => {
			const harbour = aWorkspaceBank({ drawnFrom: 'drawn-bank', updatedAtMs: 1 });
			const port = aWorkspaceBank({ bankId: 'bank-2', title: 'Port Avon', updatedAtMs: 2 });
			const foreign = aWorkspaceBank({ bankId: 'bank-3', workspaceId: 'workspace-2' });
			await storage.transaction(async (repository) => {
				for (const bank of [harbour, port, foreign]) await repository.saveWorkspaceBank(bank);
			});
			const list = (query: Partial<ListQuery>) =>
				storage.listWorkspaceBanks('workspace-1', aListQuery(query));
			expect(await list({ sort: 'updated' })).toStrictEqual({ rows: [port, harbour], total: 2 });
			expect(await list({ search: 'PORT' })).toStrictEqual({ rows: [port], total: 1 });
			expect(await list({ page: 2, pageSize: 1 })).toStrictEqual({ rows: [harbour], total: 2 });
		});

		test('assignments are listed with how many take part, and nobody else’s', async () => {
			const opened = anAssignment({ opensAtMs: 1, closesAtMs: 2, updatedAtMs: 2 });
			const empty = anAssignment({ id: 'assignment-2', code: 'B', title: 'Alpha', updatedAtMs: 1 });
			const foreign = anAssignment({ id: 'assignment-3', code: 'C', workspaceId: 'workspace-2' });
			await storage.transaction(async (repository) => {
				for (const assignment of [opened, empty, foreign]) {
					await repository.addAssignment(assignment);
				}
				for (const number of [1, 2]) {
					await repository.saveParticipant(aParticipant({ id: `p${number}`, number }));
				}
			});
			const list = (query: Partial<ListQuery>) =>
				storage.listAssignments('workspace-1', aListQuery(query));
			expect(await list({ sort: 'updated' })).toStrictEqual({
				rows: [
					{ ...summaryOf(opened), participantCount: 2 },
					{ ...summaryOf(empty), participantCount: 0 }
				],
				total: 2
			});
			expect(await list({ search: 'alph' })).toStrictEqual({
				rows: [{ ...summaryOf(empty), participantCount: 0 }],
				total: 1
			});
		});
	});
});
