import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSeparated } from '../../../../tests/support/anki-reader-text.ts';
import type { NotebookCard } from './notebook-card.ts';
import { writeNotebookCsv } from './write-notebook-csv.ts';

const CARD: NotebookCard = {
	id: 'ferry-set/q1',
	front: 'Who said so?\nA. Ana\nB. Tom',
	back: 'Ana',
	explanation: 'The article says: "Ana".',
	passage: 'Captain Ana Rangi said so.',
	citation: 'Avon Times, “Ferry returns”',
	skill: 'attribution',
	kind: 'choice',
	quiz: 'The ferry',
	notedAt: Date.UTC(2026, 10, 29, 8),
	dueAt: Date.UTC(2026, 10, 30, 8),
	reviews: 3,
	lapses: 1,
	retired: false
};

/** The rows below the head, by the names in the head. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
	const [head = [], ...rows] = readSeparated(csv.replace(/^\uFEFF/u, ''), ',', '\r\n');
	return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

test('an entry is a row, with its times in UTC and its counts as numbers', () => {
	expect(rowsOf(writeNotebookCsv([CARD]))).toEqual([
		{
			question: 'Who said so?\nA. Ana\nB. Tom',
			answer: 'Ana',
			explanation: 'The article says: "Ana".',
			passage: 'Captain Ana Rangi said so.',
			article: 'Avon Times, “Ferry returns”',
			skill: 'attribution',
			kind: 'choice',
			quiz: 'The ferry',
			noted: '2026-11-29T08:00:00.000Z',
			due: '2026-11-30T08:00:00.000Z',
			reviews: '3',
			lapses: '1',
			retired: 'no',
			id: 'ferry-set/q1'
		}
	]);
});

test('an entry that is not asked any more says so, and has no day', () => {
	const csv = writeNotebookCsv([{ ...CARD, dueAt: undefined, retired: true }]);
	expect(rowsOf(csv)[0]).toMatchObject({ due: '', retired: 'yes' });
});

test('a notebook without entries is a table with a head', () => {
	expect(writeNotebookCsv([])).toMatch(/^\uFEFF"question",.*"id"\r\n$/u);
});

test('no text begins a formula, and otherwise each is given back', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', 'a') })
	);
	fc.assert(
		fc.property(text, text, (front, quiz) => {
			const [row] = rowsOf(writeNotebookCsv([{ ...CARD, front, quiz }]));
			for (const [cell, written] of [
				[row?.['question'], front],
				[row?.['quiz'], quiz]
			]) {
				expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
				// Only apostrophes were put in.
				expect(cell?.replaceAll("'", '')).toBe(written?.replaceAll("'", ''));
			}
		})
	);
});
