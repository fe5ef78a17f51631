import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Response } from '#lib/core/question/question.ts';
import { addPupil, beginAt } from '../../../../../tests/support/results-world.ts';
import {
	aWorkspace,
	openWorkspaceWorld,
	type WorkspaceWorld
} from '../../../../../tests/support/workspace-world.ts';
import type { AssignmentRecord } from '../../storage/workspace-records.ts';
import { openQuestionResults } from './open-question-results.ts';

let world: WorkspaceWorld;
let assignment: AssignmentRecord;

beforeEach(async () => {
	world = await openWorkspaceWorld({ reveal: 'end' });
	assignment = await world.give();
});
afterEach(() => world.close());

async function answered(
	number: number,
	questionId: string,
	...responses: readonly ('right' | 'wrong' | Response)[]
) {
	const pupil = await addPupil(world.app, assignment, number, `Learner no. ${number}`);
	const attempt = await beginAt(world.app, assignment, pupil);
	for (const response of responses) await attempt.answer(questionId, response);
	return attempt;
}

async function resultsOf(questionId: string) {
	const opened = await openQuestionResults(world.app, world.workspaceId, assignment.id, questionId);
	if (!opened) throw new Error('The question was not found');
	return opened;
}

describe('how a class answered a question', () => {
	it('is nobody else’s, and of no question that is not asked', async () => {
		const other = await aWorkspace(world.app);
		expect(await openQuestionResults(world.app, other, assignment.id, 'q-choice')).toBeUndefined();
		expect(
			await openQuestionResults(world.app, world.workspaceId, assignment.id, 'q-nothing')
		).toBeUndefined();
	});

	it('counts each option, the key marked, the last answer of each learner', async () => {
		await answered(1, 'q-choice', 'wrong', 'right');
		await answered(2, 'q-choice', { kind: 'choice', option: 'b' });
		await answered(3, 'q-choice', { kind: 'choice', option: 'b' });
		await answered(4, 'q-multiple', 'right');
		const {
			tables,
			answered: n,
			outcomes,
			number,
			nextId,
			previousId
		} = await resultsOf('q-choice');
		expect(tables.map(({ rows }) => rows)).toEqual([
			[
				{ answer: 'a', count: 1, text: 'Ana Rangi', isKey: true },
				{ answer: 'b', count: 2, text: 'Tom Hale', isKey: false },
				{ answer: 'c', count: 0, text: 'No one', isKey: false }
			]
		]);
		expect({ n, outcomes, number, nextId, previousId }).toEqual({
			n: 3,
			outcomes: { right: 1, partly: 0, wrong: 2, omitted: 0, unseen: 0, open: 1 },
			number: 1,
			nextId: 'q-multiple',
			previousId: undefined
		});
	});

	it('groups what was typed, and says what of it is right', async () => {
		for (const [place, text] of ['Kea', 'the kea', 'Avon', 'AVON', 'avon!', 'Tom'].entries()) {
			await answered(place + 1, 'q-short-text', { kind: 'short-text', text });
		}
		const { tables } = await resultsOf('q-short-text');
		expect(tables[0]?.rows.map(({ text, count, isKey }) => [text, count, isKey])).toEqual([
			['Avon', 3, false],
			['Kea', 2, true],
			['Tom', 1, false]
		]);
	});

	it('counts each gap for itself', async () => {
		await answered(1, 'q-cloze', { kind: 'cloze', gaps: { name: 'Kea', count: 'a' } });
		await answered(2, 'q-cloze', { kind: 'cloze', gaps: { name: 'Avon', count: 'b' } });
		const { tables } = await resultsOf('q-cloze');
		expect(
			tables.map(({ rows }) => rows.map(({ text, count, isKey }) => [text, count, isKey]))
		).toEqual([
			[
				['Avon', 1, false],
				['Kea', 1, true]
			],
			[
				['6', 1, false],
				['45', 1, true]
			]
		]);
	});

	it('lists for each prompt of a matching what was chosen for it, and the key', async () => {
		await answered(1, 'q-match', { kind: 'match', pairs: { p1: 'c', p2: 'b' } });
		const { tables } = await resultsOf('q-match');
		expect(
			tables.map(({ label, rows }) => [label, rows.map(({ text, count }) => [text, count])])
		).toEqual([
			[
				'Captain',
				[
					['Ana Rangi', 0],
					['Kea', 1]
				]
			],
			['Mayor', [['Tom Hale', 1]]]
		]);
	});

	it('has statistics, and says when there are too few answers', async () => {
		await answered(1, 'q-choice', 'right');
		await answered(2, 'q-choice', 'wrong');
		const { statistics, judgements } = await resultsOf('q-choice');
		expect(statistics).toMatchObject({ n: 2, facility: { value: 0.5, n: 2 } });
		expect(judgements).toEqual([{ code: 'too-few-answers', n: 2 }]);
	});

	it('lists what learners reported, with who and where', async () => {
		const attempt = await answered(7, 'q-choice', 'wrong');
		const comment = '=“No one” is right too';
		await attempt.record({ type: 'question.reported', questionId: 'q-choice', comment });
		const { reports } = await resultsOf('q-choice');
		expect(reports).toEqual([
			{
				person: { id: expect.any(String), number: 7, name: 'Learner no. 7' },
				attemptId: attempt.attemptId,
				comment
			}
		]);
		expect((await resultsOf('q-multiple')).reports).toEqual([]);
	});
});
