/** One row of the layer table: whose files they are and what they may and may never import. */
export type LayerRule = {
	readonly name: string;
	/** Globs over paths from the project's root; the first layer that matches owns the file. */
	readonly files: readonly string[];
	readonly mayImport: readonly string[];
	readonly never: readonly string[];
};

export type SizeLimit = { readonly files: string; readonly lines: number };

/** Everything that `checkArchitecture` enforces, as `docs/architecture.md` states it. */
export type Rules = {
	readonly layers: readonly LayerRule[];
	/** What a test may import beyond its own layer and those below. */
	readonly testsMayImport: readonly string[];
	/** Folders of `core`, the topmost first; folders of one step may not import each other. */
	readonly coreOrder: readonly (readonly string[])[];
	readonly pureLayers: readonly string[];
	readonly bannedGlobals: readonly string[];
	/** The first limit whose glob matches a file's name holds. */
	readonly limits: readonly SizeLimit[];
	readonly bannedNames: readonly string[];
};

export class UnreadableRulesError extends Error {
	override readonly name = 'UnreadableRulesError';

	constructor(expected: string) {
		super(`docs/architecture.md should have ${expected}`);
	}
}

type Table = {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
};

function cellsOf(line: string): readonly string[] {
	return line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}

function readTables(markdown: string): readonly Table[] {
	const blocks = markdown.split(/\n(?!\|)/).map((block) => block.trim());
	return blocks
		.filter((block) => block.startsWith('|'))
		.map((block) => {
			const [header = '', , ...rows] = block.split('\n');
			return { header: cellsOf(header), rows: rows.map(cellsOf) };
		});
}

function quoted(text = ''): readonly string[] {
	return [...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);
}

function tableOf(tables: readonly Table[], ...header: readonly string[]): Table {
	const found = tables.find((table) =>
		header.every((cell, i) => table.header[i]?.startsWith(cell))
	);
	if (!found) throw new UnreadableRulesError(`a table with the columns ${header.join(' | ')}`);
	return found;
}

function lineOf(markdown: string, beginning: string): string {
	const line = markdown.split('\n').find((candidate) => candidate.startsWith(beginning));
	if (!line) throw new UnreadableRulesError(`a line that begins “${beginning}”`);
	return line.slice(beginning.length);
}

/**
 * Reads the rules out of the architecture document, so that the document a person reads and the
 * rules a test enforces cannot part.
 *
 * @throws UnreadableRulesError when a table or line it reads is missing.
 */
export function readRules(markdown: string): Rules {
	const tables = readTables(markdown);
	const layers = tableOf(tables, 'layer', 'is', 'may import', 'never').rows.map((row) => {
		const [name = '', ...files] = quoted(row[0]);
		return { name, files, mayImport: quoted(row[2]), never: quoted(row[3]) };
	});
	const globals = tableOf(tables, 'never in', 'because');
	const limits = tableOf(tables, 'files', 'at most').rows.map((row) => ({
		files: quoted(row[0])[0] ?? '*',
		lines: Number.parseInt(row[1] ?? '', 10)
	}));
	return {
		layers,
		testsMayImport: quoted(lineOf(markdown, 'A test beside its code (`*.test.ts`) may import')),
		coreOrder: lineOf(markdown, 'Inside `core`, downward only:').split('→').map(quoted),
		pureLayers: quoted(globals.header[0]),
		bannedGlobals: globals.rows.flatMap((row) => quoted(row[0])),
		limits,
		bannedNames: quoted(lineOf(markdown, 'No folder or file is called'))
	};
}
