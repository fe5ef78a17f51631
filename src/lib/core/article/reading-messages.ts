import type {
	ArticleReading,
	LeftOutReason,
	ReadingNote,
	ReadingRefusal,
	ReadingStep
} from './article-reading.ts';

/** The fewest words of prose from which a bank is drawn. */
export const FEWEST_WORDS = 120;
/** The most words of prose that are read. */
export const MOST_WORDS = 60_000;

const PASTE = 'Open it in your browser, copy the text of the article and paste it instead.';

/** Why no article could be read, with a next step: one spelling for the web and the command line. */
export const READING_REFUSALS: Readonly<Record<ReadingRefusal, string>> = {
	empty: 'There is no text. Paste the article, choose a file or give an address.',
	'too-short': `This is too short for a bank: it takes at least ${FEWEST_WORDS} words of running text. Paste the whole article.`,
	'not-english':
		'This does not seem to be in English, and only English can be read so far. Use an English article.',
	'too-long': `This is longer than ${MOST_WORDS.toLocaleString('en')} words. Give one article at a time.`,
	'file-too-large': 'This file is too large. Save the text alone, or paste it instead.',
	'unsupported-type':
		'This kind of file cannot be read. Use .txt, .md, .html, .docx or .pdf, or paste the text instead.',
	'file-damaged':
		'This file is damaged or not what its name says. Save it anew, or paste the text.',
	'pdf-only-pictures':
		'This PDF holds only pictures of pages, no text. Use a PDF with text in it, or paste the text instead.',
	'pdf-encrypted':
		'This PDF is locked with a password. Save it without one, or paste the text instead.',
	'page-empty': `No article was found on this page. ${PASTE}`,
	'page-paywalled': `This page shows the article to its subscribers only. If you may read it: ${PASTE}`,
	'robots-disallow': `This site asks programs not to fetch this page. ${PASTE}`,
	'url-invalid': 'This is not the address of a web page. It should begin with https://',
	'url-not-public': 'This address is not on the public web, so it is not fetched. Paste the text.',
	'url-switched-off': `Fetching pages is switched off on this server. ${PASTE}`,
	'url-not-found': 'There is no page at this address. Check it, or paste the text instead.',
	'url-refused': `The site refused to hand out this page. ${PASTE}`,
	'url-too-large': `This page is too large to fetch. ${PASTE}`,
	'url-not-text': `There is no text at this address, but something else. ${PASTE}`,
	'url-timeout': `The site took too long to answer. Try again later, or: ${PASTE}`,
	'url-unreachable': `The site could not be reached. Check the address, or: ${PASTE}`,
	'too-many-redirects': `This address leads on too many times. ${PASTE}`,
	'reading-timeout': 'This took too long to read. Paste the text instead.',
	'reading-too-heavy': 'This is too intricate to read safely. Paste the text instead.',
	'reading-busy': 'Many articles are being read at the moment. Try again in a minute.',
	'reading-stopped': 'Reading was stopped.'
};

/** What a person should know before mending the text. */
export const READING_NOTES: Readonly<Record<ReadingNote, string>> = {
	'title-missing': 'No headline was found: please give one.',
	'lines-joined': 'Lines broken for width were joined. Check where paragraphs begin.',
	'lines-as-paragraphs': 'There were no blank lines: each line was taken for a paragraph.',
	'part-for-subscribers':
		'The page says that part of it is for subscribers: the text may end early.',
	'cut-short': 'The page was very long: its end was not read.'
};

/** What a piece was taken for that was left out. */
export const LEFT_OUT_REASONS: Readonly<Record<LeftOutReason, string>> = {
	advertisement: 'advertisement',
	byline: 'byline',
	caption: 'caption',
	code: 'code',
	comments: 'comments',
	contact: 'contact line',
	cookies: 'cookie notice',
	copyright: 'copyright line',
	credit: 'credit',
	date: 'date line',
	navigation: 'part of the page around the article',
	'page-number': 'page number',
	related: 'link to other articles',
	repeated: 'repeated line',
	share: 'share buttons',
	'sign-up': 'invitation to subscribe',
	table: 'table'
};

/** What a reading is doing, for a progress line. */
export const READING_STEPS: Readonly<Record<ReadingStep, string>> = {
	resolving: 'Looking up the site',
	fetching: 'Fetching the page',
	reading: 'Finding the article'
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** The sentence for a refusal, with the language, count or status that it found. */
export function describeRefusal(refusal: Extract<ArticleReading, { readonly ok: false }>): string {
	const { reason, language, words, status } = refusal;
	if (reason === 'not-english' && language !== undefined && language !== 'und') {
		return `This seems to be in ${languageNames.of(language) ?? language}, and only English can be read so far. Use an English article.`;
	}
	if (reason === 'too-short' && words !== undefined) {
		return `This is too short for a bank: it has ${words} words of running text, and it takes at least ${FEWEST_WORDS}. Paste the whole article.`;
	}
	if (reason === 'url-refused' && status !== undefined) {
		return `The site refused to hand out this page (it answered ${status}). ${PASTE}`;
	}
	return READING_REFUSALS[reason];
}
