import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import { MOST_EVENTS_AT_ONCE } from '#lib/core/review/notebook-sync.ts';
import { isGenuine } from './notebook-articles.ts';
import {
	readFrom,
	readState,
	writeInto,
	type NotebookDatabase,
	type NotebookState,
	type NotebookTransaction
} from './notebook-database.ts';
import { takeIn, type Arrival } from './notebook-merging.ts';
import type { Keeping, NotebookExchange, SyncQuestion } from './notebook-store.ts';

/** Half of what the server takes in one request, in characters: the ids of pages need room too. */
const MOST_CHARACTERS = 1_500_000;

/** As many of these events as fit into one request, and at least one. */
function fitInto(events: readonly NotebookEvent[]): readonly NotebookEvent[] {
	let length = 0;
	return events.filter((event, index) => {
		length += JSON.stringify(event).length;
		return index === 0 || length <= MOST_CHARACTERS;
	});
}

async function readRequest(transaction: NotebookTransaction): Promise<SyncQuestion> {
	const revisions = transaction.objectStore('revisions');
	const [{ code, cursor }, ids, attempts, held] = await Promise.all([
		readState(transaction),
		transaction.objectStore('unsent').getAllKeys(null, MOST_EVENTS_AT_ONCE),
		revisions.getAllKeys(),
		revisions.getAll()
	]);
	const events = code
		? await Promise.all(ids.map((id) => transaction.objectStore('events').get(id)))
		: [];
	return {
		...(code && { code }),
		after: cursor,
		events: fitInto(events.filter((event) => event !== undefined)),
		pages: Object.fromEntries(attempts.map((id, index) => [id, held[index] ?? 0]))
	};
}

const NOTHING: Arrival = { pages: [], articles: [], events: [], from: 'server' };

/** Where the notebook is kept. */
export async function readKeeping(transaction: NotebookTransaction): Promise<Keeping> {
	const [{ code, syncedAt, problem }, waiting] = await Promise.all([
		readState(transaction),
		transaction.objectStore('unsent').count()
	]);
	return code
		? { kind: 'kept', code, syncedAt, waiting, problem }
		: { kind: 'on-this-device', wasLost: problem === 'code-unknown' };
}

async function change(
	transaction: NotebookTransaction<'readwrite'>,
	changed: (state: NotebookState) => NotebookState
): Promise<void> {
	const state = changed(await readState(transaction));
	await transaction.objectStore('state').put(state, 'notebook');
}

async function putCode(
	transaction: NotebookTransaction<'readwrite'>,
	code: string | undefined,
	problem?: 'code-unknown'
): Promise<void> {
	const unsent = transaction.objectStore('unsent');
	await unsent.clear();
	const ids = code ? await transaction.objectStore('events').getAllKeys() : [];
	await Promise.all(ids.map((id) => unsent.put(true, id)));
	await change(transaction, ({ syncedAt: _syncedAt, ...state }) => ({
		...state,
		code,
		problem,
		cursor: 0
	}));
}

/** The side of a notebook that the server is spoken to through. After each change it settles. */
export function makeExchange(
	database: NotebookDatabase,
	settle: () => Promise<void>
): NotebookExchange {
	return {
		request: () => readFrom(database, readRequest),
		accept: async (asked, answer, clockErrorMs) => {
			const { pages, events, cursor, nowMs, more: isMoreComing } = answer;
			const articles = answer.articles.filter(isGenuine);
			await writeInto(database, async (transaction) => {
				await takeIn(transaction, { pages, articles, events, from: 'server', isMoreComing });
				await change(transaction, (state) => {
					const clock = { clockErrorMs: clockErrorMs ?? state.clockErrorMs };
					// Meanwhile the notebook went under another code: its cursor counts other events.
					if (state.code !== asked.code) return { ...state, ...clock };
					// That its copy was deleted is to be seen, until another one is begun.
					const isLost = state.problem === 'code-unknown' && state.code === undefined;
					const problem = isLost ? state.problem : undefined;
					return { ...state, ...clock, cursor, syncedAt: nowMs, problem };
				});
				const unsent = transaction.objectStore('unsent');
				const { code } = await readState(transaction);
				if (code !== asked.code) return;
				await Promise.all(asked.events.map(({ id }) => unsent.delete(id)));
			});
			await settle();
		},
		fail: async (asked, problem) => {
			const { code, problem: before, isBehind } = await readFrom(database, readState);
			if (code !== asked.code || (before === problem && !isBehind)) return;
			await writeInto(database, async (transaction) => {
				if (isBehind) await takeIn(transaction, NOTHING);
				if (problem === 'code-unknown') await putCode(transaction, undefined, problem);
				else await change(transaction, (state) => ({ ...state, problem }));
			});
			await settle();
		},
		keepUnder: async (code) => {
			await writeInto(database, (transaction) => putCode(transaction, code));
			await settle();
		}
	};
}
