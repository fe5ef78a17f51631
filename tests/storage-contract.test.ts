import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { openStorage, type StorageLocation } from '#lib/server/storage/open-storage.ts';
import {
	NestedTransactionError,
	StorageUnavailableError,
	TransactionEndedError,
	UnknownSchemaError
} from '#lib/server/storage/storage-errors.ts';
import type { AppendOutcome, Repository, Storage } from '#lib/server/storage/storage.ts';
import { openInProcesses } from './support/storage-processes.ts';
import { runSql, storageEngines } from './support/storage-engines.ts';
import {
	aBank,
	aLearner,
	anArticle,
	anAttempt,
	anEvent,
	aSetVersion,
	saveLearnerAndSet
} from './support/storage-records.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const stream = 'attempt-1';
const conflict: AppendOutcome = { ok: false, reason: 'sequence-conflict' };
const reused: AppendOutcome = { ok: false, reason: 'key-reused' };

describe.each(storageEngines)('the storage on $name', (engine) => {
	describe.runIf(engine.available)('keeps its contract:', () => {
		let location: StorageLocation;
		let storage: Storage;
		const append = (seq: number, ...keys: readonly string[]) =>
			storage.transaction((repository) =>
				repository.appendEvents(
					stream,
					seq,
					keys.map((key) => anEvent(key))
				)
			);
		const storedKeys = async () => (await storage.readEvents(stream)).map(({ key }) => key);

		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			location = await engine.emptyLocation();
			storage = await openStorage(location);
		});
		afterEach(() => storage.close());

		test('an article is kept as it was first saved', async () => {
			await storage.transaction((repository) => repository.saveArticle(anArticle()));
			await storage.transaction((repository) =>
				repository.saveArticle(anArticle({ document: '{"text":"other"}' }))
			);
			expect(await storage.findArticle('article-1')).toEqual(anArticle());
			expect(await storage.findArticle('article-2')).toBeUndefined();
		});

		test('a bank is replaced by its next edition', async () => {
			const edited = aBank({ hash: 'hash-2', document: '{}', updatedAtMs: 2 ** 45 });
			await storage.transaction(async (repository) => {
				await repository.saveArticle(anArticle());
				await repository.saveBank(aBank());
				await repository.saveBank(edited);
			});
			expect(await storage.findBank('bank-1')).toEqual(edited);
			expect(await storage.findBank('bank-2')).toBeUndefined();
		});

		test('a bank of an article that was never saved is refused', async () => {
			const saving = storage.transaction((repository) => repository.saveBank(aBank()));
			await expect(saving).rejects.toThrow(/foreign key/i);
		});

		test('a published version never changes', async () => {
			const outcomes = await storage.transaction(async (repository) => [
				await repository.publishSetVersion(aSetVersion()),
				await repository.publishSetVersion(aSetVersion({ title: 'Changed' }))
			]);
			expect(outcomes).toEqual([{ ok: true }, { ok: false, reason: 'version-exists' }]);
			expect(await storage.findSetVersion('set-1', 1)).toEqual(aSetVersion());
		});

		test('a set is found at its newest version, or at the one asked for', async () => {
			const second = aSetVersion({ version: 2, title: 'Corrected', articleIds: [] });
			await storage.transaction(async (repository) => {
				await repository.publishSetVersion(second);
				await repository.publishSetVersion(aSetVersion());
			});
			expect(await storage.findSetVersion('set-1')).toEqual(second);
			expect(await storage.findSetVersion('set-1', 1)).toEqual(aSetVersion());
			expect(await storage.findSetVersion('set-1', 3)).toBeUndefined();
			expect(await storage.findSetVersion('set-2')).toBeUndefined();
		});

		test('sets are listed by first publication, then id, at their newest version', async () => {
			const versions = [
				aSetVersion({ setId: 'set-b', publishedAtMs: 20 }),
				aSetVersion({ setId: 'set-B', publishedAtMs: 20 }),
				aSetVersion({ setId: 'set-a', publishedAtMs: 10 }),
				aSetVersion({ setId: 'set-a', publishedAtMs: 99, version: 2, title: 'Corrected' })
			];
			await storage.transaction(async (repository) => {
				for (const version of versions) await repository.publishSetVersion(version);
			});
			const { document: _, ...correctedSummary } = aSetVersion(versions[3]);
			const listed = await storage.listSets();
			expect(listed.map(({ setId }) => setId)).toEqual(['set-a', 'set-B', 'set-b']);
			expect(listed[0]).toEqual(correctedSummary);
			expect(listed[0]).not.toHaveProperty('document');
		});

		test('a learner is found by the hash of their token', async () => {
			await storage.transaction(async (repository) => {
				await repository.saveLearner(aLearner());
				await repository.saveLearner(aLearner({ tokenHash: 'rotated' }));
			});
			expect(await storage.findLearner('rotated')).toEqual(aLearner({ tokenHash: 'rotated' }));
			expect(await storage.findLearner('hash-of-token')).toBeUndefined();
		});

		test('an attempt is kept with its score, or without one', async () => {
			const finished = anAttempt({
				state: 'done',
				seq: 12,
				answered: 10,
				score: { numerator: 0, denominator: 3, maximum: 10 }
			});
			await storage.transaction(async (repository) => {
				await saveLearnerAndSet(repository);
				await repository.saveAttempt(anAttempt());
			});
			expect(await storage.findAttempt('attempt-1')).toStrictEqual(anAttempt());
			await storage.transaction((repository) => repository.saveAttempt(finished));
			expect(await storage.findAttempt('attempt-1')).toStrictEqual(finished);
			expect(await storage.findAttempt('attempt-2')).toBeUndefined();
		});

		test("a learner's attempts are listed newest first, and nobody else's", async () => {
			await storage.transaction(async (repository) => {
				await saveLearnerAndSet(repository);
				await repository.saveLearner(aLearner({ id: 'learner-2', tokenHash: 'other' }));
				await repository.saveAttempt(anAttempt({ id: 'old', startedAtMs: 1 }));
				await repository.saveAttempt(anAttempt({ id: 'new', startedAtMs: 2 }));
				await repository.saveAttempt(anAttempt({ id: 'foreign', learnerId: 'learner-2' }));
			});
			const attempts = await storage.listAttempts('learner-1');
			expect(attempts.map(({ id }) => id)).toEqual(['new', 'old']);
		});

		test('the ids of all attempts come in pages, each once, in the order of ids', async () => {
			const ids = ['-a', '0', 'A', 'B', '_b', 'a', 'b'];
			await storage.transaction(async (repository) => {
				await saveLearnerAndSet(repository);
				for (const id of ids.toReversed()) await repository.saveAttempt(anAttempt({ id }));
			});
			const first = await storage.listAttemptIds(3);
			const second = await storage.listAttemptIds(3, first.at(-1));
			const third = await storage.listAttemptIds(3, second.at(-1));
			expect([first, second, third]).toEqual([ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)]);
			expect(await storage.listAttemptIds(3, third.at(-1))).toEqual([]);
		});

		test('only the server runs seen alive since a time are listed', async () => {
			await storage.transaction(async (repository) => {
				await repository.saveServerRun({ id: 'dead', startedAtMs: 0, aliveAtMs: 9 });
				await repository.saveServerRun({ id: 'second', startedAtMs: 5, aliveAtMs: 10 });
				await repository.saveServerRun({ id: 'first', startedAtMs: 1, aliveAtMs: 1 });
				await repository.saveServerRun({ id: 'first', startedAtMs: 1, aliveAtMs: 30 });
			});
			expect(await storage.listServerRuns(10)).toEqual([
				{ id: 'first', startedAtMs: 1, aliveAtMs: 30 },
				{ id: 'second', startedAtMs: 5, aliveAtMs: 10 }
			]);
		});

		test('events come back in order, whole, from the beginning or after one of them', async () => {
			expect(await append(0, 'a', 'b')).toEqual({ ok: true });
			expect(await append(2, 'c')).toEqual({ ok: true });
			const stored = ['a', 'b', 'c'].map((key, index) => ({ ...anEvent(key), seq: index + 1 }));
			expect(await storage.readEvents(stream)).toEqual(stored);
			expect(await storage.readEvents(stream, 2)).toEqual(stored.slice(2));
			expect(await storage.readEvents('attempt-2')).toEqual([]);
			expect(await storage.findEvent(stream, 'b')).toEqual(stored[1]);
			expect(await storage.findEvent('attempt-2', 'b')).toBeUndefined();
		});

		test('events that do not follow the last one are refused, as are none', async () => {
			await append(0, 'a', 'b');
			expect(await append(1, 'c')).toEqual(conflict);
			expect(await append(3, 'c')).toEqual(conflict);
			expect(await append(1)).toEqual(conflict);
			expect(await append(2)).toEqual({ ok: true });
			expect(await storedKeys()).toEqual(['a', 'b']);
		});

		test('a key is used once in a stream, wherever the writer thinks the stream ends', async () => {
			await append(0, 'a', 'b');
			expect(await append(2, 'a')).toEqual(reused);
			expect(await append(0, 'a')).toEqual(reused);
			expect(await append(2, 'c', 'd', 'b')).toEqual(reused);
			expect(await append(2, 'c', 'c')).toEqual(reused);
			expect(await storedKeys()).toEqual(['a', 'b']);
			const elsewhere = await storage.transaction((repository) =>
				repository.appendEvents('attempt-2', 0, [anEvent('a')])
			);
			expect(elsewhere).toEqual({ ok: true });
		});

		test('a refused append leaves the rest of its transaction standing', async () => {
			await append(0, 'a');
			await storage.transaction(async (repository) => {
				await repository.saveArticle(anArticle());
				expect(await repository.appendEvents(stream, 1, [anEvent('b'), anEvent('a')])).toEqual(
					reused
				);
				expect(await repository.appendEvents(stream, 1, [anEvent('b')])).toEqual({ ok: true });
			});
			expect(await storedKeys()).toEqual(['a', 'b']);
			expect(await storage.findArticle('article-1')).toEqual(anArticle());
		});

		test('of 50 writers at one place in a stream exactly one wins', async () => {
			const outcomes = await Promise.all(numbers(50).map((n) => append(0, `a${n}`, `b${n}`)));
			const winner = outcomes.findIndex(({ ok }) => ok) + 1;
			expect(outcomes.filter(({ ok }) => !ok)).toEqual(numbers(49).map(() => conflict));
			expect(await storedKeys()).toEqual([`a${winner}`, `b${winner}`]);
		});

		test('an answer sent 50 times at once is stored once', async () => {
			const outcomes = await Promise.all(numbers(50).map(() => append(0, 'a')));
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			expect(outcomes.filter(({ ok }) => !ok)).toEqual(numbers(49).map(() => reused));
			expect(await storedKeys()).toEqual(['a']);
		});

		test('50 writers who read and try again all get in, without a gap', async () => {
			const appendAtEnd = async (key: string): Promise<void> => {
				const outcome = await storage.transaction(async (repository) => {
					const { length } = await repository.readEvents(stream);
					return repository.appendEvents(stream, length, [anEvent(key)]);
				});
				if (!outcome.ok) await appendAtEnd(key);
			};
			await Promise.all(numbers(50).map((n) => appendAtEnd(`key-${n}`)));
			const events = await storage.readEvents(stream);
			expect(events.map(({ seq }) => seq)).toEqual(numbers(50));
			expect(new Set(events.map(({ key }) => key)).size).toBe(50);
		});

		test('work that fails takes back its own writes and nobody else’s', async () => {
			const outcomes = await Promise.allSettled(
				numbers(30).map((n) =>
					storage.transaction(async (repository) => {
						await repository.saveArticle(anArticle({ id: `article-${n}` }));
						await repository.appendEvents(`stream-${n}`, 0, [anEvent('a')]);
						if (n % 3 === 0) throw new RangeError(`work ${n}`);
						return n;
					})
				)
			);
			for (const [index, outcome] of outcomes.entries()) {
				const n = index + 1;
				const failed = n % 3 === 0;
				expect(outcome).toEqual(
					failed
						? { status: 'rejected', reason: new RangeError(`work ${n}`) }
						: { status: 'fulfilled', value: n }
				);
				expect(await storage.readEvents(`stream-${n}`)).toHaveLength(failed ? 0 : 1);
				expect((await storage.findArticle(`article-${n}`)) === undefined).toBe(failed);
			}
		});

		test('a writer sees its own writes at once, everyone else after the acknowledgement', async () => {
			await storage.transaction(async (repository) => {
				await repository.saveArticle(anArticle());
				expect(await repository.findArticle('article-1')).toEqual(anArticle());
				expect(await storage.findArticle('article-1')).toBeUndefined();
			});
			expect(await storage.findArticle('article-1')).toEqual(anArticle());
		});

		test('what a work did not wait for cannot write after its end', async () => {
			let kept: Repository | undefined;
			await storage.transaction(async (repository) => {
				kept = repository;
			});
			await expect(kept?.saveArticle(anArticle())).rejects.toThrow(TransactionEndedError);
			expect(await storage.findArticle('article-1')).toBeUndefined();
		});

		test('a transaction inside a transaction is refused, not waited for', async () => {
			const nested = storage.transaction(() =>
				storage.transaction((repository) => repository.saveArticle(anArticle()))
			);
			await expect(nested).rejects.toThrow(NestedTransactionError);
		});

		test('closing waits for queued work; opening again finds all of it', async () => {
			const queued = numbers(300).map((n) =>
				storage.transaction((repository) =>
					repository.appendEvents(`stream-${n}`, 0, [anEvent('a')])
				)
			);
			await storage.close();
			await Promise.all(queued);
			await expect(append(0, 'a')).rejects.toThrow(StorageUnavailableError);

			storage = await openStorage(location);
			for (const n of numbers(300)) {
				expect(await storage.readEvents(`stream-${n}`)).toEqual([{ ...anEvent('a'), seq: 1 }]);
			}
		});

		test('a database written by a newer version is refused and left alone', async () => {
			await storage.close();
			await runSql(location, `insert into schema_migration values (999, '0999-unheard-of')`);
			await expect(openStorage(location)).rejects.toThrow(UnknownSchemaError);
			await runSql(location, `delete from schema_migration where position = 999`);
			storage = await openStorage(location);
			expect(await storage.listSets()).toEqual([]);
		});

		test('processes that start at the same moment do not collide', async () => {
			expect(await openInProcesses(4, await engine.emptyLocation())).toEqual(
				numbers(4).map(() => 0)
			);
		});
	});
});
