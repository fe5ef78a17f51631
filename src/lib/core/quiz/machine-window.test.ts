import { describe, expect, it } from 'vitest';
import {
	answered,
	opened,
	plain,
	reported,
	started,
	tick,
	START,
	type UntimedFact
} from '../../../../tests/support/facts.ts';
import { isRevealed, recordOf } from './attempt.ts';
import { attemptIn, foldFacts } from './fold.ts';
import { scoreOf } from './score.ts';
import { fraction } from '../question/fraction.ts';

function stand(...facts: readonly UntimedFact[]) {
	const snapshot = foldFacts(tick(...facts));
	return { snapshot, state: snapshot.value, attempt: attemptIn(snapshot) };
}

const graded = started({ mode: 'graded', reveal: 'end', pausing: true });
const explained = started({ mode: 'graded', reveal: 'each' });
const closedAt = START + 60_000;
const closed = plain('attempt.closed', { at: closedAt });

describe('the end of the teacher’s window', () => {
	it.each<readonly [string, readonly UntimedFact[]]>([
		['asking', [graded, answered('q1', 'right')]],
		['explaining', [explained, answered('q1', 'right')]],
		['paused', [graded, answered('q1', 'right'), plain('attempt.paused')]],
		['confirming', [graded, answered('q1', 'right'), plain('finish.requested')]]
	])('ends an attempt that is %s, and expires what has no answer', (from, facts) => {
		expect(stand(...facts).state).toBe(from);
		const { state, attempt } = stand(...facts, closed);
		expect(state).toBe('summary');
		expect(attempt.finishedAt).toBe(closedAt);
		expect(attempt).not.toHaveProperty('pausedAt');
		expect(recordOf(attempt, 'q1')).toMatchObject({ expired: false });
		expect(recordOf(attempt, 'q2')).toEqual({ hints: 0, flagged: false, expired: true });
		expect(scoreOf(attempt).earned).toEqual(fraction(1));
	});

	it('stops the clock', () => {
		const timed = started({ mode: 'graded', time: { per: 'attempt', limitMs: 90_000 } });
		expect(stand(timed, closed).attempt).not.toHaveProperty('deadline');
	});

	it('keeps an answer that comes after it as late, once', () => {
		const facts = [graded, closed, answered('q1', 'right')] as const;
		const { state, attempt, snapshot } = stand(...facts);
		expect(state).toBe('summary');
		expect(recordOf(attempt, 'q1')).toMatchObject({ expired: true, late: { option: 'a' } });
		expect(recordOf(attempt, 'q1').response).toBeUndefined();
		expect(snapshot.can(tick(...facts)[2] ?? { type: 'misses.closed', at: 0 })).toBe(false);
	});

	it('lets no answer be changed that was given in time', () => {
		const { snapshot } = stand(graded, answered('q1', 'right'), closed);
		const again = tick({ ...answered('q1', 'wrong'), at: closedAt + 1 });
		expect(again.map((fact) => snapshot.can(fact))).toEqual([false]);
	});
});

describe('results that wait for a date', () => {
	const due = started({ mode: 'graded', reveal: 'due' });
	const answers = [due, answered('q1', 'wrong'), answered('q2', 'right')] as const;
	const finished = [...answers, plain('attempt.finished')] as const;
	const revealed = plain('reveal.opened');

	it('go on from question to question as those at the end do, and let answers be changed', () => {
		expect(stand(due, answered('q1', 'right'))).toMatchObject({
			state: 'asking',
			attempt: { current: 'q2' }
		});
		const changed = stand(...answers, opened('q1'), answered('q1', 'right'));
		expect(recordOf(changed.attempt, 'q1').response).toEqual({ kind: 'choice', option: 'a' });
	});

	it('are not there when the attempt is over', () => {
		const { state, attempt, snapshot } = stand(...finished);
		expect({ state, isRevealed: isRevealed(attempt) }).toEqual({
			state: 'summary',
			isRevealed: false
		});
		expect(snapshot.can({ type: 'misses.opened', at: START + 9000 })).toBe(false);
	});

	it('are there from the date on, and can be walked through', () => {
		const { state, attempt } = stand(...finished, revealed);
		expect(state).toBe('summary');
		expect(isRevealed(attempt)).toBe(true);
		expect(stand(...finished, revealed, plain('misses.opened'))).toMatchObject({
			state: 'reviewing',
			attempt: { current: 'q1' }
		});
	});

	it('are not there before the attempt is over, whatever the date', () => {
		const { state, attempt } = stand(due, answered('q1', 'wrong'), revealed);
		expect({ state, isRevealed: isRevealed(attempt) }).toEqual({
			state: 'asking',
			isRevealed: false
		});
		expect(isRevealed(stand(due, revealed, closed).attempt)).toBe(true);
	});

	it('are opened once', () => {
		const { snapshot } = stand(...finished, revealed);
		expect(snapshot.can({ type: 'reveal.opened', at: START + 9000 })).toBe(false);
	});
});

describe('a report on a question', () => {
	it.each<readonly [string, readonly UntimedFact[]]>([
		['asking', [explained]],
		['explaining', [explained, answered('q1', 'right')]],
		['paused', [graded, plain('attempt.paused')]],
		['confirming', [graded, plain('finish.requested')]],
		['summary', [graded, closed]],
		['reviewing', [graded, closed, plain('misses.opened')]]
	])('is kept while %s, and changes nothing else', (state, facts) => {
		const before = stand(...facts);
		const after = stand(...facts, reported('q2', 'Two answers fit.'));
		expect([before.state, after.state]).toEqual([state, state]);
		expect(after.attempt).toEqual({
			...before.attempt,
			records: {
				...before.attempt.records,
				q2: { ...recordOf(before.attempt, 'q2'), report: 'Two answers fit.' }
			}
		});
	});

	it('takes the place of one made before', () => {
		const { attempt } = stand(explained, reported('q1', 'First.'), reported('q1', 'Second.'));
		expect(recordOf(attempt, 'q1').report).toBe('Second.');
	});

	it('stays beside the answer', () => {
		const { attempt } = stand(explained, reported('q1', 'Odd.'), answered('q1', 'right'));
		expect(recordOf(attempt, 'q1')).toMatchObject({ report: 'Odd.', response: { option: 'a' } });
	});
});
