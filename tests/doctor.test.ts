import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#lib/core/bank/canonical.ts';
import { deleteAssignment } from '#lib/server/assignments/delete-assignment.ts';
import { deleteParticipant } from '#lib/server/assignments/delete-participant.ts';
import type { StorageLocation } from '#lib/server/storage/open-storage.ts';
import { examineDatabase, type DatabaseProblem } from '#lib/server/use-cases/examine-database.ts';
import { applyRetention } from '#lib/server/workspace/apply-retention.ts';
import { deleteWorkspace } from '#lib/server/workspace/delete-workspace.ts';
import { changeFile, contentOf, flipByteAt, pageOf, writeAsOlder } from './support/backup-files.ts';
import { START } from './support/facts.ts';
import { openFilledWorld } from './support/filled-world.ts';
import { openMarkedWorkspace, unwrap } from './support/marked-workspace.ts';
import { runSql, storageEngines } from './support/storage-engines.ts';
import type { TestWorld } from './support/test-world.ts';

/** What is wrong, without PostgreSQL's settings, which the tests' server has unsafe for speed. */
async function problemsOf(location: StorageLocation): Promise<readonly DatabaseProblem[]> {
	const findings = await examineDatabase(location);
	return findings
		.flatMap(({ problems }) => problems)
		.filter(({ kind }) => kind !== 'commit-not-on-disk');
}

describe.each(storageEngines)('a database on $name', (engine) => {
	describe.runIf(engine.available)('is examined:', () => {
		let location: StorageLocation;
		let world: TestWorld;
		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			location = await engine.emptyLocation();
			world = await openFilledWorld(location);
		});
		afterEach(() => world.close());

		test('a sound one has no problem, whatever goes on in it', async () => {
			const findings = await examineDatabase(location);
			expect(findings).toContainEqual({ check: 'attempts', count: 3, problems: [] });
			expect(findings).toContainEqual({ check: 'articles', count: 1, problems: [] });
			expect(findings).toContainEqual({ check: 'database', lastBeatMs: START, problems: [] });
			expect(await problemsOf(location)).toEqual([]);
		});

		test.each([
			[`update attempt set score_numerator = 5`, 'summary-differs', 3],
			[`delete from event where key = 'finished'`, 'summary-differs', 1],
			[`delete from event where key = 'start'`, 'log-broken', 3],
			[`update event set body = '{}' where key = 'first'`, 'log-broken', 3],
			[`update article set document = replace(document, 'Kea', 'Tui')`, 'article-differs', 1],
			[`update article set document = 'nothing'`, 'article-differs', 1],
			[`update bank set hash = 'another'`, 'bank-differs', 1],
			[`update set_version set hash = 'another'`, 'set-version-differs', 1],
			[`insert into event values ('lost', 1, 'k', 't', '{}', 1)`, 'stream-without-owner', 1],
			[`insert into event values ('bank:lost', 1, 'k', 't', '{}', 1)`, 'stream-without-owner', 1],
			[`insert into event values ('set:lost', 1, 'k', 't', '{}', 1)`, 'stream-without-owner', 1],
			[
				`insert into event values ('corrections:a@1', 1, 'k', 't', '{}', 1)`,
				'stream-without-owner',
				1
			],
			[`update attempt set assignment_id = 'lost'`, 'attempt-without-assignment', 1],
			[`update attempt set participant_id = 'lost'`, 'attempt-without-participant', 1],
			[`insert into learner_set select min(id), 'lost', 1 from learner`, 'shelf-without-set', 1]
		])('after “%s” it has %s', async (sql, kind, count) => {
			await runSql(location, sql);
			const problems = await problemsOf(location);
			expect(problems.map((problem) => problem.kind)).toEqual(Array(count).fill(kind));
		});

		test('one with classes has no problem, nor any after what can be deleted was deleted', async () => {
			const { app } = world;
			const own = await openMarkedWorkspace(app, 'Quuxown', ['Quuxown An', 'Quuxown Bo']);
			const other = await openMarkedWorkspace(app, 'Quuxother', ['Quuxother An']);
			expect(await problemsOf(location)).toEqual([]);
			const participantId = own.pupils[0]?.participantId ?? '';
			await unwrap(deleteParticipant(app, own.workspaceId, own.assignment.id, participantId));
			expect(await problemsOf(location)).toEqual([]);
			await unwrap(deleteAssignment(app, other.workspaceId, other.assignment.id));
			expect(await problemsOf(location)).toEqual([]);
			await deleteWorkspace(app, own.workspaceId);
			expect(await problemsOf(location)).toEqual([]);
			world.clock.nowMs += 400 * 24 * 60 * 60 * 1000;
			await applyRetention(app);
			expect(await problemsOf(location)).toEqual([]);
		});

		test('a quote that is not in the article is found, though the hash was made to fit', async () => {
			const bank = await world.app.storage.findBank('ferry');
			const version = await world.app.storage.findSetVersion('ferry-set');
			const misquote = (document = '') => {
				const changed = document.replaceAll('"exact":"Mayor', '"exact":"Major');
				return [changed, contentHash(JSON.parse(changed))].map((text) =>
					text.replaceAll(`'`, `''`)
				);
			};
			const [bankText, bankHash] = misquote(bank?.document);
			const [versionText, versionHash] = misquote(version?.document);
			await runSql(
				location,
				`update bank set document = '${bankText}', hash = '${bankHash}';
				update set_version set document = '${versionText}', hash = '${versionHash}'`
			);
			const problems = await problemsOf(location);
			expect(problems).toContainEqual(expect.objectContaining({ kind: 'bank-unreadable' }));
			expect(problems).toContainEqual(expect.objectContaining({ kind: 'set-version-unreadable' }));
		});
	});
});

describe('a database on PostgreSQL', () => {
	const postgres = storageEngines[1];
	test.runIf(postgres?.available)('whose commits are not on the disk has a problem', async () => {
		await postgres?.start();
		const location = await postgres?.emptyLocation();
		const world = location && (await openFilledWorld(location));
		const findings = location ? await examineDatabase(location) : [];
		expect(findings.find(({ check }) => check === 'durability')?.problems).toEqual([
			{ kind: 'commit-not-on-disk', setting: 'fsync', value: 'off' },
			{ kind: 'commit-not-on-disk', setting: 'full_page_writes', value: 'off' }
		]);
		await world?.close();
		await postgres?.stop();
	});
});

describe('a SQLite file', () => {
	let folder: string;
	const place = (name: string) => ({ kind: 'sqlite', file: join(folder, name) }) as const;
	const live = () => place('live.sqlite');
	let world: TestWorld;
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'newsproof-doctor-'));
		world = await openFilledWorld(live());
	});
	afterEach(async () => {
		await world.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test('is left exactly as it was', async () => {
		const before = await contentOf(live(), live().file);
		await examineDatabase(live());
		expect(await contentOf(live(), live().file)).toEqual(before);
	});

	test('that is not there, is no database or holds none is a problem', async () => {
		expect(await problemsOf(place('nowhere'))).toEqual([{ kind: 'no-database' }]);
		writeFileSync(place('text').file, 'a text that is no database at all'.repeat(100));
		expect(await problemsOf(place('text'))).toMatchObject([{ kind: 'unreadable' }]);
		changeFile(place('other').file, 'create table t (a text)');
		expect(await problemsOf(place('other'))).toEqual([{ kind: 'no-database' }]);
	});

	test('with a damaged page is said to be damaged, and is looked at no further', async () => {
		await world.close();
		flipByteAt(live().file, pageOf(live().file, 'attempt').start + 4);
		const findings = await examineDatabase(live());
		expect(findings.find(({ check }) => check === 'integrity')?.problems).toMatchObject([
			{ kind: 'damaged' }
		]);
		expect(findings.some(({ check }) => check === 'attempts')).toBe(false);
		world = await openFilledWorld(place('another.sqlite'));
	});

	test('with rows that refer to nothing names their tables', async () => {
		changeFile(live().file, 'delete from learner');
		expect(await problemsOf(live())).toContainEqual({
			kind: 'reference-lost',
			table: 'attempt',
			parent: 'learner'
		});
	});

	test('of an older or a newer version is said to be so', async () => {
		await writeAsOlder(live().file, place('older.sqlite').file, 2);
		expect(await problemsOf(place('older.sqlite'))).toMatchObject([{ kind: 'older-schema' }]);
		changeFile(live().file, `insert into schema_migration values (99, '9999-later')`);
		expect(await problemsOf(live())).toMatchObject([{ kind: 'newer-schema' }]);
	});

	test('that is a plain copy of a live one shows by its last beat that it ends too early', async () => {
		changeFile(live().file, 'pragma wal_checkpoint(truncate)');
		await world.app.storage.transaction((repository) =>
			repository.saveServerRun({ id: 'run-1', startedAtMs: START, aliveAtMs: START + 60_000 })
		);
		copyFileSync(live().file, place('copy.sqlite').file);
		const [whole] = await examineDatabase(live());
		const [copied] = await examineDatabase(place('copy.sqlite'));
		expect([whole?.lastBeatMs, copied?.lastBeatMs]).toEqual([START + 60_000, START]);
	});
});
