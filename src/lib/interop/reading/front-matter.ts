import { isPublicationDate } from '#lib/core/article/publication-date.ts';
import type { ReadArticle } from '#lib/core/article/article-reading.ts';
import { findWrittenDate } from './written-date.ts';

type Metadata = Omit<ReadArticle, 'blocks' | 'leftOut' | 'notes'>;

const FENCE = '---';
const MOST_LINES = 100;
const ENTRY = /^(?<name>[A-Za-z_-]{1,30})\s*:\s*(?<value>\S.*)$/u;
const LONGEST_VALUE = 500;

const FIELDS: Readonly<Record<string, keyof Metadata>> = {
	title: 'title',
	headline: 'title',
	author: 'byline',
	authors: 'byline',
	byline: 'byline',
	publisher: 'publisher',
	site: 'publisher',
	date: 'published',
	published: 'published',
	url: 'url',
	canonical: 'url',
	canonical_url: 'url',
	source_url: 'url',
	lang: 'language',
	language: 'language',
	license: 'licence',
	licence: 'licence',
	country: 'country'
};

function unquote(value: string): string {
	const quoted = /^(?<mark>["'])(?<inner>.*)\k<mark>$/u.exec(value.trim());
	return (quoted?.groups?.inner ?? value).trim();
}

function valueOf(field: keyof Metadata, value: string): string | undefined {
	if (value === '' || value.length > LONGEST_VALUE) return undefined;
	if (field === 'published') return isPublicationDate(value) ? value : findWrittenDate(value);
	if (field === 'url') return URL.canParse(value) && /^https?:/iu.test(value) ? value : undefined;
	return value;
}

/**
 * What front matter that is not our own says of an article: simple entries such as `title:` and
 * `author:`, whatever else is in it is passed over. The body is the text after it; the whole text
 * where there is none.
 */
export function readFrontMatter(text: string): {
	readonly metadata: Metadata;
	readonly body: string;
} {
	const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
	const end = lines.slice(1, MOST_LINES).findIndex((line) => line.trimEnd() === FENCE) + 1;
	if (lines[0]?.trimEnd() !== FENCE || end < 1) return { metadata: {}, body: text };
	const entries = lines.slice(1, end).flatMap((line) => {
		const { name, value } = ENTRY.exec(line)?.groups ?? {};
		const field = name === undefined ? undefined : FIELDS[name.toLowerCase()];
		const read = field && value !== undefined ? valueOf(field, unquote(value)) : undefined;
		return field && read !== undefined ? [[field, read] as const] : [];
	});
	const isFrontMatter = lines
		.slice(1, end)
		.every((line) => line === '' || /^[\w\s#"'-]/u.test(line));
	if (!isFrontMatter || entries.length === 0) return { metadata: {}, body: text };
	return { metadata: Object.fromEntries(entries), body: lines.slice(end + 1).join('\n') };
}
