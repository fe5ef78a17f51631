import { describe, expect, it } from 'vitest';
import {
	answered,
	opened,
	plain,
	START,
	started,
	tick,
	type UntimedFact
} from '../../../../tests/support/facts.ts';
import { attemptIn, foldFacts } from './fold.ts';
import { scoreOf } from './score.ts';
import { ZERO } from '../question/fraction.ts';

const LIMIT = 20_000;
const byAttempt = started({ time: { per: 'attempt', limitMs: LIMIT } });
const byQuestion = started({
	mode: 'graded',
	navigation: 'forward',
	time: { per: 'question', limitMs: LIMIT }
});

function stand(...facts: readonly UntimedFact[]) {
	const snapshot = foldFacts(tick(...facts));
	return { state: snapshot.value, attempt: attemptIn(snapshot) };
}
const deadlineAfter = (...facts: readonly UntimedFact[]) => stand(...facts).attempt.deadline;

describe('a clock on the attempt', () => {
	it('runs from the start through every question', () => {
		expect(deadlineAfter(byAttempt)).toBe(START + LIMIT);
		expect(deadlineAfter(byAttempt, answered('q1', 'right'), opened('q2'))).toBe(START + LIMIT);
	});

	it('ends the attempt at the deadline, with what has no answer expired', () => {
		const { state, attempt } = stand(
			byAttempt,
			answered('q1', 'right'),
			plain('time.expired', { at: START + LIMIT })
		);
		expect(state).toBe('summary');
		expect(attempt.finishedAt).toBe(START + LIMIT);
		expect(attempt.deadline).toBeUndefined();
		expect(attempt.records['q1']?.expired).toBe(false);
		expect(attempt.records['q2']?.expired).toBe(true);
	});

	it.each([
		['confirming', [plain('finish.requested')]],
		['explaining', [answered('q1', 'right')]]
	])('ends the attempt also while %s', (state, facts) => {
		expect(stand(byAttempt, ...facts).state).toBe(state);
		expect(stand(byAttempt, ...facts, plain('time.expired', { at: START + LIMIT })).state).toBe(
			'summary'
		);
	});

	it('counts an answer at the deadline and none after it', () => {
		const snapshot = foldFacts(tick(byAttempt));
		const [, atDeadline] = tick(byAttempt, answered('q1', 'right', { at: START + LIMIT }));
		const [, tooLate] = tick(byAttempt, answered('q1', 'right', { at: START + LIMIT + 1 }));
		expect(atDeadline && snapshot.can(atDeadline)).toBe(true);
		expect(tooLate && snapshot.can(tooLate)).toBe(false);
	});

	it('does not run out before its time', () => {
		const snapshot = foldFacts(tick(byAttempt));
		expect(snapshot.can({ type: 'time.expired', at: START + LIMIT - 1 })).toBe(false);
	});
});

describe('a clock on each question', () => {
	it('starts anew with each question and stops with the answer', () => {
		expect(deadlineAfter(byQuestion)).toBe(START + LIMIT);
		expect(deadlineAfter(byQuestion, answered('q1', 'right'))).toBeUndefined();
		expect(deadlineAfter(byQuestion, answered('q1', 'right'), opened('q2'))).toBe(
			START + 2000 + LIMIT
		);
	});

	it('shows the question whose time ran out, and goes on from there', () => {
		const expired = [byQuestion, plain('time.expired', { at: START + LIMIT })] as const;
		const { state, attempt } = stand(...expired);
		expect(state).toBe('explaining');
		expect(attempt.records).toEqual({ q1: { hints: 0, flagged: false, expired: true } });
		expect(attempt.deadline).toBeUndefined();
		expect(deadlineAfter(...expired, opened('q2'))).toBe(START + LIMIT + 1000 + LIMIT);
	});

	it('lets the attempt finish when the last question ran out of time', () => {
		const facts = [
			byQuestion,
			answered('q1', 'right'),
			opened('q2'),
			plain('time.expired', { at: START + 2000 + LIMIT }),
			plain('finish.requested')
		];
		expect(stand(...facts).state).toBe('summary');
	});
});

describe('a clock on each question, while the learner is asked whether to finish', () => {
	const up = [byQuestion, plain('finish.requested'), plain('time.expired', { at: START + LIMIT })];

	it('runs out there too, and the learner is still asked', () => {
		const { state, attempt } = stand(...up);
		expect(state).toBe('confirming');
		expect(attempt.deadline).toBeUndefined();
		expect(attempt.records['q1']?.expired).toBe(true);
	});

	it('shows the question, not asks it, to a learner who goes back', () => {
		expect(stand(...up, opened('q1')).state).toBe('explaining');
	});
});

describe('a late answer', () => {
	const late = { type: 'answer.submitted', questionId: 'q1' } as const;
	const response = { kind: 'choice', option: 'a' } as const;
	const expired = [byQuestion, plain('time.expired', { at: START + LIMIT })] as const;

	it('is kept, once, and does not count', () => {
		const log = tick(...expired, { ...late, response });
		const attempt = attemptIn(foldFacts(log));
		expect(attempt.records).toEqual({
			q1: { hints: 0, flagged: false, expired: true, late: response }
		});
		expect(scoreOf(attempt).earned).toEqual(ZERO);
		expect(foldFacts(log).can({ ...late, response, at: START + LIMIT + 5000 })).toBe(false);
	});

	it('is kept when the learner has gone on, finished, or reviews the misses', () => {
		const steps = [
			opened('q2'),
			plain('finish.requested'),
			plain('attempt.finished'),
			plain('misses.opened')
		];
		const states = steps.map((_, index) => {
			const { state, attempt } = stand(...expired, ...steps.slice(0, index + 1), {
				...late,
				response
			});
			expect(attempt.records['q1']?.late).toEqual(response);
			return state;
		});
		expect(states).toEqual(['asking', 'confirming', 'summary', 'reviewing']);
	});
});

describe('a pause', () => {
	it('moves the deadline by its length', () => {
		const facts = [
			byAttempt,
			plain('attempt.paused', { at: START + 5000 }),
			plain('attempt.resumed', { at: START + 65_000 })
		];
		expect(stand(...facts)).toMatchObject({
			state: 'asking',
			attempt: { deadline: START + LIMIT + 60_000 }
		});
		expect(stand(...facts).attempt.pausedAt).toBeUndefined();
	});

	it('stops everything but going on', () => {
		const snapshot = foldFacts(tick(byAttempt, plain('attempt.paused', { at: START + 5000 })));
		expect(snapshot.value).toBe('paused');
		expect(snapshot.can({ type: 'time.expired', at: START + LIMIT })).toBe(false);
		expect(snapshot.can({ type: 'finish.requested', at: START + 6000 })).toBe(false);
	});

	it('during which the server was away is given back once, not twice', () => {
		const facts = [
			byAttempt,
			plain('attempt.paused', { at: START + 5000 }),
			plain('attempt.resumed', { at: START + 65_000, outageMs: 10_000 })
		];
		expect(deadlineAfter(...facts)).toBe(START + LIMIT + 60_000);
	});
});

describe('time that the server was away', () => {
	const outageMs = 7000;

	it.each([
		['opening a question', opened('q2')],
		['an answer', answered('q1', 'right')],
		['a hint', { type: 'hint.taken', questionId: 'q1' } as const],
		['a flag', { type: 'question.flagged', questionId: 'q1', flagged: true } as const],
		['asking to finish', plain('finish.requested')]
	])('is not charged, whichever fact comes first: %s', (_name, fact) => {
		expect(deadlineAfter(byAttempt, { ...fact, outageMs })).toBe(START + LIMIT + outageMs);
	});

	it('is not charged when asking to finish comes first after an explanation', () => {
		expect(
			deadlineAfter(byAttempt, answered('q1', 'right'), plain('finish.requested', { outageMs }))
		).toBe(START + LIMIT + outageMs);
	});

	it.each([
		['asked', []],
		['shown an explanation', [answered('q1', 'right')]],
		['asked whether to finish', [plain('finish.requested')]]
	])('is given back at once to a learner who comes back %s', (_name, before) => {
		const here = stand(byAttempt, ...before);
		const back = stand(byAttempt, ...before, plain('attempt.resumed', { outageMs }));
		expect(back).toEqual({
			...here,
			attempt: { ...here.attempt, deadline: START + LIMIT + outageMs }
		});
	});

	it('is nothing to come back from when there was none', () => {
		for (const nothing of [{}, { outageMs: 0 }]) {
			const resumed = { type: 'attempt.resumed', at: START + 1000, ...nothing } as const;
			expect(foldFacts(tick(byAttempt)).can(resumed)).toBe(false);
		}
	});

	it('counts an answer that is in time but for it', () => {
		const fact = answered('q1', 'right', { at: START + LIMIT + outageMs, outageMs });
		expect(stand(byAttempt, fact).state).toBe('explaining');
	});
});
