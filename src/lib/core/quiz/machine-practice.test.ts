import { describe, expect, it } from 'vitest';
import {
	about,
	aPlan,
	answered,
	flagged,
	HALF,
	opened,
	plain,
	RIGHT,
	START,
	started,
	tick,
	WRONG,
	type UntimedFact
} from '../../../../tests/support/facts.ts';
import { attemptIn, emptyQuiz, foldFacts } from './fold.ts';
import { NO_ATTEMPT } from './attempt.ts';

const a = { kind: 'choice', option: 'a' } as const;
const b = { kind: 'choice', option: 'b' } as const;
const untouched = { hints: 0, flagged: false, expired: false };

/** Where an attempt stands, in full. */
function stand(...facts: readonly UntimedFact[]) {
	const snapshot = foldFacts(tick(...facts));
	return { state: snapshot.value, attempt: attemptIn(snapshot) };
}

describe('a practice run', () => {
	it('has nothing before it starts', () => {
		expect(emptyQuiz().value).toBe('intro');
		expect(attemptIn(emptyQuiz())).toEqual(NO_ATTEMPT);
	});

	it('starts at the first question', () => {
		expect(stand(started())).toEqual({
			state: 'asking',
			attempt: { plan: aPlan(), startedAt: START, current: 'q1', records: {} }
		});
	});

	it('explains an answer, goes on when asked to, and ends with the summary', () => {
		const first = [started(), answered('q1', 'right')] as const;
		const records = { q1: { ...untouched, response: a, grade: RIGHT } };
		const attempt = { plan: aPlan(), startedAt: START, current: 'q1', records };
		expect(stand(...first)).toEqual({ state: 'explaining', attempt });

		const second = [...first, opened('q2'), answered('q2', 'wrong')] as const;
		const both = { ...records, q2: { ...untouched, response: b, grade: WRONG } };
		const explained = { ...attempt, current: 'q2', records: both };
		expect(stand(...second)).toEqual({ state: 'explaining', attempt: explained });

		expect(stand(...second, plain('finish.requested'))).toEqual({
			state: 'summary',
			attempt: { ...explained, finishedAt: START + 4000 }
		});
	});

	it('asks for confirmation when a question is skipped', () => {
		const facts = [
			started(),
			opened('q2'),
			answered('q2', 'right'),
			plain('finish.requested')
		] as const;
		const records = { q2: { ...untouched, response: a, grade: RIGHT } };
		const attempt = { plan: aPlan(), startedAt: START, current: 'q2', records };
		expect(stand(...facts)).toEqual({ state: 'confirming', attempt });
		expect(stand(...facts, opened('q1'))).toEqual({
			state: 'asking',
			attempt: { ...attempt, current: 'q1' }
		});
		expect(stand(...facts, plain('attempt.finished'))).toEqual({
			state: 'summary',
			attempt: { ...attempt, finishedAt: START + 4000 }
		});
	});

	it('shows an answered question again with its explanation', () => {
		const facts = [started(), answered('q1', 'right'), opened('q2'), opened('q1')] as const;
		expect(stand(...facts).state).toBe('explaining');
	});

	it('sets and takes away a flag', () => {
		const facts = [started(), flagged('q2')] as const;
		expect(stand(...facts).attempt.records).toEqual({ q2: { ...untouched, flagged: true } });
		expect(stand(...facts, flagged('q2', false)).attempt.records).toEqual({ q2: untouched });
	});

	it('counts a hint', () => {
		expect(stand(started(), about('hint.taken', 'q1')).attempt.records).toEqual({
			q1: { ...untouched, hints: 1 }
		});
	});
});

describe('reviewing the misses', () => {
	const done = [
		started({
			questions: ['q1', 'q2', 'q3', 'q4'].map((id) => ({ id, points: 1 }))
		}),
		answered('q1', 'right'),
		opened('q2'),
		answered('q2', 'wrong', { grade: HALF }),
		opened('q4'),
		answered('q4', 'wrong'),
		plain('finish.requested'),
		plain('attempt.finished')
	] as const;

	it('opens the first question that was not wholly right', () => {
		const { state, attempt } = stand(...done, plain('misses.opened'));
		expect({ state, current: attempt.current }).toEqual({ state: 'reviewing', current: 'q2' });
	});

	it('opens an unanswered one and goes back to the summary', () => {
		const facts = [...done, plain('misses.opened'), about('miss.opened', 'q3')] as const;
		const { state, attempt } = stand(...facts);
		expect({ state, current: attempt.current }).toEqual({ state: 'reviewing', current: 'q3' });
		expect(stand(...facts, plain('misses.closed')).state).toBe('summary');
	});

	it('takes any question of the plan and no other: which are misses may change with a key', () => {
		const snapshot = foldFacts(tick(...done, plain('misses.opened')));
		const canOpen = (questionId: string) =>
			snapshot.can({ type: 'miss.opened', questionId, at: START + 9000 });
		expect(['q1', 'q3', 'q9'].map(canOpen)).toEqual([true, true, false]);
	});

	it('stays where it is when a corrected key leaves no miss', () => {
		const facts = [started(), answered('q1', 'right'), opened('q2'), answered('q2', 'right')];
		const { state, attempt } = stand(...facts, plain('finish.requested'), plain('misses.opened'));
		expect({ state, current: attempt.current }).toEqual({ state: 'reviewing', current: 'q2' });
	});
});
