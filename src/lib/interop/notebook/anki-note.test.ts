import { expect, it } from 'vitest';
import { ankiField, ankiGuid, ankiNotes } from './anki-note.ts';
import type { NotebookCard } from './notebook-card.ts';

const CARD: NotebookCard = {
	id: 'ferry-set/q1',
	front: 'Who?',
	back: 'Ana',
	explanation: '',
	passage: '',
	citation: '',
	skill: 'claim-status',
	kind: 'choice',
	quiz: 'Die Fähre: 9 Fragen!',
	notedAt: 1,
	reviews: 0,
	lapses: 0,
	retired: false
};

it.each([
	['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
	['one\ntwo\r\nthree\rfour', 'one<br>two<br>three<br>four'],
	['He said: "no"\tthen', 'He said: "no"\tthen'],
	['a\u001Fb\u0000c\u007Fd', 'abcd'],
	[
		'[sound:a.mp3] [[type:Back]] [$$]x[/$$] [1]',
		'&#91;sound:a.mp3] &#91;[type:Back]] &#91;$$]x&#91;/$$] [1]'
	],
	['half \uD83D', 'half \uFFFD']
])('writes %j into a field as %j', (text, field) => {
	expect(ankiField(text)).toBe(field);
});

it('knows a card by ten letters and digits that follow from its id', () => {
	expect(ankiGuid('ferry-set/q1')).toMatch(/^[A-Za-z0-9]{10}$/u);
	expect(ankiGuid('ferry-set/q1')).toBe(ankiGuid('ferry-set/q1'));
	const ids = Array.from({ length: 5_000 }, (_, index) => ankiGuid(`ferry-set/q${index}`));
	expect(new Set(ids).size).toBe(5_000);
});

it('tags a card with the project, its skill and its quiz, without blanks', () => {
	const tagsOf = (card: Partial<NotebookCard>) => ankiNotes([{ ...CARD, ...card }])[0]?.tags;
	expect(tagsOf({})).toEqual(['claim-status', 'die-fähre-9-fragen', 'newsproof']);
	expect(tagsOf({ quiz: ' … ', retired: true })).toEqual(['claim-status', 'newsproof', 'retired']);
	expect(tagsOf({ quiz: 'x'.repeat(59) + '🛳🛳' })).toContain('x'.repeat(59));
});

it('makes one note of cards with one id, the first', () => {
	const notes = ankiNotes([CARD, { ...CARD, front: 'Again?' }, { ...CARD, id: 'ferry-set/q2' }]);
	expect(notes.map(({ fields }) => [fields[0], fields[5]])).toEqual([
		['Who?', 'ferry-set/q1'],
		['Who?', 'ferry-set/q2']
	]);
});
