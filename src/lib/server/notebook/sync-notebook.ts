import { canonicalJson } from '#lib/core/bank/canonical.ts';
import type { Article } from '#lib/core/article/article.ts';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import {
	MOST_EVENTS_AT_ONCE,
	MOST_PAGES_AT_ONCE,
	type ArticleEntry,
	type SyncAnswer,
	type SyncRequest
} from '#lib/core/review/notebook-sync.ts';
import type { App } from '../app.ts';
import type { AttemptRecord } from '../storage/storage.ts';
import { appendRows, type AppendRefusal } from './append-rows.ts';
import { findKeptNotebook, type KeptNotebookFinding } from './find-kept-notebook.ts';
import {
	ATTACHED_PREFIX,
	attemptIdIn,
	eventIn,
	rowOf,
	seenRow,
	streamOfLearner
} from './notebook-stream.ts';
import { pagesOfAttempts } from './pages-of-attempts.ts';
import { rowsOfLearner, rowsToAttach } from './rows-to-join.ts';

/** Who exchanges what. */
export type SyncOrder = {
	/** The learner of the cookie, if there is one. */
	readonly learnerId: string | undefined;
	readonly address: string;
	readonly request: SyncRequest;
};

export type SyncOutcome =
	| Outcome<SyncAnswer, 'events-without-code' | AppendRefusal>
	| Extract<KeptNotebookFinding, { readonly ok: false }>;

const DAY_MS = 86_400_000;
/** How long nothing is written for a notebook that is only looked at. */
const SEEN_EVERY_MS = 30 * DAY_MS;
// An answer of some megabytes at most.
const MOST_QUESTIONS_AT_ONCE = 600;

function entryOf({ paragraphs: _p, sentences: _s, ...entry }: Article): ArticleEntry {
	return entry;
}

/** The events after the first `after` rows, the same that were just sent left out. */
async function readNews(
	app: App,
	stream: string,
	after: number,
	sent: readonly NotebookEvent[]
): Promise<Pick<SyncAnswer, 'events' | 'cursor' | 'more'>> {
	const last = await app.storage.lastSeqOf(stream);
	// Fewer rows than the browser has seen: it was emptied, or restored from an older backup.
	const from = after > last ? 0 : after;
	const rows = await app.storage.readSomeEvents(stream, from, MOST_EVENTS_AT_ONCE);
	const [first] = from > 0 ? await app.storage.readSomeEvents(stream, 0, 1) : [];
	// A stream that was begun anew may have grown beyond `after` since.
	const again = first?.type === 'notebook.emptied' ? [first] : [];
	const known = new Set(sent.map(canonicalJson));
	const events = [...again, ...rows].flatMap((row) => eventIn(row) ?? []);
	const cursor = rows.at(-1)?.seq ?? from;
	return {
		events: events.filter((event) => !known.has(canonicalJson(event))),
		cursor,
		more: cursor < last
	};
}

async function answerWith(
	app: App,
	{ request }: SyncOrder,
	stream: string,
	records: readonly AttemptRecord[],
	others: readonly AttemptRecord[]
): Promise<SyncAnswer> {
	const news = await readNews(app, stream, request.after, request.events);
	const held = new Map(Object.entries(request.pages));
	const bounds = { pages: MOST_PAGES_AT_ONCE, questions: MOST_QUESTIONS_AT_ONCE };
	const { pages, articles, more } = await pagesOfAttempts(app, records, others, held, bounds);
	return {
		...news,
		pages,
		articles: articles.map(entryOf),
		more: news.more || more,
		nowMs: app.now()
	};
}

/** When the learner emptied the notebook that the server holds, 0 when they did not. */
async function emptiedAtIn(app: App, stream: string): Promise<number> {
	const [first] = await app.storage.readSomeEvents(stream, 0, 1);
	const event = first && eventIn(first);
	return event?.type === 'notebook.emptied' ? event.at : 0;
}

async function syncOwn(app: App, order: SyncOrder): Promise<SyncOutcome> {
	const { learnerId, request } = order;
	if (request.events.length > 0) return fail('events-without-code');
	if (learnerId === undefined) {
		const nowMs = app.now();
		return succeed({ events: [], cursor: 0, pages: [], articles: [], more: false, nowMs });
	}
	const stream = streamOfLearner(learnerId);
	const emptiedAt = await emptiedAtIn(app, stream);
	const attempts = await app.storage.listAttempts(learnerId);
	const records = attempts.filter(({ updatedAtMs }) => updatedAtMs > emptiedAt);
	return succeed(await answerWith(app, order, stream, records, attempts));
}

/** All attempts of the people who take part in a notebook, whichever device they took them on. */
async function attemptsOfAll(
	app: App,
	learnerIds: Iterable<string>
): Promise<readonly AttemptRecord[]> {
	const attempts: AttemptRecord[] = [];
	for (const id of new Set(learnerIds)) attempts.push(...(await app.storage.listAttempts(id)));
	return attempts;
}

async function syncKept(app: App, order: SyncOrder, code: string): Promise<SyncOutcome> {
	const { learnerId, address, request } = order;
	const found = await findKeptNotebook(app, { address, code });
	if (!found.ok) return found;
	const { stream, lastSeq } = found.value;
	const now = app.now();
	const own = learnerId === undefined ? [] : await app.storage.listAttempts(learnerId);
	const ids = [...Object.keys(request.pages), ...own.map(({ id }) => id)];
	const [last] = await app.storage.readSomeEvents(stream, lastSeq - 1, 1);
	const isLongAgo = last !== undefined && now - last.receivedAtMs > SEEN_EVERY_MS;
	const rows = [
		...request.events.map((event) => rowOf(event, now)),
		...(learnerId === undefined ? [] : await rowsOfLearner(app, stream, learnerId)),
		...(await rowsToAttach(app, stream, ids)),
		...(isLongAgo ? [seenRow(now)] : [])
	];
	const appended = await appendRows(app, stream, rows, (seq) => seq > 0);
	// It was deleted from another device in this moment.
	if (!appended.ok) return fail(appended.reason === 'not-open' ? 'code-unknown' : appended.reason);
	const keys = await app.storage.listKeys(stream, ATTACHED_PREFIX);
	const records = await app.storage.listAttemptsById(keys.map(attemptIdIn));
	const people = [...records.map((record) => record.learnerId), ...(learnerId ? [learnerId] : [])];
	const others = await attemptsOfAll(app, people);
	return succeed(await answerWith(app, order, stream, records, others));
}

/**
 * Exchanges what a browser and the server know of a notebook. Without a code nothing of the notebook is
 * sent: the answer has what the cookie's learner did without script, and the pages of their attempts.
 * With one, the events and the attempts of all devices under it come together, each event once.
 */
export async function syncNotebook(app: App, order: SyncOrder): Promise<SyncOutcome> {
	const { code } = order.request;
	return code === undefined ? syncOwn(app, order) : syncKept(app, order, code);
}
