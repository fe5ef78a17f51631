import { attributeOf, elementsOf, isText, type HtmlDocument } from './html-tree.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says of its article: schema.org's Article and the types below it. */
export type LinkedData = {
	readonly headline?: string;
	readonly authors: readonly string[];
	readonly publisher?: string;
	readonly published?: string;
	readonly url?: string;
	readonly licence?: string;
	readonly language?: string;
	readonly articleBody?: string;
	readonly isFree?: boolean;
};

const ARTICLE =
	/(?:Article|NewsArticle|BlogPosting|Report|LiveBlogPosting|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|ReviewNewsArticle|SocialMediaPosting|TechArticle|ScholarlyArticle)$/u;
const MOST_SCRIPTS = 40;
const LONGEST_SCRIPT = 1_000_000;
const MOST_OBJECTS = 2_000;
const DEEPEST = 12;

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object inside a value, breadth first, however it is nested in lists and `@graph`. */
function objectsIn(value: unknown): readonly JsonObject[] {
	const objects: JsonObject[] = [];
	let level: readonly unknown[] = [value];
	for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
		const next: unknown[] = [];
		for (const item of level) {
			if (objects.length >= MOST_OBJECTS) return objects;
			if (Array.isArray(item)) next.push(...item.slice(0, MOST_OBJECTS));
			else if (isObject(item)) {
				objects.push(item);
				next.push(...Object.values(item).filter((each) => typeof each === 'object'));
			}
		}
		level = next;
	}
	return objects;
}

function textIn(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
	if (Array.isArray(value)) return textIn(value[0]);
	if (isObject(value)) return textIn(value.name) ?? textIn(value['@value']);
	return undefined;
}

function addressIn(value: unknown): string | undefined {
	if (Array.isArray(value)) return addressIn(value[0]);
	if (isObject(value)) return addressIn(value['@id'] ?? value.url);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Names of people or organisations; a reference to another object by `@id` is followed. */
function namesIn(value: unknown, byId: ReadonlyMap<string, JsonObject>): readonly string[] {
	if (Array.isArray(value)) return value.slice(0, 20).flatMap((each) => namesIn(each, byId));
	if (isObject(value)) {
		const id = value['@id'];
		const target = typeof id === 'string' && value.name === undefined ? byId.get(id) : undefined;
		const name = textIn((target ?? value).name);
		return name === undefined ? [] : [name];
	}
	return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

function isArticle({ '@type': type }: JsonObject): boolean {
	const types = Array.isArray(type) ? type : [type];
	return types.some((each) => typeof each === 'string' && ARTICLE.test(each));
}

function parsed(script: string): unknown {
	try {
		return JSON.parse(script);
	} catch {
		// Line breaks inside strings are the commonest mistake in the wild.
		try {
			return JSON.parse(script.replace(/[\r\n\t]+/gu, ' ').replace(/;\s*$/u, ''));
		} catch {
			return undefined;
		}
	}
}

function isFreeIn(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'string') return !/^(?:false|https?:\/\/schema\.org\/False)$/iu.test(value);
	return undefined;
}

/** Reads a page's `<script type="application/ld+json">`; what is no JSON is passed over. */
export function readLinkedData(document: HtmlDocument): LinkedData | undefined {
	const scripts = elementsOf(document)
		.filter(
			(element) =>
				element.tagName === 'script' &&
				/^application\/ld\+json\b/iu.test(attributeOf(element, 'type') ?? '')
		)
		.slice(0, MOST_SCRIPTS)
		.map((element) =>
			element.childNodes
				.filter(isText)
				.map(({ value }) => value)
				.join('')
		)
		.filter((script) => script.length <= LONGEST_SCRIPT);
	const objects = objectsIn(scripts.map(parsed));
	const articles = objects.filter(isArticle);
	const article = articles.find(({ headline }) => headline !== undefined) ?? articles[0];
	if (!article) return undefined;
	const byId = new Map<string, JsonObject>();
	for (const each of objects) {
		const id = each['@id'];
		if (typeof id === 'string' && each.name !== undefined) byId.set(id, each);
	}
	return {
		authors: namesIn(article.author ?? article.creator, byId),
		headline: textIn(article.headline) ?? textIn(article.name),
		publisher: namesIn(article.publisher ?? article.sourceOrganization, byId)[0],
		published: textIn(article.datePublished) ?? textIn(article.dateCreated),
		url: addressIn(article.mainEntityOfPage) ?? addressIn(article.url),
		licence: addressIn(article.license) ?? addressIn(article.usageInfo),
		language: textIn(article.inLanguage),
		articleBody: textIn(article.articleBody),
		isFree: isFreeIn(article.isAccessibleForFree)
	};
}
