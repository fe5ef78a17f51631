import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Page } from 'playwright';
import { openInPage, putBesideApp } from '../support/notebook-page.ts';
import type { NotebookSize } from '../support/long-notebook.ts';
import { startServer } from '../support/server-process.ts';
import { median, readably } from './alternating-rounds.ts';

const STEPS = 120;
const STEP_PIXELS = 700;
const STEP_EVERY_MS = 32;
/** A frame that takes longer is seen as a stutter. */
const LONG_FRAME_MS = 50;

type Scrolled = { readonly frames: readonly number[]; readonly pixels: number };

/** Scrolls down and back up by the wheel, and gives the time between frames meanwhile. */
async function scroll(page: Page): Promise<Scrolled> {
	const frames = page.evaluate(
		(forMs) =>
			new Promise<Scrolled>((resolve) => {
				const times: number[] = [];
				const start = performance.now();
				let before = start;
				let lowest = 0;
				const note = (now: number) => {
					times.push(now - before);
					before = now;
					lowest = Math.max(lowest, scrollY);
					if (now - start < forMs) requestAnimationFrame(note);
					else resolve({ frames: times.slice(1), pixels: lowest });
				};
				requestAnimationFrame(note);
			}),
		STEPS * STEP_EVERY_MS
	);
	for (let step = 0; step < STEPS; step++) {
		await page.mouse.wheel(0, step < STEPS / 2 ? STEP_PIXELS : -STEP_PIXELS);
		await page.waitForTimeout(STEP_EVERY_MS / 2);
	}
	return frames;
}

function row({ frames, pixels }: Scrolled) {
	const long = frames.filter((tookMs) => tookMs > LONG_FRAME_MS).length;
	return {
		frames: frames.length,
		'median ms': readably(median(frames)),
		'longest ms': readably(Math.max(...frames)),
		[`over ${LONG_FRAME_MS} ms`]: `${readably((100 * long) / frames.length)} %`,
		'pixels down': Math.round(pixels)
	};
}

/** Prints how smoothly the list of all questions scrolls in the app, with a hundred shown and with all. */
export async function measureScrolling(size: NotebookSize): Promise<void> {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-scrolling-'));
	const server = await startServer({ dataDir });
	const browser = await playwright.launch({
		executablePath: process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	});
	try {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		await putBesideApp(context);
		const page = await context.newPage();
		const script = await openInPage(page, `${server.origin}/empty-page`);
		await script.evaluate(async (notebook, made) => {
			const store = await notebook.openNotebookStore();
			await store.merge(notebook.makeLongNotebook(made));
			store.close();
		}, size);
		const rows: Record<string, ReturnType<typeof row>> = {};
		for (const shown of [100, size.entries]) {
			await page.goto(`${server.origin}/notebook/questions?show=${shown}`);
			const items = page.locator('main li');
			await items.nth(shown - 1).waitFor({ state: 'attached', timeout: 60_000 });
			// What the server has to say is read by then, and the list drawn with it.
			await page.waitForLoadState('networkidle');
			await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
			await page.mouse.move(195, 500);
			rows[`${shown} of ${size.entries} questions shown`] = row(await scroll(page));
		}
		console.log('notebook: scrolling the list of questions on a phone’s screen, by the wheel');
		console.table(rows);
	} finally {
		await browser.close();
		await server.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}
