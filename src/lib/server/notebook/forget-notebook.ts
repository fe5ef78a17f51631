import { succeed, type Outcome } from '#lib/core/outcome.ts';
import type { App } from '../app.ts';
import {
	findKeptNotebook,
	type GivenCode,
	type KeptNotebookFinding
} from './find-kept-notebook.ts';
import { purgeDeleted } from './purge-deleted.ts';

/** Deletes the notebook under a code from the server, for good. What devices hold of it stays on them. */
export async function forgetNotebook(
	app: App,
	given: GivenCode
): Promise<Outcome<void, never> | Extract<KeptNotebookFinding, { readonly ok: false }>> {
	const found = await findKeptNotebook(app, given);
	if (!found.ok) return found;
	await app.storage.transaction((repository) => repository.deleteNotebook(found.value.stream));
	await purgeDeleted(app);
	return succeed(undefined);
}
