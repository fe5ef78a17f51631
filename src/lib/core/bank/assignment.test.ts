import { describe, expect, test } from 'vitest';
import {
	DEFAULT_TERMS,
	readTerms,
	settingsFor,
	windowStateAt,
	writeTerms,
	type AssignmentTerms
} from './assignment.ts';
import type { Settings } from './document.ts';

const OWN: Settings = {
	modes: ['practice', 'graded'],
	reveal: 'end',
	order: 'fixed',
	navigation: 'free',
	scoring: 'accuracy',
	hints: { allowed: true, cost: 0.25 },
	time: { perAttemptSeconds: 600 }
};
const withSettings = (settings: AssignmentTerms['settings']): AssignmentTerms => ({
	...DEFAULT_TERMS,
	settings
});

describe('the settings of an assignment', () => {
	test('are the set’s own where nothing else is said', () => {
		expect(settingsFor(OWN, withSettings({}))).toEqual(OWN);
	});

	test('are those of the terms where they say something', () => {
		const terms = withSettings({
			reveal: 'due',
			certainty: true,
			pausing: false,
			modes: ['graded']
		});
		expect(settingsFor(OWN, terms)).toEqual({
			...OWN,
			reveal: 'due',
			certainty: true,
			pausing: false,
			modes: ['graded']
		});
	});

	test('have another time limit, or none although the set has one', () => {
		const { time: _, ...untimed } = OWN;
		expect(settingsFor(OWN, withSettings({ time: { perQuestionSeconds: 30 } }))).toEqual({
			...OWN,
			time: { perQuestionSeconds: 30 }
		});
		expect(settingsFor(OWN, withSettings({ time: null }))).toEqual(untimed);
	});
});

describe('terms', () => {
	test('are the same when they have been stored and read', () => {
		const terms: AssignmentTerms = {
			names: 'real',
			attempts: { allowed: 2, counts: 'last' },
			settings: { time: null, order: 'shuffled' }
		};
		expect(readTerms(writeTerms(terms))).toEqual(terms);
		expect(readTerms(writeTerms(DEFAULT_TERMS))).toEqual(DEFAULT_TERMS);
	});

	test('get no defaults from being read, which would hide what the set says', () => {
		const empty = withSettings({});
		expect(readTerms(writeTerms(empty)).settings).toEqual({});
	});

	test('that another hand has written are not taken', () => {
		expect(() => readTerms('{"names":"nickname"}')).toThrow();
	});
});

describe('a window', () => {
	const window = { opensAtMs: 100, closesAtMs: 200 };

	test.each([
		[99, 'not-open-yet'],
		[100, 'open'],
		[199, 'open'],
		[200, 'closed']
	] as const)('from 100 to 200 is at %s %s', (atMs, state) => {
		expect(windowStateAt(window, atMs)).toBe(state);
	});

	test('without times is always open', () => {
		expect(windowStateAt({}, 0)).toBe('open');
	});

	test('that is closed before it opens stays closed', () => {
		expect(windowStateAt({ opensAtMs: 300, closesAtMs: 200 }, 250)).toBe('closed');
	});
});
