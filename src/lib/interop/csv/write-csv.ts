/** A cell by its type: a text of any origin, a number of our own, or nothing. */
export type CsvCell = string | number | undefined;

/** A number that CSV has no word for. */
export class CsvNumberError extends Error {
	constructor(value: number) {
		super(`Not a number for a table: ${value}`);
		this.name = 'CsvNumberError';
	}
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

// What makes a spreadsheet take a text for a formula, also in the full-width forms that some take for the
// same, and a tab or line break that hides one behind it (OWASP, “CSV Injection”).
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n]/u;

// A spreadsheet set to semicolons or tabs begins a new cell at one, quotes or not.
const FORMULA_AFTER_SEPARATOR = /([;\t]\s*)(?=[=+\-@＝＋－＠])/gu;

function textCell(text: string): string {
	const safe = text.replaceAll(FORMULA_AFTER_SEPARATOR, "$1'");
	const marked = FORMULA_START.test(safe) ? `'${safe}` : safe;
	return `"${marked.replaceAll('"', '""')}"`;
}

function cell(value: CsvCell): string {
	if (value === undefined) return '';
	if (typeof value === 'string') return textCell(value);
	if (!Number.isFinite(value)) throw new CsvNumberError(value);
	return String(value);
}

/**
 * A table as CSV (RFC 4180): comma, CRLF, UTF-8 with a byte order mark, without which Excel reads another
 * encoding. Texts are always quoted, and one that a spreadsheet could take for a formula begins with an
 * apostrophe; numbers are written as numbers, −1.5 too. Throws `CsvNumberError` on NaN and infinities.
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
	const lines = [head, ...rows].map((row) => row.map(cell).join(','));
	return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
}
