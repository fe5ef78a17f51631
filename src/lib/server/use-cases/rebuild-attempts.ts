import type { App } from '../app.ts';
import { foldAttempt, projectAttempt } from '../attempt-log.ts';
import type { AttemptRecord } from '../storage/storage.ts';
import { canonicalJson } from '#lib/core/bank/canonical.ts';

/** What a rebuild found: `differing` are the attempts whose projection was not that of their log. */
export type Rebuild = { readonly attempts: number; readonly differing: readonly string[] };

const PAGE = 200;

async function rebuildAttempt(app: App, attemptId: string): Promise<boolean> {
	return app.storage.transaction(async (repository) => {
		const record = await repository.findAttempt(attemptId);
		if (!record) return false;
		const projected: AttemptRecord = projectAttempt(
			record,
			await foldAttempt(app, repository, attemptId)
		);
		if (canonicalJson(projected) === canonicalJson(record)) return false;
		await repository.saveAttempt(projected);
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
