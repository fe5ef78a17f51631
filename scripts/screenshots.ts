// Takes the pictures of `docs/images` from the built app: `npm run screenshots`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';
import { startServer } from '../tests/support/server-process.ts';
import { takeOtherPages, takeQuiz } from './screenshots/learner-pictures.ts';
import { takeEmptyNotebook, takeNotebook } from './screenshots/notebook-pictures.ts';
import { pictureTaker, SCHEMES, SCREENS, waitForFonts } from './screenshots/take-pictures.ts';
import { takeDrawing, takeTeaching } from './screenshots/teacher-pictures.ts';

const images =
	process.env['SCREENSHOTS_DIR'] ?? fileURLToPath(new URL('../docs/images', import.meta.url));

/** A learner, then a teacher, in one browser each, on one kind of screen. */
async function takeAll(
	browser: Browser,
	origin: string,
	options: BrowserContextOptions,
	suffix: string
): Promise<void> {
	const learner = await browser.newContext(options);
	await waitForFonts(learner);
	const page = await learner.newPage();
	const take = pictureTaker(page, images, suffix);
	await takeOtherPages(page, take);
	await takeEmptyNotebook(page, take);
	await takeQuiz(page, take);
	await takeNotebook(page, take);
	await learner.close();

	const teacher = await browser.newContext(options);
	await waitForFonts(teacher);
	const desk = await teacher.newPage();
	const takeDesk = pictureTaker(desk, images, suffix);
	await takeDrawing(desk, takeDesk);
	await takeTeaching(desk, origin, takeDesk);
	await teacher.close();
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-screenshots-'));
const server = await startServer({ dataDir, environment: { SAMPLE_LANGUAGES: '1' } });
const browser = await chromium.launch({
	executablePath: process.env['CHROMIUM_PATH'] ?? (await sparticuz.executablePath()),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
try {
	mkdirSync(images, { recursive: true });
	for (const { name, width, height } of SCREENS) {
		for (const colorScheme of SCHEMES) {
			const options: BrowserContextOptions = {
				baseURL: server.origin,
				viewport: { width, height },
				colorScheme,
				reducedMotion: 'reduce',
				// What it fetches goes past the page.
				serviceWorkers: 'block',
				locale: 'en-GB',
				timezoneId: 'UTC'
			};
			await takeAll(browser, server.origin, options, `${name}-${colorScheme}`);
		}
	}
	console.log(`The pictures are in ${path.relative(process.cwd(), images)}`);
} finally {
	await browser.close();
	await server.stop();
	rmSync(dataDir, { recursive: true, force: true });
}
