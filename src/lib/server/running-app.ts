import type { App } from './app.ts';
import { readConfig } from './config.ts';
import { startApp, type RunningApp } from './start-app.ts';

/** The app was asked for before it was started, or after it was stopped. */
export class AppNotRunningError extends Error {
	override readonly name = 'AppNotRunningError';
}

let running: RunningApp | undefined;

/** Starts the one app of this process, by the environment. Starting it again stops the one before (hot reload). */
export async function startRunningApp(): Promise<void> {
	await running?.stop();
	running = await startApp(readConfig(process.env));
}

/** The app that serves this process's requests. */
export function runningApp(): App {
	if (!running) throw new AppNotRunningError('The app is not running');
	return running.app;
}

/** Ends the app: what was queued is on disk afterwards. */
export async function stopRunningApp(): Promise<void> {
	const stopping = running;
	running = undefined;
	await stopping?.stop();
}
