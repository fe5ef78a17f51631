/** A command that the server has not acknowledged yet, as it will be sent. */
export type QueuedCommand = Readonly<Record<string, unknown>> & {
	readonly type: string;
	readonly key: string;
};

// Each command has an entry of its own, so that two tabs on one attempt never overwrite each other.
const PREFIX = 'newsproof-outbox';

/** The name of a command's entry. It sorts by the time of the command. */
function entryName(attemptId: string, command: QueuedCommand, queuedAtMs: number): string {
	return [PREFIX, attemptId, String(queuedAtMs).padStart(15, '0'), command.key].join(':');
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

function entriesOf(attemptId: string): readonly string[] {
	return Object.keys(localStorage)
		.filter((name) => name.startsWith(`${PREFIX}:${attemptId}:`))
		.toSorted();
}

function parseCommand(text: string | null): QueuedCommand | undefined {
	try {
		const value: unknown = JSON.parse(text ?? 'null');
		return isQueued(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** What waits in the outbox of an attempt, in the order in which it was done. */
export function readOutbox(attemptId: string): readonly QueuedCommand[] {
	try {
		return entriesOf(attemptId)
			.map((name) => parseCommand(localStorage.getItem(name)))
			.filter((command) => command !== undefined);
	} catch {
		// Storage is switched off: there is nothing to send.
		return [];
	}
}

/** Keeps a command until it is acknowledged, so that a reload or a closed tab does not lose it. */
export function keepInOutbox(attemptId: string, command: QueuedCommand, queuedAtMs: number): void {
	try {
		localStorage.setItem(entryName(attemptId, command, queuedAtMs), JSON.stringify(command));
	} catch {
		// Storage is switched off or full: the page still holds the command.
	}
}

/** Forgets a command that has been acknowledged or refused. */
export function dropFromOutbox(attemptId: string, { key }: QueuedCommand): void {
	try {
		const names = entriesOf(attemptId).filter((name) => name.endsWith(`:${key}`));
		for (const name of names) localStorage.removeItem(name);
	} catch {
		// Storage is switched off: nothing was kept.
	}
}

/** A key that no other command has. `crypto.randomUUID` is missing on plain http, as on a school's LAN. */
export function newCommandKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
