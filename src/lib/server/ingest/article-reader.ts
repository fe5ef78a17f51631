import { readFormat, type FormattedBytes } from '#lib/interop/reading/read-format.ts';
import { ReadingError } from '#lib/interop/reading/reading-error.ts';
import {
	fetchPage,
	type FetchedPage,
	type FetchOptions,
	type FetchSettings
} from './fetch-page.ts';
import { readApart } from './read-apart.ts';
import type { ReadingAnswer } from './reading-answer.ts';
import { createReadingQueue } from './reading-queue.ts';
import { RobotsRules } from './robots-rules.ts';

/** What reading articles needs of the world. Make one for the life of a process and close it. */
export type ArticleReader = {
	/** Whether pages may be fetched, for a page that offers it. */
	readonly fetchUrls: boolean;
	/** Reads bytes: short text here, everything else in a process that can be killed. */
	readonly readBytes: (source: FormattedBytes, signal?: AbortSignal) => Promise<ReadingAnswer>;
	/** Fetches a page from the public web, unless that is switched off. */
	readonly fetchPage: (url: string, options: FetchOptions) => Promise<FetchedPage>;
	/** Ends what is being read and fetched. */
	readonly close: () => Promise<void>;
};

/** What the environment decides about reading. */
export type ArticleReaderOptions = {
	/** Whether pages may be fetched from the web. */
	readonly fetchUrls: boolean;
	/** For tests only: the addresses, ports and names that stand in for the public web. */
	readonly fetchSettings?: FetchSettings;
};

/** A text of this length takes some milliseconds, whatever it holds; other requests wait meanwhile. */
const MOST_BYTES_HERE = 60_000;
const AT_ONCE = 2;
const MOST_WAITING = 20;
const FETCHES_AT_ONCE = 4;
const MOST_FETCHES_WAITING = 20;

async function readHere(source: FormattedBytes): Promise<ReadingAnswer> {
	try {
		return { ok: true, article: await readFormat(source) };
	} catch (error) {
		if (error instanceof ReadingError) return { ok: false, reason: error.reason };
		throw error;
	}
}

/** A reader of articles. It costs nothing until something is read. */
export function createArticleReader(options: ArticleReaderOptions): ArticleReader {
	const ending = new AbortController();
	const readings = createReadingQueue(AT_ONCE, MOST_WAITING);
	const fetches = createReadingQueue(FETCHES_AT_ONCE, MOST_FETCHES_WAITING);
	const robots = new RobotsRules();
	const untilEnd = (signal: AbortSignal | undefined) =>
		signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;

	return {
		fetchUrls: options.fetchUrls,
		async readBytes(source, signal) {
			const isText = source.format === 'text' || source.format === 'markdown';
			if (isText && source.bytes.length <= MOST_BYTES_HERE) return readHere(source);
			const reading = await readings.run(() => readApart(source, { signal: untilEnd(signal) }));
			return reading ?? { ok: false, reason: 'reading-busy' };
		},
		async fetchPage(url, fetchOptions) {
			if (!options.fetchUrls) return { ok: false, reason: 'url-switched-off' };
			const signal = untilEnd(fetchOptions.signal);
			const page = await fetches.run(() =>
				fetchPage(url, { ...fetchOptions, signal }, robots, options.fetchSettings)
			);
			return page ?? { ok: false, reason: 'reading-busy' };
		},
		close() {
			ending.abort();
			return Promise.resolve();
		}
	};
}
