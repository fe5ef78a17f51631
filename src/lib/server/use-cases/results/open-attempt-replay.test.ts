import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPupil, beginAt } from '../../../../../tests/support/results-world.ts';
import {
	aWorkspace,
	openWorkspaceWorld,
	type WorkspaceWorld
} from '../../../../../tests/support/workspace-world.ts';
import type { AssignmentRecord } from '../../storage/workspace-records.ts';
import { openAttemptReplay } from './open-attempt-replay.ts';

let world: WorkspaceWorld;
let assignment: AssignmentRecord;
let attemptId: string;

beforeEach(async () => {
	world = await openWorkspaceWorld({ reveal: 'end' });
	assignment = await world.give();
	const ann = await addPupil(world.app, assignment, 1, 'Ann');
	const attempt = await beginAt(world.app, assignment, ann);
	attemptId = attempt.attemptId;
	world.clock.nowMs += 1000;
	await attempt.record({ type: 'hint.taken', questionId: 'q-choice' });
	await attempt.answer('q-choice', 'wrong');
	await attempt.answer('q-choice', 'right');
	await attempt.record({ type: 'question.flagged', questionId: 'q-multiple', flagged: true });
	await attempt.finish();
});
afterEach(() => world.close());

async function replay(step?: number) {
	const opened = await openAttemptReplay(
		world.app,
		world.workspaceId,
		assignment.id,
		attemptId,
		step
	);
	if (!opened) throw new Error('The attempt was not found');
	return opened;
}

describe('an attempt step by step', () => {
	it('is nobody else’s, and of no other assignment', async () => {
		const other = await aWorkspace(world.app);
		const another = await world.give();
		const open = (workspaceId: string, assignmentId: string) =>
			openAttemptReplay(world.app, workspaceId, assignmentId, attemptId);
		expect(await open(other, assignment.id)).toBeUndefined();
		expect(await open(world.workspaceId, another.id)).toBeUndefined();
	});

	it('tells what happened, in order', async () => {
		const { steps, person, attempt } = await replay();
		expect(
			steps.map(({ type, number, text, verdict, isChange }) => [
				type,
				number,
				text,
				verdict,
				isChange
			])
		).toEqual([
			['attempt.started', undefined, undefined, undefined, undefined],
			['hint.taken', 1, undefined, undefined, undefined],
			['question.opened', 1, undefined, undefined, undefined],
			['answer.submitted', 1, 'Tom Hale', 'wrong', false],
			['question.opened', 1, undefined, undefined, undefined],
			['answer.submitted', 1, 'Ana Rangi', 'right', true],
			['question.flagged', 2, undefined, undefined, undefined],
			['finish.requested', undefined, undefined, undefined, undefined],
			['attempt.finished', undefined, undefined, undefined, undefined]
		]);
		expect(person.name).toBe('Ann');
		expect(attempt).toMatchObject({ id: attemptId, place: 1, counts: true });
	});

	it('shows the question as this attempt showed it, with the answer of that moment', async () => {
		const before = await replay(3);
		expect(before.stage).toMatchObject({ number: 1, record: { hints: 1 } });
		expect(before.stage?.response).toBeUndefined();
		const wrong = await replay(4);
		const right = await replay(6);
		const shown = (stage: typeof wrong.stage) =>
			stage?.response?.kind === 'choice' && stage.question.kind === 'choice'
				? [
						stage.question.options.find(({ id }) => id === optionOf(stage.response))?.text,
						stage.grade?.fraction.numerator
					]
				: [];
		expect(shown(wrong.stage)).toEqual(['Tom Hale', 0]);
		expect(shown(right.stage)).toEqual(['Ana Rangi', 1]);
	});

	it('stays within its steps', async () => {
		expect((await replay(0)).step).toBe(1);
		expect((await replay(99)).step).toBe(9);
		expect((await replay()).step).toBe(9);
	});
});

function optionOf(response: unknown): unknown {
	return response && typeof response === 'object' && 'option' in response
		? response.option
		: undefined;
}
