import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { offlineMessages } from '#lib/ui/messages/offline-messages.ts';
import { standingMessages } from '#lib/ui/messages/standing-messages.ts';
import type { Standing } from '#lib/ui/shared/answer-standing.ts';
import { test as base } from './e2e-fixtures.ts';
import { button } from './e2e-quiz.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** An app of the test's own behind a line that the test can spoil. */
export type Line = Pick<FaultProxy, 'origin' | 'loseAnswers' | 'cut' | 'alter' | 'count'> & {
	/** Kills the server and starts it again on the same data. */
	restartServer(): Promise<void>;
};

/** The tests' test, with an app behind a line of its own, and with service workers let in. */
export const offlineTest = base.extend<{ readonly line: Line }>({
	serviceWorkers: 'allow',
	line: async ({ trouble }, use) => {
		const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-e2e-offline-'));
		const seedsDir = process.env['E2E_SEEDS_DIR'] ?? 'seeds';
		let server: ServerProcess = await startServer({ dataDir, seedsDir });
		const proxy = await startFaultProxy(() => server.port);
		trouble.isOurs(proxy.origin);
		await use({
			...proxy,
			restartServer: async () => {
				await server.kill();
				server = await startServer({ dataDir, seedsDir, port: server.port });
			}
		});
		await proxy.close();
		await server.kill();
		rmSync(dataDir, { recursive: true, force: true });
	}
});

/**
 * What a browser writes into its console when there is no line, and, with a service worker, about
 * scripts that it had in hand and asks for again: they come from the device.
 */
export const LINE_TROUBLE =
	/cross-world service worker resource mismatch|ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_CONNECTION_REFUSED|ERR_FAILED/u;

/** Waits until the service worker is at work: it has fetched what it keeps by then. */
export async function untilInstalled(page: Page): Promise<void> {
	await page.waitForFunction(
		async () => (await navigator.serviceWorker.ready).active?.state === 'activated'
	);
}

/** Puts the practice quiz on the screen on the device. */
export async function keepQuiz(page: Page): Promise<void> {
	await button(page, offlineMessages.keep.keep).click();
	await expect(page.getByText(offlineMessages.keep.kept, { exact: true })).toBeVisible({
		timeout: 30_000
	});
}

/** Fails unless the answers on the screen are where they should be by now. */
export async function expectStanding(page: Page, standing: Standing): Promise<void> {
	const step = page.locator('[role=status] [aria-current="step"]');
	await expect(step).toHaveText(standingMessages.standing[standing], { timeout: 45_000 });
}
