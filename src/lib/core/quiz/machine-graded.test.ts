import { describe, expect, it } from 'vitest';
import {
	answered,
	opened,
	plain,
	started,
	tick,
	type UntimedFact
} from '../../../../tests/support/facts.ts';
import { recordOf } from './attempt.ts';
import type { GradedFact } from './facts.ts';
import { applyFact, attemptIn, foldFacts, LogDoesNotFoldError } from './fold.ts';
import { resultOf } from './question-result.ts';
import { scoreOf } from './score.ts';
import { fraction } from '../question/fraction.ts';

function stand(...facts: readonly UntimedFact[]) {
	const snapshot = foldFacts(tick(...facts));
	const { current, records, finishedAt } = attemptIn(snapshot);
	return { state: snapshot.value, current, records, finishedAt };
}

const response = { kind: 'choice', option: 'a' };
const untouched = { hints: 0, flagged: false, expired: false };

describe('a graded run explained after each answer', () => {
	it('explains each answer, which then stands', () => {
		const facts = [started({ mode: 'graded', reveal: 'each' }), answered('q1', 'right')] as const;
		const snapshot = foldFacts(tick(...facts));
		expect(snapshot.value).toBe('explaining');
		expect(stand(...facts, opened('q2'), opened('q1')).state).toBe('explaining');
	});
});

describe('a graded run that says right or wrong only', () => {
	it('stops after each answer, as the explained run does', () => {
		const facts = [started({ mode: 'graded', reveal: 'verdict' }), answered('q1', 'wrong')];
		expect(stand(...facts).state).toBe('explaining');
	});
});

describe('a graded run explained at the end', () => {
	const start = started({ mode: 'graded', reveal: 'end' });

	it('goes on by itself and records answers whose grade is not told', () => {
		const facts = [start, answered('q1', 'untold')] as const;
		expect(stand(...facts)).toEqual({
			state: 'asking',
			current: 'q2',
			records: { q1: { ...untouched, response, grade: undefined } },
			finishedAt: undefined
		});
		expect(resultOf(attemptIn(foldFacts(tick(...facts))), 'q1')).toBe('withheld');
	});

	it('asks for confirmation after the last answer', () => {
		const facts = [start, answered('q1', 'right'), answered('q2', 'right')] as const;
		expect(stand(...facts).state).toBe('confirming');
		expect(stand(...facts, plain('attempt.finished')).state).toBe('summary');
	});

	it('lets an answer be changed until it is finished, and counts the last', () => {
		const log = tick(
			start,
			answered('q1', 'wrong'),
			answered('q2', 'right'),
			opened('q1'),
			answered('q1', 'right'),
			plain('attempt.finished')
		);
		const snapshot = foldFacts(log);
		expect(snapshot.value).toBe('summary');
		expect(scoreOf(attemptIn(snapshot)).earned).toEqual(fraction(2));
	});

	it('goes back to the question skipped first', () => {
		expect(stand(start, opened('q2'), answered('q2', 'right'))).toMatchObject({
			state: 'asking',
			current: 'q1'
		});
	});
});

describe('forward navigation', () => {
	const start = started({ mode: 'graded', reveal: 'end', navigation: 'forward' });

	it('has no way back', () => {
		const snapshot = foldFacts(tick(start, opened('q2')));
		expect(snapshot.can({ type: 'question.opened', questionId: 'q1', at: 1 })).toBe(false);
	});

	it('asks for confirmation behind the last question, whatever was skipped', () => {
		expect(stand(start, opened('q2'), answered('q2', 'right'))).toMatchObject({
			state: 'confirming',
			current: 'q2'
		});
	});

	it('lets a learner who thinks better of finishing return to the question left open', () => {
		const facts = [start, plain('finish.requested'), opened('q1')] as const;
		expect(stand(...facts)).toMatchObject({ state: 'asking', current: 'q1' });
	});

	it('does not wind the clock of a question up again when it is returned to', () => {
		const timed = started({
			mode: 'graded',
			navigation: 'forward',
			time: { per: 'question', limitMs: 20_000 }
		});
		const before = attemptIn(foldFacts(tick(timed)));
		const facts = tick(timed, plain('finish.requested'), opened('q1'));
		expect(attemptIn(foldFacts(facts)).deadline).toBe(before.deadline);
	});
});

describe('a fact that may not follow', () => {
	const running = tick(started({ pausing: false }));
	const explained = tick(started(), answered('q1', 'right'));
	const over = tick(started(), plain('finish.requested'), plain('attempt.finished'));
	const at = (over.at(-1)?.at ?? 0) + 1000;
	const grade = { fraction: fraction(1) };
	const answer = {
		type: 'answer.submitted',
		response: { kind: 'choice', option: 'a' },
		grade,
		at
	} as const;

	it.each<readonly [string, readonly GradedFact[], GradedFact]>([
		['an answer before the start', [], { ...answer, questionId: 'q1' }],
		['a second start', running, running[0] ?? { type: 'attempt.paused', at }],
		['an answer to another question', running, { ...answer, questionId: 'q2' }],
		['an answer to a question of no set', running, { ...answer, questionId: 'constructor' }],
		['a second answer', explained, { ...answer, questionId: 'q1' }],
		['an answer when all is over', over, { ...answer, questionId: 'q1' }],
		['opening what is not there', running, { type: 'question.opened', questionId: 'q9', at }],
		['a hint on another question', running, { type: 'hint.taken', questionId: 'q2', at }],
		['a hint after the answer', explained, { type: 'hint.taken', questionId: 'q1', at }],
		[
			'a second hint',
			tick(started(), { type: 'hint.taken', questionId: 'q1' }),
			{ type: 'hint.taken', questionId: 'q1', at }
		],
		[
			'a hint where none are allowed',
			tick(started({ hints: { allowed: false, cost: 0 } })),
			{ type: 'hint.taken', questionId: 'q1', at }
		],
		[
			'a flag on what is not there',
			running,
			{ type: 'question.flagged', questionId: 'q9', flagged: true, at }
		],
		[
			'taking away no flag',
			running,
			{ type: 'question.flagged', questionId: 'q1', flagged: false, at }
		],
		['a pause where the clock may not stop', running, { type: 'attempt.paused', at }],
		['going on without a pause', running, { type: 'attempt.resumed', at }],
		['time up without a clock', running, { type: 'time.expired', at }],
		['finishing unasked', running, { type: 'attempt.finished', at }],
		['reviewing before the end', explained, { type: 'misses.opened', at }],
		[
			'a report before the start',
			[],
			{ type: 'question.reported', questionId: 'q1', comment: 'x', at }
		],
		[
			'a report on what is not there',
			running,
			{ type: 'question.reported', questionId: 'q9', comment: 'x', at }
		],
		['closing what has not begun', [], { type: 'attempt.closed', at }],
		['closing what is over', over, { type: 'attempt.closed', at }],
		['opening results that wait for no date', over, { type: 'reveal.opened', at }],
		['closing a review that is not open', over, { type: 'misses.closed', at }]
	])('is refused: %s', (_name, log, fact) => {
		const snapshot = foldFacts(log);
		expect(snapshot.can(fact)).toBe(false);
		expect(() => applyFact(snapshot, fact)).toThrow(LogDoesNotFoldError);
	});
});

it('has a record of nothing for a question that nothing happened to', () => {
	expect(recordOf(attemptIn(foldFacts(tick(started()))), 'q2')).toEqual(untouched);
});
