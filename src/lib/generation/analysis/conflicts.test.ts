import { expect, it } from 'vitest';
import { analysed } from '../../../../tests/support/analysed.ts';
import { findConflicts } from './conflicts.ts';

const conflicts = (...paragraphs: readonly string[]) =>
	findConflicts(analysed(...paragraphs).sentences).map(({ about, denies, affirms }) => ({
		about,
		denies: denies.text,
		affirms: affirms.text
	}));

it('finds who says that nobody was hurt beside who says that somebody was', () => {
	const affirms =
		'SkyNews reports that one rocket landed near a gate, wounding a member of a security force.';
	const denies = 'The Iraqi military says there were no casualties.';
	expect(conflicts(`${affirms} It is unclear who that was. ${denies}`)).toEqual([
		{ about: 'whether anybody was hurt', denies, affirms }
	]);
});

it('finds that something was hit in one account and not in another', () => {
	const affirms = 'Initial reports suggested the rockets landed on the base itself.';
	const denies = 'It is understood that two rockets were launched, but the base was not hit.';
	expect(conflicts(`${affirms} ${denies}`)).toEqual([
		{ about: 'whether the base was hit', denies, affirms }
	]);
});

it.each([
	[
		'a fear of what could happen',
		'Police said no one was injured.',
		'A long closure could leave people injured, officials said.'
	],
	[
		'a statement about somebody else',
		'Police said the bridge was not hit.',
		'Officials said the school was hit twice.'
	],
	['two denials', 'Police said no one was injured.', 'Officials said that nobody was hurt.'],
	[
		'two things the article says itself',
		'No one was injured in the north.',
		'Two people were injured in the south.'
	]
])('takes no %s for a contradiction', (_name, ...sentences) => {
	expect(conflicts(sentences.join(' '))).toEqual([]);
});
