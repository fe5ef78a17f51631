import { describe, expect, it } from 'vitest';
import { aQuestion, aSet } from '../../../../tests/support/builders.ts';
import { planAttempt } from './plan.ts';

const questions = [
	aQuestion('choice'),
	aQuestion('true-false', { points: 2 }),
	aQuestion('numeric')
];
const graded = { mode: 'graded', time: 1 } as const;
const practice = { mode: 'practice', time: 1 } as const;

describe('the plan of an attempt', () => {
	it('holds the rules and the questions in full', () => {
		expect(planAttempt(aSet({}, questions), 3, practice, 'seed')).toEqual({
			setId: 'ferry-set',
			version: 3,
			mode: 'practice',
			reveal: 'each',
			navigation: 'free',
			scoring: 'accuracy',
			asksCertainty: false,
			hints: { allowed: true, cost: 0.25 },
			pausing: true,
			questions: [
				{ id: 'q-choice', points: 1, choices: 3 },
				{ id: 'q-true-false', points: 2, choices: 2 },
				{ id: 'q-numeric', points: 1 }
			]
		});
	});

	it('explains each answer in practice, whatever the set says of graded runs', () => {
		const set = aSet({ reveal: 'end' }, questions);
		expect(planAttempt(set, 1, practice, 's').reveal).toBe('each');
		expect(planAttempt(set, 1, graded, 's').reveal).toBe('end');
	});

	it('lets the clock stop in practice only, unless the set says otherwise', () => {
		expect(planAttempt(aSet({}, questions), 1, graded, 's').pausing).toBe(false);
		expect(planAttempt(aSet({ pausing: true }, questions), 1, graded, 's').pausing).toBe(true);
		expect(planAttempt(aSet({ pausing: false }, questions), 1, practice, 's').pausing).toBe(false);
	});

	it('asks for certainty when the scoring needs it', () => {
		const asks = (settings: Parameters<typeof aSet>[0]) =>
			planAttempt(aSet(settings, questions), 1, graded, 's').asksCertainty;
		expect(asks({ scoring: 'certainty' })).toBe(true);
		expect(asks({ certainty: true })).toBe(true);
		expect(asks({})).toBe(false);
	});

	it('lengthens the time by what the learner needs, or takes the clock away', () => {
		const set = aSet({ time: { perAttemptSeconds: 60 } }, questions);
		const timeOf = (time: 1.5 | 'unlimited') =>
			planAttempt(set, 1, { mode: 'graded', time }, 's').time;
		expect(timeOf(1.5)).toEqual({ per: 'attempt', limitMs: 90_000 });
		expect(timeOf('unlimited')).toBeUndefined();
	});

	it('allows no going back under a clock on each question', () => {
		const set = aSet({ time: { perQuestionSeconds: 30 } }, questions);
		expect(planAttempt(set, 1, graded, 's')).toMatchObject({
			navigation: 'forward',
			time: { per: 'question', limitMs: 30_000 }
		});
		expect(planAttempt(set, 1, { mode: 'graded', time: 'unlimited' }, 's').navigation).toBe('free');
	});

	it('shuffles by the seed where the set says so', () => {
		const orders = ['1', '2', '3', '4', '5'].map((seed) =>
			planAttempt(aSet({ order: 'shuffled' }, questions), 1, graded, seed)
				.questions.map(({ id }) => id)
				.join()
		);
		expect(new Set(orders).size).toBeGreaterThan(1);
		expect(planAttempt(aSet({}, questions), 1, graded, '2').questions[0]?.id).toBe('q-choice');
	});
});
