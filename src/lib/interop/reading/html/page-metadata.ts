import { isPublicationDate } from '#lib/core/article/publication-date.ts';
import { tidyByline } from '../byline.ts';
import { findWrittenDate } from '../written-date.ts';
import {
	attributeOf,
	elementsOf,
	textOf,
	tokensOf,
	type HtmlDocument,
	type HtmlElement
} from './html-tree.ts';
import { readLinkedData, type LinkedData } from './json-ld.ts';
import { readableText } from '../readable-text.ts';

/** What a page says of its article outside of the article's own words. */
export type PageMetadata = {
	readonly title?: string;
	readonly byline?: string;
	readonly publisher?: string;
	readonly published?: string;
	readonly url?: string;
	readonly licence?: string;
	readonly language?: string;
	/** The article's text as JSON-LD gives it, without blocks. */
	readonly articleBody?: string;
	/** False where the page says that not everybody may read all of it. */
	readonly isFree?: boolean;
};

const LONGEST_VALUE = 500;
const SEPARATOR = /\s+(?:[|–—·•»]|-|::)\s+/u;
const LICENCE_ADDRESS =
	/^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\/(?<kind>[a-z-]+|zero|mark)(?:\/(?<version>\d\.\d))?/iu;

type Page = {
	readonly elements: readonly HtmlElement[];
	readonly metas: ReadonlyMap<string, string>;
	readonly linked?: LinkedData;
	readonly base?: string;
};

function metasOf(elements: readonly HtmlElement[]): ReadonlyMap<string, string> {
	const metas = new Map<string, string>();
	for (const element of elements) {
		if (element.tagName !== 'meta') continue;
		const name =
			attributeOf(element, 'property') ??
			attributeOf(element, 'name') ??
			attributeOf(element, 'itemprop');
		const content = attributeOf(element, 'content')?.trim();
		const key = name?.toLowerCase();
		if (key !== undefined && content && !metas.has(key)) metas.set(key, content);
	}
	return metas;
}

/** The first of these values that says something, on one line. */
function firstText(...values: readonly (string | undefined)[]): string | undefined {
	return values
		.map((value) => (value === undefined ? '' : readableText(value).replace(/\s+/gu, ' ')))
		.find((value) => value !== '' && value.length <= LONGEST_VALUE);
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
	if (address === undefined || !URL.canParse(address, base)) return undefined;
	const url = new URL(address, base);
	return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

function comparable(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The site's name mostly comes last, and where it comes first it is short. */
function likelyTitle(parts: readonly string[]): string {
	const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), '');
	const [first = ''] = parts;
	const isTitle = first.split(/\s+/u).length >= 3 && first.length * 2 >= longest.length;
	return isTitle ? first : longest;
}

/** A title without the publisher's name, where that is a part of it; `isGuess` takes the longest part for the title. */
function withoutSite(title: string, publisher: string | undefined, isGuess: boolean): string {
	const parts = title.split(SEPARATOR);
	if (parts.length < 2) return title;
	const site = comparable(publisher ?? '');
	const named = parts.findIndex((part, index) => {
		const isAtAnEnd = index === 0 || index === parts.length - 1;
		return site !== '' && isAtAnEnd && comparable(part) === site;
	});
	if (named !== -1) return parts.filter((_, index) => index !== named).join(' – ');
	return isGuess ? likelyTitle(parts) : title;
}

function titleOf(
	{ elements, metas, linked }: Page,
	publisher: string | undefined
): string | undefined {
	const headings = elements
		.filter(({ tagName }) => tagName === 'h1')
		.map(textOf)
		.filter((text) => text !== '');
	const stated = firstText(
		linked?.headline,
		metas.get('og:title'),
		metas.get('twitter:title'),
		metas.get('headline')
	);
	const element = elements.find(
		({ tagName, parentNode }) => tagName === 'title' && parentNode?.nodeName === 'head'
	);
	const named = element && withoutSite(textOf(element), publisher, true);
	const told = stated === undefined ? named : withoutSite(stated, publisher, false);
	// The headline on the page is whole where the one for search engines is cut or rewritten.
	const shown = headings.find((heading) => {
		const [a, b] = [comparable(heading), comparable(told ?? '')];
		return b !== '' && (a.startsWith(b.slice(0, 40)) || b.startsWith(a.slice(0, 40)));
	});
	const only = headings.length === 1 && told === undefined ? headings[0] : undefined;
	return firstText(shown, only, told, headings[0]);
}

function bylineOf({ elements, metas, linked }: Page): string | undefined {
	const marked = elements.filter(
		(element) =>
			tokensOf(element, 'rel').includes('author') ||
			tokensOf(element, 'itemprop').includes('author')
	);
	const names = linked?.authors.length ? linked.authors : undefined;
	const candidates = [
		names && [...new Set(names)].join(', '),
		metas.get('author'),
		metas.get('article:author'),
		metas.get('parsely-author'),
		metas.get('dc.creator'),
		...marked.slice(0, 3).map(textOf)
	];
	return candidates
		.map((candidate) => (candidate === undefined ? undefined : tidyByline(readableText(candidate))))
		.find((name) => name !== undefined);
}

function publishedOf({ elements, metas, linked }: Page): string | undefined {
	const times = elements.filter(({ tagName }) => tagName === 'time');
	const marked = times.filter(
		(time) =>
			tokensOf(time, 'itemprop').includes('datepublished') ||
			attributeOf(time, 'pubdate') !== undefined
	);
	const candidates = [
		linked?.published,
		metas.get('article:published_time'),
		metas.get('datepublished'),
		metas.get('parsely-pub-date'),
		metas.get('dc.date.issued'),
		metas.get('dc.date'),
		metas.get('pubdate'),
		metas.get('publish-date'),
		metas.get('date'),
		...[...marked, ...times.slice(0, 3)].map(
			(time) => attributeOf(time, 'datetime') ?? textOf(time)
		)
	];
	return candidates
		.map((date) => (date === undefined ? undefined : findWrittenDate(date)))
		.find((date) => date !== undefined && isPublicationDate(date));
}

/** A licence by its short name where the address is one of Creative Commons, else as it is stated. */
function nameLicence(stated: string): string {
	const { kind, version } = LICENCE_ADDRESS.exec(stated)?.groups ?? {};
	if (kind === undefined) return stated;
	const name =
		kind === 'zero' ? 'CC0' : kind === 'mark' ? 'Public Domain Mark' : `CC ${kind.toUpperCase()}`;
	return version === undefined ? name : `${name} ${version}`;
}

function licenceOf({ elements, metas, linked, base }: Page): string | undefined {
	const link = elements.find(
		(element) =>
			(element.tagName === 'a' || element.tagName === 'link') &&
			tokensOf(element, 'rel').includes('license')
	);
	const address = link && absolute(attributeOf(link, 'href'), base);
	const stated =
		linked?.licence ?? address ?? metas.get('dc.rights') ?? metas.get('dcterms.license');
	const licence = firstText(stated);
	return licence === undefined ? undefined : nameLicence(licence);
}

function urlOf({ elements, metas, linked, base }: Page): string | undefined {
	const canonical = elements.find(
		(element) => element.tagName === 'link' && tokensOf(element, 'rel').includes('canonical')
	);
	return (
		absolute(canonical && attributeOf(canonical, 'href'), base) ??
		absolute(metas.get('og:url'), base) ??
		absolute(linked?.url, base) ??
		absolute(base, undefined)
	);
}

/**
 * What a page says of its article: JSON-LD first, then Open Graph, `<meta>`, `<time>` and links.
 * `address` is where the page was fetched from; relative addresses are resolved against it.
 */
export function readPageMetadata(document: HtmlDocument, address?: string): PageMetadata {
	const elements = elementsOf(document);
	const metas = metasOf(elements);
	const linked = readLinkedData(document);
	const page: Page = { elements, metas, linked, base: address };
	const publisher = firstText(
		linked?.publisher,
		metas.get('og:site_name'),
		metas.get('application-name'),
		metas.get('dc.publisher')
	);
	const html = elements.find(({ tagName }) => tagName === 'html');
	const language = firstText(
		html && attributeOf(html, 'lang'),
		linked?.language,
		metas.get('og:locale')
	);
	const stated = {
		title: titleOf(page, publisher),
		byline: bylineOf(page),
		publisher,
		published: publishedOf(page),
		url: urlOf(page),
		licence: licenceOf(page),
		language,
		articleBody: linked?.articleBody,
		isFree: linked?.isFree ?? (metas.get('article:content_tier') === 'locked' ? false : undefined)
	};
	return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
