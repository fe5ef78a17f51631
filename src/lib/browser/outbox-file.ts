import { outboxAsText } from './outbox.ts';

/** Lets the learner save what waits, and what was refused, of these attempts as a file. */
export function saveOutbox(attemptIds: readonly string[], fileName: string): void {
	const file = new Blob([outboxAsText(attemptIds)], { type: 'application/json' });
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = fileName;
	link.click();
	// The browser has taken what it needs once the click is through.
	setTimeout(() => URL.revokeObjectURL(address), 0);
}
