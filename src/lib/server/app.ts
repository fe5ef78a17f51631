import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { Config } from './config.ts';
import type { FoldedAttempt } from './attempt-log.ts';
import { randomId } from './identity.ts';
import { RecentMap } from './recent-map.ts';
import { keepServerRun } from './server-run.ts';
import { openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';
import { loadSeeds } from './use-cases/load-seeds.ts';

/** What the use cases work with: the world, handed to them. */
export type App = {
	readonly storage: Storage;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** A published version never changes, so a parsed one is kept. */
	readonly setVersions: RecentMap<string, QuizSet>;
	/** Attempts as of their last acknowledged fact. Forgetting one costs a longer fold, nothing else. */
	readonly foldedAttempts: RecentMap<string, FoldedAttempt>;
	/** The learners of recent requests, by the hash of their token. */
	readonly learnerIds: RecentMap<string, string>;
};

/** An app around an open storage. */
export function createApp(storage: Storage, now: () => number = Date.now): App {
	return {
		storage,
		now,
		setVersions: new RecentMap(200),
		foldedAttempts: new RecentMap(5_000),
		learnerIds: new RecentMap(10_000)
	};
}

/** A running app and the way to end it. */
export type RunningApp = { readonly app: App; readonly stop: () => Promise<void> };

/** Opens the storage, loads the seeds and notes that the server is alive. */
export async function startApp(config: Config): Promise<RunningApp> {
	if (config.storage.kind === 'sqlite') {
		await mkdir(path.dirname(config.storage.file), { recursive: true });
	}
	const storage = await openStorage(config.storage);
	const app = createApp(storage);
	await loadSeeds(app, config.seedsDir);
	const endRun = await keepServerRun(app, randomId());
	return {
		app,
		stop: async () => {
			await endRun();
			await storage.close();
		}
	};
}
