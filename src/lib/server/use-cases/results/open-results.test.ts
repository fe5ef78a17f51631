import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fraction } from '#lib/core/question/fraction.ts';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import type { Change, Correction } from '#lib/core/quiz/corrections.ts';
import { aQuestion, ARTICLE_TEXT, STAYS } from '../../../../../tests/support/builders.ts';
import { addPupil, beginAt } from '../../../../../tests/support/results-world.ts';
import {
	aWorkspace,
	openWorkspaceWorld,
	someTerms,
	type WorkspaceWorld
} from '../../../../../tests/support/workspace-world.ts';
import type { AssignmentRecord } from '../../storage/workspace-records.ts';
import { correctionsStream } from '../../quiz-sets.ts';
import { openProjection } from './open-projection.ts';
import { openResults, type GridQuery, type ResultsSheet } from './open-results.ts';

let world: WorkspaceWorld;
let assignment: AssignmentRecord;

beforeEach(async () => {
	world = await openWorkspaceWorld({ reveal: 'end' });
	assignment = await world.give();
});
afterEach(() => world.close());

async function sheet(query: Partial<GridQuery> = {}): Promise<ResultsSheet> {
	const asked = { order: 'roster', page: 1, ...query } as const;
	const opened = await openResults(world.app, world.workspaceId, assignment.id, asked);
	if (!opened) throw new Error('The results were not found');
	return opened;
}

/** A learner who answers the first questions as told, and finishes. */
async function through(number: number, name: string, ...answers: readonly ('right' | 'wrong')[]) {
	const pupil = await addPupil(world.app, assignment, number, name);
	const attempt = await beginAt(world.app, assignment, pupil);
	const ids = ['q-choice', 'q-multiple', 'q-true-false'];
	for (const [place, answer] of answers.entries()) await attempt.answer(ids[place] ?? '', answer);
	await attempt.finish();
	return { pupil, ...attempt };
}

/** Stores a correction of the assignment's version, whatever the gate would say of it. */
async function correct(change: Change): Promise<void> {
	const { setId, version } = assignment;
	const { app, clock } = world;
	const stream = correctionsStream(setId, version);
	await app.storage.transaction(async (repository) => {
		const seq = (await repository.readEvents(stream)).length;
		const body: Correction = {
			at: clock.nowMs + 1,
			author: 'The teacher',
			reason: 'The key was wrong.',
			lowering: 'kept',
			change
		};
		await repository.appendEvents(stream, seq, [
			{ key: change.type, type: 'correction.applied', body, receivedAtMs: body.at }
		]);
	});
}

describe('the results of an assignment', () => {
	it('are nobody else’s', async () => {
		const query = { order: 'roster', page: 1 } as const;
		const other = await aWorkspace(world.app);
		expect(await openResults(world.app, other, assignment.id, query)).toBeUndefined();
		expect(await openResults(world.app, undefined, assignment.id, query)).toBeUndefined();
		expect(await openResults(world.app, world.workspaceId, 'nothing', query)).toBeUndefined();
		expect(await openProjection(world.app, other, assignment.id)).toBeUndefined();
	});

	it('are empty, with the code, before anybody has joined', async () => {
		expect(await sheet()).toMatchObject({
			code: assignment.code,
			rows: [],
			standings: { 'not-started': 0, 'under-way': 0, finished: 0 },
			statistics: { n: 0 },
			misunderstood: []
		});
	});

	it('show who is where, and what each question came to', async () => {
		await addPupil(world.app, assignment, 1, 'Ann');
		const bea = await addPupil(world.app, assignment, 2, 'Bea');
		const answering = await beginAt(world.app, assignment, bea);
		await answering.answer('q-choice', 'right');
		await answering.record({ type: 'question.flagged', questionId: 'q-choice', flagged: true });
		await through(3, 'Cy', 'wrong', 'right');
		const { rows, standings, columns } = await sheet();
		expect(standings).toEqual({ 'not-started': 1, 'under-way': 1, finished: 1 });
		const cells = rows.map((row) => row.cells.slice(0, 4).map(({ outcome }) => outcome));
		expect(cells).toEqual([
			['unseen', 'unseen', 'unseen', 'unseen'],
			['right', 'open', 'open', 'open'],
			// After two answers the third question was on the screen, and was left.
			['wrong', 'right', 'omitted', 'unseen']
		]);
		expect(rows[1]?.cells[0]?.isFlagged).toBe(true);
		expect(rows.map(({ answered, standing }) => [answered, standing])).toEqual([
			[0, 'not-started'],
			[1, 'under-way'],
			[2, 'finished']
		]);
		expect(columns.slice(0, 4).map(({ facility }) => [facility?.value, facility?.n])).toEqual([
			[0.5, 2],
			[1, 1],
			[0, 1],
			[undefined, undefined]
		]);
	});

	it('count the best of several attempts, and say how many there were', async () => {
		const { pupil, attemptId } = await through(1, 'Ann', 'right', 'right');
		const again = await beginAt(world.app, assignment, pupil);
		await again.answer('q-choice', 'wrong');
		await again.finish();
		const { rows } = await sheet();
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({
			attempts: 2,
			attemptId,
			score: { earned: fraction(2), maximum: fraction(9) }
		});
	});

	it('average the scores that count of those who are through', async () => {
		await through(1, 'Ann', 'right', 'right', 'right');
		await through(2, 'Bea', 'right');
		await (
			await beginAt(world.app, assignment, await addPupil(world.app, assignment, 3, 'Cy'))
		).answer('q-choice', 'right');
		expect((await sheet()).average).toBeCloseTo((3 / 9 + 1 / 9) / 2, 12);
	});

	it('count the last where the assignment says so', async () => {
		const terms = someTerms({ attempts: { allowed: 'unlimited', counts: 'last' } });
		assignment = await world.give({ terms });
		const { pupil } = await through(1, 'Ann', 'right', 'right');
		world.clock.nowMs += 1000;
		const again = await beginAt(world.app, assignment, pupil);
		await again.answer('q-choice', 'right');
		await again.finish();
		expect((await sheet()).rows[0]).toMatchObject({ attempts: 2, attemptId: again.attemptId });
	});

	it('withhold names where the assignment asks none', async () => {
		assignment = await world.give({ terms: someTerms({ names: 'none' }) });
		await addPupil(world.app, assignment, 1, 'Ann');
		expect((await sheet()).rows[0]?.person).toEqual({ id: expect.any(String), number: 1 });
	});

	it('take an attempt for over once its window has closed, though nobody looked', async () => {
		assignment = await world.give({ closesAtMs: world.clock.nowMs + 60_000 });
		const ann = await addPupil(world.app, assignment, 1, 'Ann');
		await (await beginAt(world.app, assignment, ann)).answer('q-choice', 'right');
		expect((await sheet()).standings['under-way']).toBe(1);
		world.clock.nowMs += 61_000;
		const { rows, standings } = await sheet();
		expect(standings.finished).toBe(1);
		expect(rows[0]?.cells.slice(0, 3).map(({ outcome }) => outcome)).toEqual([
			'right',
			'omitted',
			'unseen'
		]);
	});

	it('follow a correction: another key, and a question that is dropped', async () => {
		await through(1, 'Ann', 'wrong', 'right');
		const question = writeQuestion(aQuestion('choice', { key: 'b' }), ARTICLE_TEXT);
		await correct({ type: 'question.corrected', question });
		await correct({ type: 'question.dropped', questionId: 'q-multiple' });
		const { rows, columns, statistics } = await sheet();
		expect(rows[0]?.cells[0]?.outcome).toBe('right');
		expect(columns[0]?.facility?.value).toBe(1);
		expect(columns[1]).toMatchObject({ isDropped: true, judgements: [] });
		expect(columns[1]?.facility).toBeUndefined();
		expect(statistics.maximum).toBe(8);
	});

	it('can be sorted by name and by score', async () => {
		await through(1, 'Cy', 'wrong');
		await through(2, 'ann', 'right', 'wrong');
		await through(3, 'Bea', 'right', 'right');
		await addPupil(world.app, assignment, 4);
		const inOrder = async (order: GridQuery['order']) =>
			(await sheet({ order })).rows.map(({ person }) => person.name ?? person.number);
		expect(await inOrder('name')).toEqual(['ann', 'Bea', 'Cy', 4]);
		expect(await inOrder('score')).toEqual(['Bea', 'ann', 'Cy', 4]);
		expect(await inOrder('roster')).toEqual(['Cy', 'ann', 'Bea', 4]);
	});

	it('stand on pages of a hundred learners, and the nearest page is shown', async () => {
		for (let number = 1; number <= 101; number++) await addPupil(world.app, assignment, number);
		expect((await sheet()).rows).toHaveLength(100);
		const last = await sheet({ page: 9 });
		expect([last.page, last.pages, last.rows.length]).toEqual([2, 2, 1]);
		expect(last.standings['not-started']).toBe(101);
	});

	it('have a pulse that changes with every answer and every learner', async () => {
		const pulses = [(await sheet()).pulse];
		const ann = await addPupil(world.app, assignment, 1, 'Ann');
		pulses.push((await sheet()).pulse);
		const attempt = await beginAt(world.app, assignment, ann);
		await attempt.answer('q-choice', 'right');
		pulses.push((await sheet()).pulse);
		await attempt.answer('q-multiple', 'right');
		pulses.push((await sheet()).pulse);
		expect(new Set(pulses).size).toBe(4);
	});
});

describe('what a class misunderstood', () => {
	it('is the hardest first, with the commonest wrong answer and the passage', async () => {
		await through(1, 'Ann', 'wrong', 'right');
		await through(2, 'Bea', 'wrong', 'wrong');
		await through(3, 'Cy', 'right', 'right', 'right');
		const { misunderstood } = await sheet();
		expect(
			misunderstood.map(({ number, facility, commonest }) => [
				number,
				facility.value.toFixed(2),
				commonest
			])
		).toEqual([
			[4, '0.00', undefined],
			[1, '0.33', { text: 'Tom Hale', count: 2 }],
			[3, '0.33', undefined]
		]);
	});

	it('is read again one by one without names', async () => {
		await through(1, 'Ann', 'wrong', 'wrong');
		const first = await openProjection(world.app, world.workspaceId, assignment.id);
		expect(first).toMatchObject({ place: 1, total: 3, shown: { number: 1, right: 0 } });
		expect(first?.previousId).toBeUndefined();
		const second = await openProjection(world.app, world.workspaceId, assignment.id, first?.nextId);
		expect(second).toMatchObject({ place: 2, previousId: first?.shown?.question.id });
		expect(JSON.stringify([first, second])).not.toContain('Ann');
	});

	it('leads to the words that the key rests on', async () => {
		const pupil = await addPupil(world.app, assignment, 1);
		const attempt = await beginAt(world.app, assignment, pupil);
		await attempt.answer('q-evidence', { kind: 'evidence', spans: [] });
		const { misunderstood } = await sheet();
		expect(misunderstood.map(({ passage }) => passage?.exact)).toEqual([STAYS]);
	});
});
