import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { NotebookCard } from './notebook-card.ts';

/** The fields of a note, in order. A collection knows the note type by them: see `NOTE_TYPE_ID`. */
export const ANKI_FIELDS = [
	'Front',
	'Back',
	'Explanation',
	'Passage',
	'Citation',
	'Source id'
] as const;

/** One note as Anki keeps it. `fields` are HTML, in the order of `ANKI_FIELDS`; `tags` hold no blanks. */
export type AnkiNote = {
	readonly guid: string;
	readonly fields: readonly string[];
	readonly tags: readonly string[];
	readonly card: NotebookCard;
};

const GUID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const GUID_LENGTH = 10;
const LONGEST_TAG = 60;

// Anki drops these from every field when it takes a note in (rslib, notes/mod.rs), U+001F among them,
// which parts the fields in the database.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

// Between brackets Anki plays sound, speaks, typesets and asks for typing. What an article says is none of it.
const DIRECTIVE = /\[(?=sound:|anki:|\[type:|\/?latex\]|\/?\$\$?\])/giu;

/**
 * What Anki knows a note by, over all exports: ten letters and digits that follow from the card's id
 * alone. Of 5,000 cards, two are given the same with a chance of one in 60 billion.
 */
export function ankiGuid(cardId: string): string {
	const hash = sha256(utf8ToBytes(cardId.toWellFormed()));
	let rest = new DataView(hash.buffer, hash.byteOffset).getBigUint64(0);
	return Array.from({ length: GUID_LENGTH }, () => {
		const digit = Number(rest % BigInt(GUID_LETTERS.length));
		rest /= BigInt(GUID_LETTERS.length);
		return GUID_LETTERS.charAt(digit);
	}).join('');
}

/** A plain text as a field of a note: HTML that shows just these words. Control characters go. */
export function ankiField(text: string): string {
	return text
		.toWellFormed()
		.replaceAll(/\r\n?/gu, '\n')
		.replaceAll(CONTROL, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll(DIRECTIVE, '&#91;')
		.replaceAll('\n', '<br>');
}

/** A title as a tag: its letters and digits in lower case, with hyphens; empty when it has none. */
function tagOf(title: string): string {
	return title
		.toWellFormed()
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.slice(0, LONGEST_TAG)
		.toWellFormed()
		.replaceAll(/^-+|[-\uFFFD]+$/gu, '');
}

function noteOf(card: NotebookCard): AnkiNote {
	const { id, front, back, explanation, passage, citation, skill, quiz, retired } = card;
	const tags = ['newsproof', tagOf(skill), tagOf(quiz), retired ? 'retired' : ''];
	return {
		guid: ankiGuid(id),
		fields: [front, back, explanation, passage, citation, id].map(ankiField),
		tags: [...new Set(tags)].filter((tag) => tag !== '').toSorted(),
		card
	};
}

/** The notes of these cards, in their order; of cards with one id, the first. */
export function ankiNotes(cards: readonly NotebookCard[]): readonly AnkiNote[] {
	const notes = new Map<string, AnkiNote>();
	for (const card of cards) {
		const note = noteOf(card);
		if (!notes.has(note.guid)) notes.set(note.guid, note);
	}
	return [...notes.values()];
}
