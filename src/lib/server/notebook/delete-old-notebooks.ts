import type { App } from '../app.ts';

/** How long a notebook under a code is kept when nobody comes for it. */
export const NOTEBOOK_DAYS = 400;

const DAY_MS = 86_400_000;

/** Deletes the notebooks under codes that no device has exchanged with for 400 days. Gives how many. */
export function deleteOldNotebooks(app: App): Promise<number> {
	const beforeMs = app.now() - NOTEBOOK_DAYS * DAY_MS;
	return app.storage.transaction((repository) => repository.deleteOldNotebooks(beforeMs));
}
