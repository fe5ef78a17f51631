import { entriesUnder, WAITING } from './outbox-entries.ts';

/** A command that the server has not acknowledged yet, as it will be sent. */
export type QueuedCommand = Readonly<Record<string, unknown>> & {
	readonly type: string;
	readonly key: string;
};

/** What the server refused for good: never sent again, and not thrown away without a word. */
const SET_ASIDE = 'newsproof-set-aside';

/** The name of a command's entry. It sorts by the time of the command. */
function entryName(attemptId: string, command: QueuedCommand, queuedAtMs: number): string {
	return [WAITING, attemptId, String(queuedAtMs).padStart(15, '0'), command.key].join(':');
}

function isQueued(value: unknown): value is QueuedCommand {
	return (
		typeof value === 'object' &&
		value !== null &&
		'type' in value &&
		'key' in value &&
		typeof value.type === 'string' &&
		typeof value.key === 'string'
	);
}

function readEntry(name: string): QueuedCommand | undefined {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
		return isQueued(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function attemptsUnder(prefix: string): readonly string[] {
	return [...new Set(entriesUnder(prefix).map((name) => name.split(':')[1] ?? ''))];
}

function commandsUnder(prefix: string): readonly QueuedCommand[] {
	return entriesUnder(prefix)
		.map(readEntry)
		.filter((command) => command !== undefined);
}

/** What waits in the outbox of an attempt, in the order in which it was done. */
export function readOutbox(attemptId: string): readonly QueuedCommand[] {
	return commandsUnder(`${WAITING}:${attemptId}`);
}

/** The attempts for which something waits, the longest waiting first. */
export function attemptsWaiting(): readonly string[] {
	return attemptsUnder(WAITING);
}

/** What the server refused for an attempt. */
export function readSetAside(attemptId: string): readonly QueuedCommand[] {
	return commandsUnder(`${SET_ASIDE}:${attemptId}`);
}

/** The attempts of which something was refused. */
export function attemptsSetAside(): readonly string[] {
	return attemptsUnder(SET_ASIDE);
}

/** Keeps a command until it is acknowledged, so that a reload or a closed tab does not lose it. */
export function keepInOutbox(attemptId: string, command: QueuedCommand, queuedAtMs: number): void {
	try {
		localStorage.setItem(entryName(attemptId, command, queuedAtMs), JSON.stringify(command));
	} catch {
		// Storage is switched off or full: the page still holds the command.
	}
}

/** Forgets a command that has been acknowledged, or can no longer happen. */
export function dropFromOutbox(attemptId: string, { key }: QueuedCommand): void {
	for (const name of entriesUnder(`${WAITING}:${attemptId}`))
		if (name.endsWith(`:${key}`)) localStorage.removeItem(name);
}

/**
 * Takes a command out of the way of those behind it, because the server refused it. `not-now` alone
 * loses nothing: another answer to the same question was quicker, and stands.
 */
export function setAsideRefused(attemptId: string, command: QueuedCommand, reason: string): void {
	if (reason !== 'not-now') {
		try {
			const name = [SET_ASIDE, attemptId, command.key].join(':');
			localStorage.setItem(name, JSON.stringify({ ...command, refused: reason }));
		} catch {
			// Storage is full: sent again, it would be refused again.
		}
	}
	dropFromOutbox(attemptId, command);
}

/** Forgets what was refused for an attempt. */
export function forgetSetAside(attemptId: string): void {
	for (const name of entriesUnder(`${SET_ASIDE}:${attemptId}`)) localStorage.removeItem(name);
}

/**
 * What waits and what was refused, for a file that the learner saves: the commands as they would be
 * sent, so that whoever keeps the server can send them.
 */
export function outboxAsText(attemptIds: readonly string[]): string {
	const attempts = attemptIds.map((id) => ({
		attempt: id,
		waiting: readOutbox(id),
		refused: readSetAside(id)
	}));
	return `${JSON.stringify({ newsproof: 'answers', attempts }, undefined, '\t')}\n`;
}

/** A key that no other command has. `crypto.randomUUID` is missing on plain http, as on a school's LAN. */
export function newCommandKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
