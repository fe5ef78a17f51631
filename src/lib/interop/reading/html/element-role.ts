import type { LeftOutReason } from '#lib/core/article/article-reading.ts';
import { attributeOf, tokensOf, type HtmlElement } from './html-tree.ts';

/** Elements that never hold words of an article. */
const SILENT = new Set(
	'script style noscript template svg math iframe object embed audio video canvas button select option datalist input textarea label progress meter head link meta title map area dialog frameset frame noframes'.split(
		' '
	)
);
const NAVIGATION_TAGS = new Set(['nav', 'footer', 'menu']);
const NAVIGATION_ROLES = new Set(
	'navigation banner contentinfo complementary search dialog alertdialog alert toolbar menu menubar tablist button'.split(
		' '
	)
);

/** Names that sites give to what stands around an article, by what it is. The first that fits counts. */
const NAMES: readonly (readonly [LeftOutReason, RegExp])[] = [
	[
		'cookies',
		/(?:^|[-_ ])(?:cookies?|consent|gdpr|ccpa|onetrust|cmp|privacy(?:-?notice|-?banner))(?:[-_ ]|$)/u
	],
	[
		'sign-up',
		/(?:^|[-_ ])(?:newsletters?|subscribe|subscription|signup|sign-up|paywall|piano|regwall|promo|membership|donate|donation|reader-?revenue)(?:[-_ ]|$)/u
	],
	[
		'share',
		/(?:^|[-_ ])(?:share|sharing|social|share-?(?:bar|tools|buttons)|sharedaddy|addthis|follow-us)(?:[-_ ]|$)/u
	],
	[
		'comments',
		/(?:^|[-_ ])(?:comments?|disqus|replies|respond|discussion|comment-?(?:list|area|section)|reader-?comments)(?:[-_ ]|$)/u
	],
	[
		'advertisement',
		/(?:^|[-_ ])(?:ad|ads|advert|adverts|advertisement|advertising|adslot|ad-?(?:slot|unit|wrapper|container)|dfp|gpt|sponsor|sponsored|taboola|outbrain)(?:[-_ ]|$)/u
	],
	[
		'related',
		/(?:^|[-_ ])(?:related|related-?(?:posts?|articles?|content|stories|links|items|news)|links?-(?:block|list)|recirc|recirculation|recommended|recommendations?|more-?(?:stories|news|on|from|in|like)|read-?(?:more|next|also)|see-?also|most-?(?:read|popular|viewed)|trending|popular|teasers?|also-?(?:read|like)|next-?(?:article|story|up)|up-?next|rich-?link|further-?reading|inline-?related|onward|story-?list|topics?|tags?|tag-?list|reflist|references|twitter-tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|sister(?:-?projects?)?|catlinks|outlinks)(?:[-_ ]|$)/u
	],
	[
		'byline',
		/(?:^|[-_ ])(?:by-?lines?|authors?|author-?(?:bio|box|card|info|name)|about-?the-?author|bio|biography|contributors?|(?:post|entry|article|story|content)-?meta)(?:[-_ ]|$)/u
	],
	[
		'date',
		/(?:^|[-_ ])(?:date-?line|time-?stamp|pub-?date|publish(?:ed)?-?(?:date|time|on)?|post-?date|entry-?date|date-?(?:time|published))(?:[-_ ]|$)/u
	],
	[
		'navigation',
		/(?:^|[-_ ])(?:nav|navbar|navigation|breadcrumbs?|menu|sidebar|side-?bar|rail|right-?rail|toolbar|skip-?(?:link|to)|masthead|site-?(?:header|footer)|page-?footer|footer|pagination|pager|toc|table-?of-?contents|infobox|navbox|metadata|noprint|ambox|accessibility|modal|popup|overlay|banner|ticker|player|audio-?player|video-?player|carousel|slideshow|weather)(?:[-_ ]|$)/u
	]
];

const CAPTION =
	/(?:^|[-_ ])(?:caption|figcaption|image-?(?:caption|credit)|photo-?(?:caption|credit)|wp-caption-text|thumbcaption|gallerytext|media-?caption|credit|image-?credits?|photographer)(?:[-_ ]|$)/u;
const BODY =
	/(?:^|[-_ ])(?:article-?(?:body|content|text|copy|main)|story-?(?:body|content|text|copy)|post-?(?:body|content|text)|entry-?content|body-?(?:copy|text|content)|articlebody|storybody|content-?(?:body|article)|main-?content|mw-parser-output|rich-?text|page-?content|news-?(?:body|text|content)|text-?(?:body|content))(?:[-_ ]|$)/u;
const UNSEEN =
	/(?:^|[-_ ])(?:visually-?hidden|sr-only|screen-?reader(?:-?text)?|screenreader-?only|u-?hidden|is-?hidden|assistive-?text|print-only|offscreen|a11y-?hidden|mw-editsection)(?:[-_ ]|$)/u;
const PULL_QUOTE = /(?:^|[-_ ])(?:pull-?quotes?|pullout)(?:[-_ ]|$)/u;

/** What an element is in a page, by its tag, attributes and names. */
export type ElementRole = {
	/** Nobody sees it, or it never holds words. */
	readonly isSilent: boolean;
	/** What it seems to be, when it seems to be no part of the article. */
	readonly aside?: LeftOutReason;
	/** Whether more than a name says so: names of frameworks mislead. */
	readonly isSureAside: boolean;
	readonly isCaption: boolean;
	/** Whether it says itself that it is the body of an article. */
	readonly isBody: boolean;
};

function isHidden(element: HtmlElement): boolean {
	const style = attributeOf(element, 'style') ?? '';
	return (
		attributeOf(element, 'hidden') !== undefined ||
		attributeOf(element, 'aria-hidden') === 'true' ||
		/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
	);
}

/** `relatedLinks` and `related_links` are one name. */
function namesOf(element: HtmlElement): string {
	const names = [
		attributeOf(element, 'class'),
		attributeOf(element, 'id'),
		attributeOf(element, 'data-component'),
		attributeOf(element, 'data-testid')
	];
	return names
		.filter((name) => name !== undefined)
		.join(' ')
		.slice(0, 500)
		.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
		.toLowerCase();
}

/** What an element is in a page. Names are hints: a caller weighs them against the words inside. */
export function roleOf(element: HtmlElement): ElementRole {
	const { tagName } = element;
	const names = namesOf(element);
	const isSilent = SILENT.has(tagName) || isHidden(element) || UNSEEN.test(names);
	const itemprops = tokensOf(element, 'itemprop');
	const isBody =
		itemprops.includes('articlebody') ||
		tagName === 'article' ||
		tagName === 'main' ||
		attributeOf(element, 'role') === 'main' ||
		BODY.test(names);
	const isCaption =
		tagName === 'figcaption' || CAPTION.test(names) || itemprops.includes('caption');
	const role = attributeOf(element, 'role') ?? '';
	const isNavigation = NAVIGATION_TAGS.has(tagName) || NAVIGATION_ROLES.has(role);
	const named = NAMES.find(([, pattern]) => pattern.test(names))?.[0];
	const quoted = PULL_QUOTE.test(names) ? 'repeated' : undefined;
	const byTag = isNavigation ? 'navigation' : tagName === 'aside' ? 'related' : undefined;
	const aside = quoted ?? named ?? byTag;
	return {
		isSilent,
		isCaption,
		isBody,
		isSureAside: byTag !== undefined || named === 'comments' || named === 'cookies',
		...(aside !== undefined && tagName !== 'body' && tagName !== 'html' && { aside })
	};
}
