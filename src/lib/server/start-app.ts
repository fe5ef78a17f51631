import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createApp, type App } from './app.ts';
import type { Config } from './config.ts';
import { randomId } from './identity.ts';
import { openWorkerDrawer } from './drawing/worker-drawer.ts';
import { findWorkerScript } from './drawing/worker-script.ts';
import { createArticleReader } from './ingest/article-reader.ts';
import { createBankExtensions } from './model/bank-extensions.ts';
import { createChatClient } from './model/chat-client.ts';
import { keepServerRun } from './server-run.ts';
import { openStorage } from './storage/open-storage.ts';
import { loadSeeds } from './use-cases/load-seeds.ts';
import { keepRetention } from './workspace/keep-retention.ts';

/** A running app and the way to end it. */
export type RunningApp = { readonly app: App; readonly stop: () => Promise<void> };

/** Opens the storage, loads the seeds and notes that the server is alive. */
export async function startApp(config: Config): Promise<RunningApp> {
	if (config.storage.kind === 'sqlite') {
		await mkdir(path.dirname(config.storage.file), { recursive: true });
	}
	const storage = await openStorage(config.storage);
	const articleReader = createArticleReader({ fetchUrls: config.fetchUrls });
	const report = (line: string) => process.stderr.write(`${line}\n`);
	const drawer = openWorkerDrawer({
		script: findWorkerScript(),
		weightsFile: config.weightsFile,
		report
	});
	const chat = config.model && createChatClient(config.model);
	const bankExtensions = createBankExtensions(chat, report);
	const app = createApp(storage, Date.now, articleReader, drawer, bankExtensions, {
		showsSampleLanguages: config.sampleLanguages,
		showsComponentPage: config.componentPage
	});
	await loadSeeds(app, config.seedsDir);
	const endRun = await keepServerRun(app, randomId());
	const endRetention = keepRetention(app, report);
	return {
		app,
		stop: async () => {
			await bankExtensions.close();
			await drawer.close();
			await articleReader.close();
			await endRetention();
			await endRun();
			await storage.close();
		}
	};
}
