import { writeCsv, type CsvCell } from '../csv/write-csv.ts';
import type { NotebookCard } from './notebook-card.ts';

const COLUMNS = [
	'question',
	'answer',
	'explanation',
	'passage',
	'article',
	'skill',
	'kind',
	'quiz',
	'noted',
	'due',
	'reviews',
	'lapses',
	'retired',
	'id'
];

function time(ms: number | undefined): CsvCell {
	return ms === undefined ? undefined : new Date(ms).toISOString();
}

/**
 * A notebook as a table, an entry a row, in the order of `cards`: RFC 4180, safe to open in a
 * spreadsheet (`writeCsv`). Times are ISO 8601 in UTC; an entry that is not due has none.
 */
export function writeNotebookCsv(cards: readonly NotebookCard[]): string {
	return writeCsv(
		COLUMNS,
		cards.map((card) => [
			card.front,
			card.back,
			card.explanation,
			card.passage,
			card.citation,
			card.skill,
			card.kind,
			card.quiz,
			time(card.notedAt),
			time(card.dueAt),
			card.reviews,
			card.lapses,
			card.retired ? 'yes' : 'no',
			card.id
		])
	);
}
