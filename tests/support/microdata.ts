import type { Page } from '@playwright/test';

/** An item as HTML's microdata model reads it: values, and items in items. */
export type MicrodataItem = {
	readonly type: string;
	readonly properties: Readonly<Record<string, readonly (string | MicrodataItem)[]>>;
};

/** The top-level items of a page (HTML Living Standard, 5.3 "Microdata", values by 5.2.4). */
export function readMicrodata(page: Page): Promise<readonly MicrodataItem[]> {
	return page.evaluate(() => {
		type Item = { type: string; properties: Record<string, (string | Item)[]> };
		const valueOf = (element: Element): string => {
			if (element instanceof HTMLMetaElement) return element.content;
			if (element instanceof HTMLLinkElement || element instanceof HTMLAnchorElement)
				return element.href;
			return element.textContent.trim();
		};
		const read = (root: Element): Item => {
			const item: Item = { type: root.getAttribute('itemtype') ?? '', properties: {} };
			const walk = (element: Element) => {
				const isItem = element.hasAttribute('itemscope');
				for (const name of element.getAttribute('itemprop')?.split(' ') ?? []) {
					(item.properties[name] ??= []).push(isItem ? read(element) : valueOf(element));
				}
				if (!isItem) for (const child of element.children) walk(child);
			};
			for (const child of root.children) walk(child);
			return item;
		};
		return [...document.querySelectorAll('[itemscope]:not([itemprop])')].map(read);
	});
}

const THING = ['description', 'image', 'name', 'url'];
const CREATIVE_WORK = [
	...THING,
	'datePublished',
	'educationalUse',
	'headline',
	'inLanguage',
	'isAccessibleForFree',
	'isBasedOn',
	'learningResourceType',
	'publisher',
	'version'
];

/**
 * What schema.org (version 29) lets each type say, as far as pages here say it: a Quiz is a
 * LearningResource and a NewsArticle an Article, both CreativeWorks, and all are Things.
 */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
	'https://schema.org/Quiz': CREATIVE_WORK,
	'https://schema.org/NewsArticle': CREATIVE_WORK,
	'https://schema.org/Organization': THING
};

/** What an item says that the vocabulary has no word for, or says of nothing. */
export function faultsOf(item: MicrodataItem): readonly string[] {
	const known = VOCABULARY[item.type];
	if (!known) return [`unknown type ${item.type}`];
	return Object.entries(item.properties).flatMap(([name, values]) => [
		...(known.includes(name) ? [] : [`${item.type} has no ${name}`]),
		...values.flatMap((value) =>
			typeof value !== 'string' ? faultsOf(value) : value === '' ? [`${name} is empty`] : []
		)
	]);
}
