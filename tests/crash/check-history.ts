import { isDeepStrictEqual } from 'node:util';
import { DatabaseSync } from 'node:sqlite';
import type { Fact } from '#lib/core/quiz/facts.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { factOf, foldAttempt, projectAttempt } from '#lib/server/attempt-log.ts';
import type { FoldedAttempt } from '#lib/server/attempt-log.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import type { StoredEvent } from '#lib/server/storage/storage.ts';
import type { Command } from '#lib/server/use-cases/record-fact.ts';
import type { History, Invocation } from './history.ts';

/** What a history and a database say of each other. All but the first four should be 0. */
export type Verdict = {
	readonly sent: number;
	readonly acknowledged: number;
	/** Never answered, and found in the log or not: both are right. */
	readonly unknown: number;
	readonly attempts: number;
	/** Acknowledged, and not in the log. */
	readonly lost: number;
	/** In the log more than once. */
	readonly doubled: number;
	/** In the log with other words than were sent. */
	readonly altered: number;
	/** In the log, and sent by nobody. */
	readonly invented: number;
	/** Attempts started and acknowledged, and not stored. */
	readonly attemptsLost: number;
	/** Logs whose numbers have a gap. */
	readonly gaps: number;
	/** Logs that the machine refuses. */
	readonly unfoldable: number;
	/** Attempts whose stored state and score are not those of their log. */
	readonly wrongProjections: number;
	/** What learners saw that must not happen. */
	readonly surprises: number;
};

type Stream = { readonly events: readonly StoredEvent[]; readonly folded?: FoldedAttempt };

/** Whether the stored fact is the command, in the document's names. */
function isSame(command: Command, event: StoredEvent, folded: FoldedAttempt): boolean {
	const fact: Fact = factOf(event);
	const { at: _at, outageMs: _outageMs, ...stored } = fact;
	const { key: _key, ...sent } = command;
	if (sent.type !== 'answer.submitted') return isDeepStrictEqual(stored, sent);
	const response = folded.questions.get(sent.questionId)?.presentation.toLog(sent.response);
	return response?.ok === true && isDeepStrictEqual(stored, { ...sent, response: response.value });
}

async function readStream(app: App, attemptId: string): Promise<Stream> {
	const events = await app.storage.readEvents(attemptId);
	const folded = await foldAttempt(app, app.storage, attemptId).catch(() => undefined);
	return { events, ...(folded && { folded }) };
}

async function hasItsProjection(app: App, id: string, { folded }: Stream): Promise<boolean> {
	const record = await app.storage.findAttempt(id);
	if (!record || !folded) return false;
	return isDeepStrictEqual(projectAttempt(record, folded), record);
}

function streamsIn(file: string): readonly string[] {
	const database = new DatabaseSync(file, { readOnly: true });
	const rows = database.prepare('select id from attempt union select stream from event').all();
	database.close();
	return rows.map(({ id }) => String(id));
}

const count = <T>(items: readonly T[], claim: (item: T) => boolean) => items.filter(claim).length;
const byAttempt = ({ attemptId }: Invocation) => attemptId;

/** Compares what learners were told with what is in the database, which no server may be using. */
export async function checkHistory(history: History, file: string): Promise<Verdict> {
	const { invocations, surprises, attempts } = history;
	const storage = await openStorage({ kind: 'sqlite', file });
	const app = createApp(storage);
	const streams = new Map<string, Stream>();
	const wrong: string[] = [];
	for (const id of streamsIn(file)) {
		const stream = await readStream(app, id);
		streams.set(id, stream);
		if (!(await hasItsProjection(app, id, stream))) wrong.push(id);
	}
	await storage.close();

	const stored = [...streams.values()];
	const found = ({ attemptId, command }: Invocation) =>
		streams.get(attemptId)?.events.filter(({ key }) => key === command.key) ?? [];
	const acknowledged = invocations.filter(({ outcome }) => outcome === 'acknowledged');
	const sentKeys = new Map(
		[...Map.groupBy(invocations, byAttempt)].map(([id, sent]) => [
			id,
			new Set(sent.map(({ command }) => command.key))
		])
	);
	return {
		sent: invocations.length,
		acknowledged: acknowledged.length,
		unknown: count(invocations, ({ outcome }) => outcome === 'unknown'),
		attempts: streams.size,
		lost: count(acknowledged, (sent) => found(sent).length === 0),
		doubled: count(invocations, (sent) => found(sent).length > 1),
		altered: count(invocations, (sent) => {
			const [event] = found(sent);
			const folded = streams.get(sent.attemptId)?.folded;
			return event !== undefined && !(folded && isSame(sent.command, event, folded));
		}),
		invented: [...streams]
			.flatMap(([id, { events }]) => events.map(({ key }) => ({ id, key })))
			.filter(({ id, key }) => key !== 'start' && !sentKeys.get(id)?.has(key)).length,
		attemptsLost: count(attempts, (id) => !streams.has(id)),
		gaps: count(stored, ({ events }) => events.some(({ seq }, index) => seq !== index + 1)),
		unfoldable: count(stored, ({ folded }) => folded === undefined),
		wrongProjections: wrong.length,
		surprises: surprises.length
	};
}
