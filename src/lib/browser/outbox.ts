/** A command that the server has not acknowledged yet, as it will be sent. */
export type QueuedCommand = Readonly<Record<string, unknown>> & {
	readonly type: string;
	readonly key: string;
};

const PREFIX = 'newsproof-outbox:';

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

/** What waited in the outbox of an attempt when the page was closed. */
export function readOutbox(attemptId: string): readonly QueuedCommand[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + attemptId) ?? '[]');
		return Array.isArray(stored) ? stored.filter(isQueued) : [];
	} catch {
		// Storage switched off, or changed by hand: there is nothing to send.
		return [];
	}
}

/** Whether anything waits in the outbox of an attempt. */
export function hasOutbox(attemptId: string): boolean {
	return readOutbox(attemptId).length > 0;
}

/** Keeps what is not acknowledged yet, so that a reload or a closed tab does not lose it. */
export function writeOutbox(attemptId: string, commands: readonly QueuedCommand[]): void {
	try {
		if (commands.length === 0) localStorage.removeItem(PREFIX + attemptId);
		else localStorage.setItem(PREFIX + attemptId, JSON.stringify(commands));
	} catch {
		// Storage switched off or full: the page still holds the commands.
	}
}

/** A key that no other command has. `crypto.randomUUID` is missing on plain http, as on a school's LAN. */
export function newCommandKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
