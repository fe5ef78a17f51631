import type { Article } from '#lib/core/article/article.ts';
import { emptiedAt, foldNotebook, sourcesOf } from '#lib/core/review/fold-notebook.ts';
import { EMPTY_RECORD } from '#lib/core/review/merge.ts';
import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import type { App } from '../app.ts';
import type { FoldedNotebook, ServerNotebook } from './notebook-caches.ts';
import { eventIn, streamOfLearner } from './notebook-stream.ts';
import { pagesOfAttempts } from './pages-of-attempts.ts';

export type { ServerNotebook } from './notebook-caches.ts';

type Log = {
	readonly seq: number;
	readonly firstKey: string;
	readonly events: readonly NotebookEvent[];
};

/** The learner's log, read from where it is known; a log that was begun anew is read anew. */
async function readLog(app: App, stream: string, known: FoldedNotebook | undefined): Promise<Log> {
	const [first] = await app.storage.readSomeEvents(stream, 0, 1);
	const firstKey = first?.key ?? '';
	const before = known?.firstKey === firstKey ? known : undefined;
	const rows = await app.storage.readEvents(stream, before?.seq ?? 0);
	const added = rows.flatMap((row) => eventIn(row) ?? []);
	const events = before?.record.events ?? [];
	return {
		firstKey,
		seq: rows.at(-1)?.seq ?? before?.seq ?? 0,
		events: added.length > 0 ? [...events, ...added] : events
	};
}

function fold(log: Log, pages: FoldedNotebook['pages'], articles: readonly Article[]) {
	const record = { pages, events: log.events };
	return {
		...log,
		pages,
		record,
		notebook: foldNotebook(record),
		sources: sourcesOf(pages, log.events, emptiedAt(log.events)),
		articles: new Map(articles.map((article) => [article.id, article]))
	};
}

const ALL = { pages: Infinity, questions: Infinity };

/**
 * The notebook of the cookie's learner as the server knows it: of all their attempts, with what they did
 * without script. Nobody's is empty.
 */
export async function openServerNotebook(
	app: App,
	learnerId: string | undefined
): Promise<ServerNotebook> {
	if (learnerId === undefined)
		return fold({ seq: 0, firstKey: '', events: [] }, EMPTY_RECORD.pages, []);
	const known = app.notebooks.folded.get(learnerId);
	const log = await readLog(app, streamOfLearner(learnerId), known);
	const since = emptiedAt(log.events);
	const attempts = await app.storage.listAttempts(learnerId);
	const records = attempts.filter(({ updatedAtMs }) => updatedAtMs > since);
	const { pages, articles } = await pagesOfAttempts(app, records, attempts, new Map(), ALL);
	const isSame =
		known?.seq === log.seq &&
		known.firstKey === log.firstKey &&
		known.pages.length === pages.length &&
		known.pages.every((page, index) => page === pages[index]);
	if (isSame) return known;
	const folded = fold(log, pages, articles);
	app.notebooks.folded.set(learnerId, folded);
	return folded;
}
