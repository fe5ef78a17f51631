/** What reading articles needs of the world. Make one for the life of a process and close it. */
export type ArticleReader = {
	readonly fetchUrls: boolean;
	/** Ends what is being read. */
	readonly close: () => Promise<void>;
};

/** What the environment decides about reading. */
export type ArticleReaderOptions = {
	/** Whether pages may be fetched from the web. */
	readonly fetchUrls: boolean;
};

/** A reader of articles. It costs nothing until something is read. */
export function createArticleReader({ fetchUrls }: ArticleReaderOptions): ArticleReader {
	return { fetchUrls, close: () => Promise.resolve() };
}
