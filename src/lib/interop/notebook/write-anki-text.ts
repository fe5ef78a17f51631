import { NOTE_TYPE_NAME } from './anki-note-type.ts';
import { ANKI_FIELDS, ankiNotes } from './anki-note.ts';
import type { NotebookCard } from './notebook-card.ts';

const COLUMNS = ['GUID', ...ANKI_FIELDS, 'Tags'];

/** Always quoted: a line that began with a `#` would be a comment. */
function quoted(field: string): string {
	return `"${field.replaceAll('"', '""')}"`;
}

/**
 * A notebook as the text file that Anki imports since 2.1.54, a note a line, with the headers of its
 * manual (https://docs.ankiweb.net/importing/text-files.html#file-headers). Guids and fields are those
 * of the package, so that whichever is imported later updates what is there.
 */
export function writeAnkiText(cards: readonly NotebookCard[]): string {
	const head = [
		'#separator:tab',
		'#html:true',
		`#notetype:${NOTE_TYPE_NAME}`,
		`#deck:${NOTE_TYPE_NAME}`,
		'#guid column:1',
		`#tags column:${COLUMNS.length}`,
		`#columns:${COLUMNS.join('\t')}`
	];
	const lines = ankiNotes(cards).map(({ guid, fields, tags }) =>
		[guid, ...fields, tags.join(' ')].map(quoted).join('\t')
	);
	return [...head, ...lines, ''].join('\n');
}
