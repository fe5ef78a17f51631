import type { App } from '../app.ts';
import { foldAttempt, projectAttempt } from '../attempt-log.ts';
import type { AttemptRecord, RepositoryReader } from '../storage/storage.ts';
import { canonicalJson } from '#lib/core/bank/canonical.ts';

/** What a rebuild found: `differing` are the attempts whose projection was not that of their log. */
export type Rebuild = { readonly attempts: number; readonly differing: readonly string[] };

const PAGE = 200;

/**
 * An attempt's projection made again from its events, and whether it is another than the stored one.
 * Nothing is written. Throws when the log does not fold.
 */
export async function replayAttempt(
	app: App,
	reader: RepositoryReader,
	attemptId: string
): Promise<{ readonly projected: AttemptRecord; readonly differs: boolean } | undefined> {
	const record = await reader.findAttempt(attemptId);
	if (!record) return undefined;
	const projected = projectAttempt(record, await foldAttempt(app, reader, attemptId));
	return { projected, differs: canonicalJson(projected) !== canonicalJson(record) };
}

/** Makes an attempt's projection again from its events; says whether it had been another. Throws when the log does not fold. */
export async function rebuildAttempt(app: App, attemptId: string): Promise<boolean> {
	return app.storage.transaction(async (repository) => {
		const replay = await replayAttempt(app, repository, attemptId);
		if (!replay?.differs) return false;
		await repository.saveAttempt(replay.projected);
		return true;
	});
}

/**
 * Projects every attempt from its events again, each in a transaction of its own, so that it may run
 * beside a server. Throws when a log does not fold: nothing is known of such an attempt.
 */
export async function rebuildAttempts(app: App): Promise<Rebuild> {
	const differing: string[] = [];
	let attempts = 0;
	let page = await app.storage.listAttemptIds(PAGE);
	while (page.length > 0) {
		for (const id of page) if (await rebuildAttempt(app, id)) differing.push(id);
		attempts += page.length;
		page = await app.storage.listAttemptIds(PAGE, page.at(-1));
	}
	return { attempts, differing };
}
