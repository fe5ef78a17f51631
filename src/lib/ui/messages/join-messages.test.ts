import { describe, expect, test } from 'vitest';
import type { Settings } from '../../core/bank/document.ts';
import { joinMessages, rulesInWords } from './join-messages.ts';

const SETTINGS: Settings = {
	modes: ['graded'],
	reveal: 'end',
	order: 'fixed',
	navigation: 'free',
	scoring: 'accuracy',
	hints: { allowed: true, cost: 0.25 }
};
const { rules } = joinMessages;
const inWords = (
	settings: Partial<Settings> = {},
	allowed: number | 'unlimited' = 1,
	time: number | 'unlimited' = 1
) =>
	rulesInWords({
		settings: { ...SETTINGS, ...settings },
		attempts: { allowed, counts: 'last' },
		time
	});

describe('the rules of an assignment', () => {
	test('say how it is taken, how long, how often and how it is scored', () => {
		expect(inWords()).toEqual([
			rules.graded.end,
			'No time limit.',
			'You can take it once.',
			rules.scoring.accuracy
		]);
	});

	test('say which of several attempts counts', () => {
		expect(inWords({}, 3).slice(2, 4)).toEqual([
			'You can take it 3 times.',
			'The last one counts.'
		]);
		expect(inWords({}, 'unlimited')).toContain(rules.unlimited);
	});

	test('say a learner’s own time, and that it is more than the others’', () => {
		const time = { perAttemptSeconds: 600 };
		expect(inWords({ time })).toContain('10 minutes for the whole quiz.');
		expect(inWords({ time })).not.toContain(rules.yourTime);
		expect(inWords({ time }, 1, 1.5)).toContain('15 minutes for the whole quiz.');
		expect(inWords({ time }, 1, 1.5)).toContain(rules.yourTime);
		expect(inWords({ time }, 1, 'unlimited')).toContain(rules.untimed);
		expect(inWords({ time: { perQuestionSeconds: 45 } }, 1, 1.25)).toContain(
			'56 seconds for each question, with no going back.'
		);
	});

	test('warn of what a wrong answer costs', () => {
		expect(inWords({ scoring: 'negative' })).toContain(rules.scoring.negative);
		expect(inWords({ scoring: 'certainty' })).toContain(rules.certainty);
	});

	test('say that it is practised, or that the learner may choose', () => {
		expect(inWords({ modes: ['practice'] })[0]).toBe(rules.practice);
		expect(inWords({ modes: ['practice', 'graded'] })[0]).toBe(rules.either);
	});
});

test('who types a name that somebody has is told which', () => {
	expect(joinMessages.problem('name-claimed', ' Mia K. ')).toContain('as Mia K.: is that you');
});
