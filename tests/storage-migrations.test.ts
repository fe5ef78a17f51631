import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, migrations } from '#lib/server/storage/migrate.ts';
import { openStorage, type StorageLocation } from '#lib/server/storage/open-storage.ts';
import { openPostgresPool } from '#lib/server/storage/postgres-pool.ts';
import { openSqliteWriter } from '#lib/server/storage/sqlite-database.ts';
import { runSql, storageEngines } from './support/storage-engines.ts';
import { aDrawing, anArticle, anAttempt, aBank, aLearner } from './support/storage-records.ts';
import { aSetVersion } from './support/storage-records.ts';
import {
	aListQuery,
	anAssignment,
	aParticipant,
	aSession,
	aWorkspace,
	aWorkspaceBank,
	aWorkspaceSet
} from './support/storage-workspace-records.ts';

/** A database as the version of the program with only the first `count` migrations left it. */
async function migrateTo(location: StorageLocation, count: number): Promise<void> {
	const db =
		location.kind === 'sqlite'
			? new Kysely<unknown>({
					dialect: new SqliteDialect({ database: openSqliteWriter(location.file) })
				})
			: new Kysely<unknown>({
					dialect: new PostgresDialect({ pool: openPostgresPool(location.url) })
				});
	await migrate(db, location.kind, migrations.slice(0, count));
	await db.destroy();
}

/** Rows as the version of `0001-first` wrote them. */
const FILLED_0001 = `
	insert into article values ('article-1', '${anArticle().document}', ${anArticle().createdAtMs});
	insert into bank values ('bank-1', 'article-1', 'hash-of-bank', '{"questions":[]}', ${aBank().updatedAtMs});
	insert into set_version values ('set-1', 1, 'The harbour', 'hash-of-set',
		'{"questions":["question-1"]}', ${aSetVersion().publishedAtMs}, '["article-1","article-2"]', 10);
	insert into learner values ('learner-1', 'hash-of-token', ${aLearner().createdAtMs});
	insert into attempt values ('attempt-1', 'learner-1', 'set-1', 1, ${anAttempt().startedAtMs},
		${anAttempt().updatedAtMs}, 'asking', 1, 0, 10, null, null, null);
	insert into event values ('attempt-1', 1, 'start', 'attempt.started', '{"seed":"s"}', 5);
	insert into server_run values ('run-1', 1, 2);`;

/** Rows as the version of `0002-drawings` wrote them, beside those of `0001-first`. */
const FILLED_0002 = `
	insert into set_version values ('set-2', 3, 'Drawn', 'hash-of-drawn', '{}',
		${aSetVersion().publishedAtMs}, '[]', 5, 'learners');
	insert into drawing values ('bank-1', 'The harbour', '1', 1, 12, 5, ${aDrawing().drawnAtMs},
		'{"trace":{}}');
	insert into learner_bank values ('learner-1', 'bank-1', 7);
	insert into learner_set values ('learner-1', 'set-2', 8);`;

describe.each(storageEngines)('migrations on $name', (engine) => {
	describe.runIf(engine.available)('keep what is stored:', () => {
		beforeAll(engine.start);
		afterAll(engine.stop);

		test('0002 leaves every row of 0001 as it was, its sets listed for everyone', async () => {
			const location = await engine.emptyLocation();
			await migrateTo(location, 1);
			await runSql(location, FILLED_0001);
			const storage = await openStorage(location);
			const { document: _, ...summary } = aSetVersion();
			expect(await storage.listSets()).toStrictEqual([summary]);
			expect(await storage.findSetVersion('set-1')).toStrictEqual(aSetVersion());
			expect(await storage.findArticle('article-1')).toEqual(anArticle());
			expect(await storage.findBank('bank-1')).toEqual(aBank());
			expect(await storage.listAttempts('learner-1')).toStrictEqual([anAttempt()]);
			expect(await storage.readEvents('attempt-1')).toHaveLength(1);
			expect(await storage.listServerRuns(0)).toHaveLength(1);
			await storage.transaction(async (repository) => {
				await repository.saveDrawing(aDrawing());
				await repository.giveBank('learner-1', 'bank-1', 1);
			});
			expect(await storage.hasBank('learner-1', 'bank-1')).toBe(true);
			await storage.close();
		});

		test('0003 leaves every row of 0002 as it was, its attempts in no assignment', async () => {
			const location = await engine.emptyLocation();
			await migrateTo(location, 1);
			await runSql(location, FILLED_0001);
			await migrateTo(location, 2);
			await runSql(location, FILLED_0002);
			const storage = await openStorage(location);
			const drawn = aSetVersion({
				setId: 'set-2',
				version: 3,
				title: 'Drawn',
				hash: 'hash-of-drawn',
				document: '{}',
				articleIds: [],
				questionCount: 5,
				audience: 'learners'
			});
			expect(await storage.findSetVersion('set-1')).toStrictEqual(aSetVersion());
			expect(await storage.findSetVersion('set-2')).toStrictEqual(drawn);
			expect(await storage.findArticle('article-1')).toEqual(anArticle());
			expect(await storage.findBank('bank-1')).toEqual(aBank());
			expect(await storage.findDrawing('bank-1')).toStrictEqual(aDrawing());
			expect(await storage.hasBank('learner-1', 'bank-1')).toBe(true);
			expect((await storage.listSetsOf('learner-1', 9)).map(({ setId }) => setId)).toEqual([
				'set-2'
			]);
			expect(await storage.findLearner('hash-of-token')).toEqual(aLearner());
			expect(await storage.listAttempts('learner-1')).toStrictEqual([anAttempt()]);
			expect(await storage.readEvents('attempt-1')).toHaveLength(1);
			expect(await storage.listServerRuns(0)).toHaveLength(1);
			expect(await storage.listWorkspaceIds(1)).toEqual([]);

			// What was there can be taken onto a desk and into an assignment.
			await storage.transaction(async (repository) => {
				await repository.saveWorkspace(aWorkspace());
				await repository.saveSession(aSession());
				await repository.saveWorkspaceBank(aWorkspaceBank());
				await repository.saveWorkspaceSet(aWorkspaceSet(), 0);
				await repository.addAssignment(anAssignment());
				await repository.saveParticipant(aParticipant({ learnerId: 'learner-1' }));
			});
			const { rows } = await storage.listAssignments('workspace-1', aListQuery());
			expect(rows.map(({ id, participantCount }) => `${id} ${participantCount}`)).toEqual([
				'assignment-1 1'
			]);
			await storage.close();
		});

		test('each one applied alone, in order, gives the schema that all of them give at once', async () => {
			const location = await engine.emptyLocation();
			for (const count of migrations.keys()) await migrateTo(location, count + 1);
			const storage = await openStorage(location);
			expect(await storage.listSetsOf('learner-1', 1)).toEqual([]);
			await storage.close();
		});
	});
});
