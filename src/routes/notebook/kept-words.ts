import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import type { LocalNotebook } from './local-notebook.svelte.ts';

/** Where the notebook is, in a sentence. */
export function keptWords({ keeping }: LocalNotebook, now = Date.now()): string {
	const messages = notebookMessages.today;
	if (!keeping) return messages.onServer;
	const { code } = notebookPages.keep;
	if (keeping.kind === 'on-this-device') return keeping.wasLost ? code.wasLost : messages.onDevice;
	const { syncedAt, waiting } = keeping;
	return messages.underCode(
		syncedAt === undefined || waiting > 0
			? code.waiting
			: code.upToDate(notebookMessages.ago(now - syncedAt))
	);
}
