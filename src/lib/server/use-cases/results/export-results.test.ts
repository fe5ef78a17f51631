import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPupil, beginAt } from '../../../../../tests/support/results-world.ts';
import {
	aWorkspace,
	openWorkspaceWorld,
	someTerms,
	type WorkspaceWorld
} from '../../../../../tests/support/workspace-world.ts';
import type { AssignmentRecord } from '../../storage/workspace-records.ts';
import { exportAnswers, exportLearners } from './export-results.ts';

let world: WorkspaceWorld;
let assignment: AssignmentRecord;

beforeEach(async () => {
	world = await openWorkspaceWorld({ reveal: 'end' });
	assignment = await world.give({ title: 'Year 9: the Émile ferry!' });
});
afterEach(() => world.close());

const HOSTILE = '=HYPERLINK("https://example.org","Ann")';

async function fill() {
	const ann = await addPupil(world.app, assignment, 1, HOSTILE);
	const attempt = await beginAt(world.app, assignment, ann);
	await attempt.answer('q-choice', 'right');
	await attempt.answer('q-short-text', { kind: 'short-text', text: '@SUM(1+1)' });
	await attempt.record({ type: 'question.reported', questionId: 'q-choice', comment: '+1' });
	await attempt.finish();
	await addPupil(world.app, assignment, 2);
}

const lines = (csv = '') => csv.replace('\uFEFF', '').split('\r\n').slice(0, -1);

describe('the answers as a table', () => {
	it('are a row for each question of each attempt, and start no formula', async () => {
		await fill();
		const answers = await exportAnswers(world.app, world.workspaceId, assignment.id);
		const [head, ...rows] = lines(answers?.csv);
		expect(head).toMatch(/^"learner","name","attempt","counts","mode","question",/u);
		expect(rows).toHaveLength(9);
		const name = '"\'=HYPERLINK(""https://example.org"",""Ann"")"';
		expect(rows[0]).toBe(
			`1,${name},1,"yes","graded",1,"q-choice","choice","what",` +
				'"Who said how long the crossing took?","right","Ana Rangi",1,1,1,,0,"no","\'+1",' +
				'"2026-01-05T09:00:00.000Z"'
		);
		expect(rows[4]).toContain('"wrong","\'@SUM(1+1)",0,0,1,');
		expect(answers?.csv).not.toMatch(/(?:^|,)"?[=+@]/mu);
		expect(answers?.fileName).toBe('year-9-the-e-mile-ferry-answers');
	});

	it('are the workspace’s own', async () => {
		const other = await aWorkspace(world.app);
		expect(await exportAnswers(world.app, other, assignment.id)).toBeUndefined();
		expect(await exportLearners(world.app, undefined, assignment.id)).toBeUndefined();
	});
});

describe('the learners as a table', () => {
	it('are a row each, empty where there is nothing to judge', async () => {
		await fill();
		const learners = await exportLearners(world.app, world.workspaceId, assignment.id);
		const [head, ann, second] = lines(learners?.csv);
		expect(head?.split(',').slice(-2)).toEqual(['"question 8"', '"question 9"']);
		expect(ann).toContain(
			',1,"finished",1,9,11.1,2,"2026-01-05T09:00:00.000Z","2026-01-05T09:00:00.000Z",1,'
		);
		expect(second).toBe(`2,,0,"not started",,,,,,${',,,,,,,,,'}`);
	});

	it('have no names where the assignment asks none', async () => {
		assignment = await world.give({ terms: someTerms({ names: 'none' }) });
		await addPupil(world.app, assignment, 1, 'Ann');
		const learners = await exportLearners(world.app, world.workspaceId, assignment.id);
		expect(learners?.csv).not.toContain('Ann');
	});
});
