import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldNotebook } from '#lib/core/review/fold-notebook.ts';
import { readNotebookFile, writeNotebookFile } from '#lib/core/review/notebook-file.ts';
import { goldenNotebook } from './support/golden-notebook.ts';

const FOLDER = new URL('golden-notebooks/', import.meta.url);

function read(text: string) {
	const reading = readNotebookFile(text);
	if (!reading.ok) throw new Error(reading.reason);
	return reading.value;
}

/** What a notebook shows of its entries. Six digits of a memory: the last ones may differ between processors. */
function shownOf(text: string): unknown {
	const { settings, entries } = foldNotebook(read(text).record);
	const digits = (value: number) => Number(value.toFixed(6));
	return {
		settings,
		entries: [...entries.values()]
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
			.map(({ memory, stem: _stem, set: _set, ...entry }) => ({
				...entry,
				memory: { stability: digits(memory.stability), difficulty: digits(memory.difficulty) }
			}))
	};
}

// `GOLDEN_RELEASE=v0.3.0 npx vitest run tests/golden-notebooks.test.ts` stores the notebook of a new
// release with what it shows. What a release has stored is never written again: learners have such files.
// A schedule that is meant to change gets its `expected` by hand, in the commit that changes it.
const release = process.env['GOLDEN_RELEASE'];
if (release) {
	mkdirSync(FOLDER, { recursive: true });
	const file = new URL(`${release}.json`, FOLDER);
	const notebook = goldenNotebook();
	const golden = { notebook: JSON.parse(notebook) as unknown, expected: shownOf(notebook) };
	if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(golden, null, '\t')}\n`);
}

const stored = readdirSync(FOLDER);

it('has a stored notebook of the first release that had notebooks', () => {
	expect(stored).toContain('v0.3.0.json');
});

describe.each(stored)('the stored notebook %s', (name) => {
	const golden = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as {
		readonly notebook: unknown;
		readonly expected: unknown;
	};
	const text = JSON.stringify(golden.notebook);

	it('is still read whole', () => {
		expect(read(text).problems).toEqual([]);
	});

	it('still shows the same entries, due on the same days', () => {
		expect(shownOf(text)).toEqual(golden.expected);
	});

	it('still shows them after it went to another device', () => {
		const { record, articles } = read(text);
		expect(shownOf(writeNotebookFile({ record, articles }, 0))).toEqual(golden.expected);
	});
});
