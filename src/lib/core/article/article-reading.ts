import type { ArticleMetadata } from './article.ts';

/** One block of an article as it was found in a page or file. Text is plain text, never markup. */
export type ArticleBlock =
	| { readonly kind: 'heading' | 'paragraph' | 'quote' | 'caption'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] };

/** What a piece that does not belong to the article's prose was taken for. */
export type LeftOutReason =
	| 'advertisement'
	| 'byline'
	| 'caption'
	| 'code'
	| 'comments'
	| 'contact'
	| 'cookies'
	| 'copyright'
	| 'credit'
	| 'date'
	| 'navigation'
	| 'page-number'
	| 'related'
	| 'repeated'
	| 'share'
	| 'sign-up'
	| 'table';

/** A piece that was seen and not taken, so that a person can put it back. */
export type LeftOut = { readonly text: string; readonly reason: LeftOutReason };

/** What a reader makes of a page or file: its blocks in order, and what it says of itself. */
export type ReadArticle = {
	readonly title?: string;
	readonly byline?: string;
	readonly publisher?: string;
	/** An EDTF date: see `isPublicationDate`. */
	readonly published?: string;
	/** The canonical address, where the source states one. */
	readonly url?: string;
	readonly country?: string;
	readonly licence?: string;
	/** A BCP 47 tag as the source states it; nothing checks it against the words. */
	readonly language?: string;
	readonly blocks: readonly ArticleBlock[];
	readonly leftOut: readonly LeftOut[];
	readonly notes?: readonly ReadingNote[];
};

/** Something a person should know before mending the text. */
export type ReadingNote =
	/** No line looked like a headline: a person has to give one. */
	| 'title-missing'
	/** Lines that were broken for width were joined. */
	| 'lines-joined'
	/** The text had no blank lines: each line became a paragraph. */
	| 'lines-as-paragraphs'
	/** The page says that part of it is for subscribers. */
	| 'part-for-subscribers'
	/** The page was over a cap, and what came after is missing. */
	| 'cut-short';

/** Why no article could be read. `READING_REFUSALS` has a sentence with a next step for each. */
export type ReadingRefusal =
	| 'empty'
	| 'too-short'
	| 'not-english'
	| 'too-long'
	| 'file-too-large'
	| 'unsupported-type'
	| 'file-damaged'
	| 'pdf-only-pictures'
	| 'pdf-encrypted'
	| 'page-empty'
	| 'page-paywalled'
	| 'robots-disallow'
	| 'url-invalid'
	| 'url-not-public'
	| 'url-switched-off'
	| 'url-not-found'
	| 'url-refused'
	| 'url-too-large'
	| 'url-not-text'
	| 'url-timeout'
	| 'url-unreachable'
	| 'too-many-redirects'
	| 'reading-timeout'
	| 'reading-too-heavy'
	| 'reading-busy'
	| 'reading-stopped';

/** What a reading is doing at the moment, for a progress line. */
export type ReadingStep = 'resolving' | 'fetching' | 'reading';

/** An article ready for a person to mend, or why there is none. */
export type ArticleReading =
	| {
			readonly ok: true;
			/** Empty where no line looked like a headline. */
			readonly title: string;
			/** The headline and the prose, blocks parted by blank lines: what is mended and then stored. */
			readonly text: string;
			readonly metadata: Partial<ArticleMetadata>;
			readonly blocks: readonly ArticleBlock[];
			readonly leftOut: readonly LeftOut[];
			/** Words of prose: paragraphs and quotes. */
			readonly words: number;
			readonly notes: readonly ReadingNote[];
	  }
	| {
			readonly ok: false;
			readonly reason: ReadingRefusal;
			/** The language that was found, for `not-english`: a BCP 47 tag, `und` when it is none we know. */
			readonly language?: string;
			/** Words of prose that were found, for `too-short` and `too-long`. */
			readonly words?: number;
			/** The status a site answered with, for `url-refused`. */
			readonly status?: number;
	  };
