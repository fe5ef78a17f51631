import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** The cells of a text whose cells may be quoted (RFC 4180), with this separator and end of line. */
export function readSeparated(text: string, separator: string, lineEnd: string): string[][] {
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let place = 0; place < text.length; place += 1) {
		const sign = text.charAt(place);
		if (quoted && text.startsWith('""', place)) {
			cell += '"';
			place += 1;
		} else if (sign === '"' && (quoted || cell === '')) {
			quoted = !quoted;
		} else if (!quoted && (sign === separator || text.startsWith(lineEnd, place))) {
			rows.at(-1)?.push(cell);
			cell = '';
			if (sign !== separator) {
				rows.push([]);
				place += lineEnd.length - 1;
			}
		} else {
			cell += sign;
		}
	}
	return rows.slice(0, -1);
}

/** A text file for Anki: its headers by name, and its rows by the names of its columns. */
export type AnkiText = {
	readonly headers: ReadonlyMap<string, string>;
	readonly rows: readonly ReadonlyMap<string, string>[];
};

/** Reads a text file as Anki does: headers while lines begin with `#`, then the table. */
export function readAnkiText(text: string): AnkiText {
	const headers = new Map<string, string>();
	let rest = text;
	for (
		let line = /^#([^:\n]+):([^\n]*)\n/u.exec(rest);
		line;
		line = /^#([^:\n]+):([^\n]*)\n/u.exec(rest)
	) {
		headers.set(line[1] ?? '', line[2] ?? '');
		rest = rest.slice(line[0].length);
	}
	const columns = headers.get('columns')?.split('\t') ?? [];
	const rows = readSeparated(rest, '\t', '\n').map((cells) => {
		if (cells.length !== columns.length) throw new Error(`A row has ${cells.length} cells`);
		return new Map(columns.map((column, index) => [column, cells[index] ?? '']));
	});
	return { headers, rows };
}

function textIn(node: DefaultTreeAdapterTypes.ChildNode): string {
	if (node.nodeName === '#text' && 'value' in node) return node.value;
	if (node.nodeName === 'br') return '\n';
	throw new Error(`A field holds <${node.nodeName}>`);
}

/** What a field shows, as a browser reads its HTML. Throws where it holds any tag but a line break. */
export function shownText(field: string): string {
	return parseFragment(field).childNodes.map(textIn).join('');
}
