import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { Repository, Storage } from '#lib/server/storage/storage.ts';
import { storageEngines } from './support/storage-engines.ts';
import { anAttempt, aSetVersion } from './support/storage-records.ts';
import { anAssignment, aParticipant, saveWorkspaces } from './support/storage-workspace-records.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const done = { ok: true };
const taken = { ok: false, reason: 'taken' };
const conflict = { ok: false, reason: 'revision-conflict' };
const assignmentId = 'assignment-1';

describe.each(storageEngines)('assignments in the storage on $name', (engine) => {
	describe.runIf(engine.available)('keep their contract:', () => {
		let storage: Storage;
		const write = <T>(work: (repository: Repository) => Promise<T>) => storage.transaction(work);
		const roster = async () =>
			(await storage.listParticipants(assignmentId)).map(({ id, learnerId }) => ({
				id,
				learnerId
			}));

		beforeAll(engine.start);
		afterAll(engine.stop);
		beforeEach(async () => {
			storage = await openStorage(await engine.emptyLocation());
			await write(async (repository) => {
				await saveWorkspaces(repository);
				await repository.addAssignment(anAssignment());
			});
		});
		afterEach(() => storage.close());

		test('an assignment is found by its id and by its code', async () => {
			const timed = anAssignment({
				id: 'assignment-2',
				code: 'B',
				opensAtMs: 0,
				closesAtMs: 2 ** 45
			});
			expect(await write((repository) => repository.addAssignment(timed))).toEqual(done);
			expect(await storage.findAssignment(assignmentId)).toStrictEqual(anAssignment());
			expect(await storage.findAssignmentByCode('B')).toStrictEqual(timed);
			expect(await storage.findAssignment('assignment-3')).toBeUndefined();
			expect(await storage.findAssignmentByCode('b')).toBeUndefined();
			expect(await storage.countAssignments()).toBe(2);
		});

		test('a code that another assignment has is refused, and the transaction goes on', async () => {
			const outcomes = await write(async (repository) => [
				await repository.addAssignment(anAssignment({ id: 'assignment-2' })),
				await repository.addAssignment(anAssignment({ id: 'assignment-2', code: 'B' }))
			]);
			expect(outcomes).toEqual([taken, done]);
			expect((await storage.findAssignmentByCode('KEA-45'))?.id).toBe(assignmentId);
		});

		test('an assignment of a version that was never published is refused', async () => {
			const adding = write((repository) =>
				repository.addAssignment(anAssignment({ id: 'assignment-2', code: 'B', version: 2 }))
			);
			await expect(adding).rejects.toThrow(/foreign key/i);
		});

		test('an assignment is saved by whoever has seen its last revision, in its workspace', async () => {
			const closed = anAssignment({ revision: 2, closesAtMs: 5, document: '{}' });
			const outcomes = await write(async (repository) => [
				await repository.saveAssignment(closed, 1),
				await repository.saveAssignment(anAssignment({ revision: 2, title: 'Late' }), 1),
				await repository.saveAssignment(
					anAssignment({ revision: 3, workspaceId: 'workspace-2' }),
					2
				),
				await repository.saveAssignment(anAssignment({ id: 'assignment-9', revision: 2 }), 1)
			]);
			expect(outcomes).toEqual([done, conflict, conflict, conflict]);
			expect(await storage.findAssignment(assignmentId)).toStrictEqual(closed);
		});

		test('the assignments of a set are listed newest first', async () => {
			await write(async (repository) => {
				await repository.addAssignment(anAssignment({ id: 'old', code: 'B', createdAtMs: 1 }));
				await repository.addAssignment(anAssignment({ id: 'other', code: 'C', setId: 'set-2' }));
			});
			expect(await storage.listAssignmentsOfSet('set-1')).toStrictEqual([
				anAssignment(),
				anAssignment({ id: 'old', code: 'B', createdAtMs: 1 })
			]);
			expect(await storage.listAssignmentsOfSet('set-3')).toEqual([]);
		});

		test('participants are kept as they were last saved, and listed by their numbers', async () => {
			const named = aParticipant({
				learnerId: 'learner-1',
				name: 'Mere',
				timeMultiplier: 'unlimited'
			});
			const listed = aParticipant({ id: 'p2', number: 2, listed: true, name: 'Tom' });
			await write(async (repository) => {
				await repository.saveParticipant(listed);
				await repository.saveParticipant(aParticipant());
				await repository.saveParticipant(named);
			});
			expect(await storage.listParticipants(assignmentId)).toStrictEqual([named, listed]);
			expect(await storage.findParticipant(assignmentId, 'p2')).toStrictEqual(listed);
			expect(await storage.findParticipantOf(assignmentId, 'learner-1')).toStrictEqual(named);
			expect(await storage.findParticipantOf(assignmentId, 'learner-2')).toBeUndefined();
			expect(await storage.findParticipant('assignment-2', 'p2')).toBeUndefined();
			expect(await storage.listParticipants('assignment-2')).toEqual([]);
		});

		test('a learner takes part once in an assignment', async () => {
			const joining = write(async (repository) => {
				await repository.saveParticipant(aParticipant({ learnerId: 'learner-1' }));
				await repository.saveParticipant(
					aParticipant({ id: 'p2', number: 2, learnerId: 'learner-1' })
				);
			});
			await expect(joining).rejects.toThrow(/unique/i);
		});

		describe('merging two participants', () => {
			const attemptsOf = async () =>
				(await storage.listAttemptsOfAssignment(assignmentId)).map(
					({ id, participantId }) => `${id} ${participantId}`
				);
			const saveRoster = (intoLearner: { readonly learnerId?: string } = {}) =>
				write(async (repository) => {
					await repository.saveParticipant(aParticipant({ id: 'from', learnerId: 'learner-1' }));
					await repository.saveParticipant(
						aParticipant({ id: 'into', number: 2, listed: true, name: 'Mere', ...intoLearner })
					);
					for (const [id, participantId] of [
						['attempt-1', 'from'],
						['attempt-2', 'into']
					] as const) {
						await repository.saveAttempt(anAttempt({ id, assignmentId, participantId }));
					}
				});
			const merge = (fromId: string, intoId: string, assignment = assignmentId) =>
				write((repository) => repository.mergeParticipants(assignment, fromId, intoId));

			test('hands over the attempts and the learner, who goes on as the other', async () => {
				await saveRoster();
				await merge('from', 'into');
				expect(await attemptsOf()).toEqual(['attempt-1 into', 'attempt-2 into']);
				expect(await storage.listParticipants(assignmentId)).toStrictEqual([
					aParticipant({
						id: 'into',
						number: 2,
						listed: true,
						name: 'Mere',
						learnerId: 'learner-1'
					})
				]);
			});

			test('leaves the other to the learner who is it already', async () => {
				await saveRoster({ learnerId: 'learner-2' });
				await merge('from', 'into');
				expect(await attemptsOf()).toEqual(['attempt-1 into', 'attempt-2 into']);
				expect(await roster()).toEqual([{ id: 'into', learnerId: 'learner-2' }]);
			});

			test.each([
				['a participant with itself', 'from', 'from', assignmentId],
				['with somebody who is not there', 'from', 'nobody', assignmentId],
				['from another assignment', 'from', 'into', 'assignment-2']
			])('%s changes nothing', async (_, from, into, assignment) => {
				await saveRoster();
				await merge(from, into, assignment);
				expect(await attemptsOf()).toEqual(['attempt-1 from', 'attempt-2 into']);
				expect(await roster()).toEqual([
					{ id: 'from', learnerId: 'learner-1' },
					{ id: 'into', learnerId: undefined }
				]);
			});
		});

		test('attempts are listed for their assignment, and for their version of the set', async () => {
			await write(async (repository) => {
				await repository.publishSetVersion(aSetVersion({ version: 2 }));
				const mine = { assignmentId, participantId: 'p1' };
				await repository.saveAttempt(anAttempt({ id: 'second', startedAtMs: 2, ...mine }));
				await repository.saveAttempt(
					anAttempt({ id: 'first', startedAtMs: 1, learnerId: 'learner-2', ...mine })
				);
				await repository.saveAttempt(anAttempt({ id: 'alone', startedAtMs: 3 }));
				await repository.saveAttempt(anAttempt({ id: 'later', version: 2 }));
			});
			const ids = (attempts: readonly { readonly id: string }[]) => attempts.map(({ id }) => id);
			expect(ids(await storage.listAttemptsOfAssignment(assignmentId))).toEqual([
				'first',
				'second'
			]);
			expect(ids(await storage.listAttemptsOfVersion('set-1', 1))).toEqual([
				'first',
				'second',
				'alone'
			]);
			expect(ids(await storage.listAttemptsOfVersion('set-1', 2))).toEqual(['later']);
			const versions = await storage.listVersions('set-1');
			expect(versions.map(({ version }) => version)).toEqual([2, 1]);
		});

		test('the events of many streams come at once, each in order', async () => {
			const streams = numbers(1200).map((n) => `stream-${n}`);
			const event = (key: string) => ({ key, type: 't', body: {}, receivedAtMs: 1 });
			await write(async (repository) => {
				for (const stream of streams) {
					await repository.appendEvents(stream, 0, [event('a'), event('b')]);
				}
			});
			const found = await storage.readEventsOf([...streams, 'nothing']);
			expect([...found.keys()].toSorted()).toEqual(streams.toSorted());
			expect(found.get('stream-1200')?.map(({ seq, key }) => `${seq}${key}`)).toEqual(['1a', '2b']);
		});

		test('the pulse changes with everything that happens, and with nothing else', async () => {
			const pulse = () => storage.pulseOf(assignmentId);
			const at = (updatedAtMs: number) => ({ assignmentId, participantId: 'p1', updatedAtMs });
			expect(await pulse()).toEqual({ participants: 0, attempts: 0, facts: 0, updatedAtMs: 0 });
			await write((repository) =>
				repository.saveParticipant(aParticipant({ id: 'p1', updatedAtMs: 1 }))
			);
			expect(await pulse()).toEqual({ participants: 1, attempts: 0, facts: 0, updatedAtMs: 1 });
			await write((repository) => repository.saveAttempt(anAttempt(at(2))));
			expect(await pulse()).toEqual({ participants: 1, attempts: 1, facts: 1, updatedAtMs: 2 });
			await write((repository) => repository.saveAttempt(anAttempt({ ...at(3), seq: 5 })));
			expect(await pulse()).toEqual({ participants: 1, attempts: 1, facts: 5, updatedAtMs: 3 });
			const renamed = aParticipant({ id: 'p1', name: 'Mere', updatedAtMs: 2 ** 45 });
			await write((repository) => repository.saveParticipant(renamed));
			const last = { participants: 1, attempts: 1, facts: 5, updatedAtMs: 2 ** 45 };
			expect(await pulse()).toEqual(last);
			await write((repository) => repository.saveAttempt(anAttempt({ id: 'elsewhere' })));
			expect(await pulse()).toEqual(last);
		});
	});
});
