import { expect, test } from 'vitest';
import { aQuestion, aSet, ONE_OF_EACH_KIND } from '../../../../tests/support/builders.ts';
import { compareVersions } from './version-difference.ts';

const NOTHING = {
	added: [],
	removed: [],
	changed: [],
	isReordered: false,
	settings: [],
	isRetitled: false
};

test('a version differs in nothing from itself', () => {
	expect(compareVersions(aSet(), aSet())).toEqual(NOTHING);
});

test('what a teacher notes on a question is no change for a learner', () => {
	const tagged = ONE_OF_EACH_KIND.map((question) => ({ ...question, tags: ['week 3'] }));
	expect(compareVersions(aSet(), aSet({}, tagged))).toEqual(NOTHING);
});

test('questions that came, went and changed are told apart, with the fields that did', () => {
	const [first, second, ...rest] = ONE_OF_EACH_KIND;
	if (!first || !second) throw new Error('The builders have too few questions');
	const added = { ...aQuestion('true-false'), id: 'q-new' };
	const edited = { ...second, explanation: 'Said otherwise.', points: 2 };
	const difference = compareVersions(aSet(), aSet({}, [edited, ...rest, added]));
	expect(difference.added).toEqual([added]);
	expect(difference.removed).toEqual([first]);
	expect(difference.changed).toEqual([
		{ before: second, after: edited, fields: ['points', 'explanation'] }
	]);
	expect(difference.isReordered).toBe(false);
});

test('another order and other settings are told', () => {
	const turned = compareVersions(
		aSet(),
		aSet({ order: 'shuffled' }, ONE_OF_EACH_KIND.toReversed())
	);
	expect(turned.isReordered).toBe(true);
	expect(turned.settings).toEqual(['order']);
});
