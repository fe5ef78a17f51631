import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	openMarkedWorkspace,
	unwrap,
	type MarkedWorkspace
} from '../../../../tests/support/marked-workspace.ts';
import { LONG_TEXT } from '../../../../tests/support/drawings.ts';
import { openTestWorld, type TestWorld } from '../../../../tests/support/test-world.ts';
import { deleteAssignment } from '../assignments/delete-assignment.ts';
import { deleteParticipant } from '../assignments/delete-participant.ts';
import { takeBankToDesk } from '../desk/take-bank-to-desk.ts';
import { previewId } from '../sets/preview-questions.ts';
import { drawArticleBank } from '../use-cases/draw-article-bank.ts';
import { enrolLearner, identifyLearner } from '../use-cases/identify-learner.ts';
import { openAttempt } from '../use-cases/open-attempt.ts';
import { playBank } from '../use-cases/play-bank.ts';
import { recordFact } from '../use-cases/record-fact.ts';
import { deleteWorkspace } from './delete-workspace.ts';

let world: TestWorld;
let own: MarkedWorkspace;
let other: MarkedWorkspace;
let shared: { readonly learnerId: string; readonly token: string };
beforeEach(async () => {
	world = await openTestWorld();
	shared = await enrolLearner(world.app);
	own = await openMarkedWorkspace(world.app, 'Quuxown', ['Quuxown An', 'Quuxown Bo']);
	other = await openMarkedWorkspace(world.app, 'Quuxother', ['Quuxother An'], shared.learnerId);
});
afterEach(() => world.close());

const rosterOf = async ({ assignment }: MarkedWorkspace) =>
	(await world.app.storage.listParticipants(assignment.id)).map(({ name }) => name);

async function recordAs({ learnerId, attemptId }: MarkedWorkspace['pupils'][number]) {
	const command = { type: 'question.opened', key: 'again', questionId: 'q-choice' } as const;
	const recorded = await recordFact(world.app, learnerId, attemptId, command);
	return recorded.ok ? 'recorded' : recorded.reason;
}

describe('a learner who is deleted', () => {
	test('is off the roster, and cannot go on with the attempt; the others can', async () => {
		const [an, bo] = own.pupils;
		if (!an || !bo) throw new Error('Two learners take part');
		await unwrap(
			deleteParticipant(world.app, own.workspaceId, own.assignment.id, an.participantId)
		);
		expect(await rosterOf(own)).toEqual(['Miss Quuxown Bo']);
		expect(await recordAs(an)).toBe('attempt-not-found');
		expect(await openAttempt(world.app, an.learnerId, an.attemptId)).toBeUndefined();
		expect(await recordAs(bo)).toBe('recorded');
	});

	test('is known by their cookie no longer, unless they take part in something else', async () => {
		const { app } = world;
		const lone = await enrolLearner(app);
		const third = await openMarkedWorkspace(app, 'Quuxthird', [], lone.learnerId);
		expect(await identifyLearner(app, lone.token)).toBe(lone.learnerId);
		expect(await identifyLearner(app, shared.token)).toBe(shared.learnerId);
		for (const { workspaceId, assignment, pupils } of [third, other]) {
			const { participantId = '' } = pupils.at(-1) ?? {};
			await unwrap(deleteParticipant(app, workspaceId, assignment.id, participantId));
		}
		expect(await identifyLearner(app, lone.token)).toBeUndefined();
		expect(await identifyLearner(app, shared.token)).toBeUndefined();
	});

	test('must be in an assignment of the workspace', async () => {
		const { app } = world;
		const id = own.pupils[0]?.participantId ?? '';
		const tries = [
			await deleteParticipant(app, other.workspaceId, own.assignment.id, id),
			await deleteParticipant(app, own.workspaceId, other.assignment.id, id),
			await deleteParticipant(app, own.workspaceId, own.assignment.id, 'nobody')
		];
		expect(tries.map((outcome) => !outcome.ok && outcome.reason)).toEqual([
			'assignment-not-found',
			'assignment-not-found',
			'participant-not-found'
		]);
		expect(await rosterOf(own)).toHaveLength(2);
	});
});

describe('an assignment that is deleted', () => {
	test('is gone with its roster and its attempts; its set can be given again', async () => {
		const { app } = world;
		const deleted = await deleteAssignment(app, other.workspaceId, own.assignment.id);
		expect(deleted).toEqual({ ok: false, reason: 'assignment-not-found' });
		await unwrap(deleteAssignment(app, own.workspaceId, own.assignment.id));
		expect(await app.storage.findAssignmentByCode(own.assignment.code)).toBeUndefined();
		expect(await rosterOf(own)).toEqual([]);
		for (const pupil of own.pupils) expect(await recordAs(pupil)).toBe('attempt-not-found');
		expect(await app.storage.findWorkspaceSet(own.workspaceId, own.setId)).toBeDefined();
		expect(await rosterOf(other)).toHaveLength(2);
	});
});

describe('a workspace that is deleted', () => {
	test('is gone with everything in it, its previews too, and the other is as it was', async () => {
		const { app } = world;
		const { storage } = app;
		await deleteWorkspace(app, own.workspaceId);
		expect(await storage.findWorkspace(own.workspaceId)).toBeUndefined();
		expect(await storage.listSessions(own.workspaceId)).toEqual([]);
		expect(await storage.findBank(own.bankId)).toBeUndefined();
		expect(await storage.findSetVersion(own.setId)).toBeUndefined();
		expect(await storage.findSetVersion(previewId(own.bankId))).toBeUndefined();
		expect(await storage.listAttempts(own.teacherId)).toEqual([]);
		for (const pupil of own.pupils) expect(await recordAs(pupil)).toBe('attempt-not-found');
		for (const pupil of other.pupils) expect(await recordAs(pupil)).toBe('recorded');
		expect(await storage.findBank(other.bankId)).toBeDefined();
	});

	test('takes along what its teacher drew for it, unless somebody else drew the same', async () => {
		const { app } = world;
		const { storage } = app;
		const teacher = await enrolLearner(app);
		const colleague = await enrolLearner(app);
		const order = (seed: string) => ({
			text: LONG_TEXT,
			metadata: { title: 'Ferry returns to Port Avon' },
			seed
		});
		const draw = async (learnerId: string, seed: string) => {
			const drawn = await drawArticleBank(app, learnerId, order(seed));
			if (!drawn.ok) throw new Error(drawn.reason);
			return drawn.bankId;
		};
		const mine = await draw(teacher.learnerId, '1');
		const ours = await draw(teacher.learnerId, '2');
		await draw(colleague.learnerId, '2');
		for (const bankId of [mine, ours]) {
			await unwrap(takeBankToDesk(app, own.workspaceId, teacher.learnerId, bankId));
			await unwrap(playBank(app, teacher.learnerId, bankId));
		}
		await deleteWorkspace(app, own.workspaceId, teacher.learnerId);
		expect(await storage.findBank(mine)).toBeUndefined();
		expect(await storage.findSetVersion(mine)).toBeUndefined();
		expect(await storage.findBank(ours)).toBeDefined();
		expect(await storage.hasBank(colleague.learnerId, ours)).toBe(true);
		expect(await storage.hasBank(teacher.learnerId, ours)).toBe(false);
	});
});
