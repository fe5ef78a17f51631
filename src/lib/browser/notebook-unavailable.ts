/**
 * Why there is no notebook on this device. `no-storage`: the browser has none or forbids it, as in
 * some private windows. `full`: there is no room. `held-by-tab`: another tab holds an older
 * notebook open. `newer-version`: another tab has a newer version of this app; this one is to be
 * reloaded. `no-answer`: the browser's storage does not answer.
 */
export type NotebookUnavailability =
	'no-storage' | 'full' | 'held-by-tab' | 'newer-version' | 'no-answer';

/** The notebook on this device cannot be opened or written. */
export class NotebookUnavailableError extends Error {
	override readonly name = 'NotebookUnavailableError';
	readonly reason: NotebookUnavailability;

	constructor(reason: NotebookUnavailability, options?: ErrorOptions) {
		super(`The notebook on this device is not available: ${reason}`, options);
		this.reason = reason;
	}
}

const MEANINGS: Readonly<Record<string, NotebookUnavailability>> = {
	VersionError: 'newer-version',
	QuotaExceededError: 'full',
	SecurityError: 'no-storage',
	UnknownError: 'no-storage',
	NotReadableError: 'no-storage',
	AbortError: 'no-storage'
};

/** What an error of an open storage means for the notebook; an error of this program stays what it is. */
export function unavailabilityOf(error: unknown): unknown {
	if (!(error instanceof DOMException)) return error;
	// The connection was closed because a newer version wants to come in.
	const reason = error.name === 'InvalidStateError' ? 'newer-version' : MEANINGS[error.name];
	return reason ? new NotebookUnavailableError(reason, { cause: error }) : error;
}

/** Why the storage could not be opened. Browsers that forbid it say so in many ways. */
export function unopenableBecause(error: unknown): NotebookUnavailableError {
	if (error instanceof NotebookUnavailableError) return error;
	const name = error instanceof DOMException ? error.name : '';
	return new NotebookUnavailableError(MEANINGS[name] ?? 'no-storage', { cause: error });
}
