import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { makeSeedsFolder } from './tests/support/e2e-seeds.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4517);

// Every worker reads this file again: what the first one made is handed down in the environment.
if (!process.env['E2E_DIR'] || !existsSync(process.env['E2E_DIR'])) {
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-e2e-'));
	process.env['E2E_DIR'] = folder;
	process.env['E2E_SEEDS_DIR'] = path.join(folder, 'seeds');
	makeSeedsFolder(path.join(folder, 'seeds'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
process.env['CHROMIUM_PATH'] ??= await chromium.executablePath();

const asRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.spec.ts',
	fullyParallel: true,
	workers: 2,
	retries: process.env['CI'] ? 1 : 0,
	forbidOnly: Boolean(process.env['CI']),
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: process.env['CI'] ? [['line'], ['html', { open: 'never' }]] : 'list',
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		viewport: { width: 1280, height: 800 },
		locale: 'en-GB',
		contextOptions: { reducedMotion: 'reduce' },
		// Each would fetch the whole app for each test; the tests that are about it let it in.
		serviceWorkers: 'block',
		actionTimeout: 10_000,
		navigationTimeout: 15_000,
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: process.env['CHROMIUM_PATH'],
			args: asRoot ? ['--no-sandbox'] : []
		}
	},
	webServer: {
		command: 'node src/server.ts',
		url: `http://127.0.0.1:${PORT}/healthz`,
		env: {
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: String(PORT),
			DATA_DIR: path.join(process.env['E2E_DIR'], 'data'),
			SEEDS_DIR: path.join(process.env['E2E_DIR'], 'seeds'),
			SAMPLE_LANGUAGES: '1',
			COMPONENT_PAGE: '1'
		},
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
	}
});
