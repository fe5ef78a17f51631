import type { ArticleMetadata } from './article.ts';
import type { ArticleReading, LeftOut, ReadingNote } from './article-reading.ts';

/** What is said of an article beside its words, as fields of a form; empty where nothing is known. */
export type DraftFields = {
	readonly title: string;
	readonly publisher: string;
	readonly byline: string;
	readonly published: string;
	readonly country: string;
	readonly url: string;
	readonly licence: string;
};

/** An article while a person mends it. */
export type ArticleDraft = {
	readonly fields: DraftFields;
	readonly text: string;
	/** What was taken for something other than the story and may be put back. */
	readonly leftOut: readonly LeftOut[];
	readonly notes: readonly ReadingNote[];
};

/** The fields of a draft, in the order in which a person fills them in. */
export const DRAFT_FIELDS = [
	'title',
	'publisher',
	'byline',
	'published',
	'country',
	'url',
	'licence'
] as const satisfies readonly (keyof DraftFields)[];

/** The largest file that a page takes, in bytes. */
export const LARGEST_UPLOAD = 5_000_000;

/** A draft out of what was read. `source` is the address it was fetched from, if it was. */
export function draftFromReading(
	reading: Extract<ArticleReading, { readonly ok: true }>,
	source = ''
): ArticleDraft {
	const { title, text, metadata, leftOut, notes } = reading;
	const { publisher = '', byline = '', published = '', country = '', licence = '' } = metadata;
	const url = metadata.url ?? source;
	const fields = { title, publisher, byline, published, country, url, licence };
	return { fields, text, leftOut, notes };
}

/** What the fields say, without the empty ones. */
export function metadataOfFields(fields: DraftFields): Omit<ArticleMetadata, 'language'> {
	const known = DRAFT_FIELDS.map((name) => [name, fields[name].trim()] as const).filter(
		([, value]) => value !== ''
	);
	return { ...Object.fromEntries(known), title: fields.title.trim() };
}

/** The draft with what was left out at these places put back, at the end of its text. */
export function putBack(draft: ArticleDraft, places: readonly number[]): ArticleDraft {
	const wanted = draft.leftOut.filter((_, index) => places.includes(index));
	const text = [draft.text.trimEnd(), ...wanted.map((piece) => piece.text)].join('\n\n');
	return { ...draft, text, leftOut: draft.leftOut.filter((_, index) => !places.includes(index)) };
}
