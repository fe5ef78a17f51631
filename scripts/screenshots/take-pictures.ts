import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';

/** Takes a picture of what a page shows: of its screen, or of the `whole` page where the fold hides the point. */
export type Take = (name: string, extent?: 'screen' | 'whole') => Promise<void>;

/** What a picture is taken on. */
export type Screen = { readonly name: string; readonly width: number; readonly height: number };

export const SCREENS: readonly Screen[] = [
	{ name: 'phone', width: 390, height: 844 },
	{ name: 'desktop', width: 1440, height: 900 }
];
export const SCHEMES = ['light', 'dark'] as const;

/** Lets every page wait for its fonts: to readers they come in when they may, and a busy machine is late. */
export async function waitForFonts(context: BrowserContext): Promise<void> {
	await context.route('**/*', async (route) => {
		// Small styles stand in the page itself.
		if (!/^(?:document|stylesheet)$/u.test(route.request().resourceType())) return route.fallback();
		const answer = await route.fetch({ maxRedirects: 0 });
		const body = (await answer.text()).replaceAll(
			/font-display:\s*optional/gu,
			'font-display:block'
		);
		return route.fulfill({ response: answer, body });
	});
}

/** What stands still, so that two pictures of one page are the same. */
async function settle(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await document.fonts.ready;
		for (const animation of document.getAnimations()) {
			try {
				animation.finish();
			} catch {
				// One that never ends is where it is.
			}
		}
	});
}

/**
 * Makes the screen as high as the page: what is out of sight is not laid out, and a picture of more
 * than the screen would be taken before it is.
 */
async function growToPage(page: Page): Promise<void> {
	const size = page.viewportSize();
	if (!size) return;
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...size, height });
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
}

/** Takes pictures of a page into a folder, with what it is taken on in their names. */
export function pictureTaker(page: Page, folder: string, suffix: string): Take {
	return async (name, extent = 'screen') => {
		const size = page.viewportSize();
		if (extent === 'whole') {
			// What is laid out by then may be higher or lower than was thought.
			await growToPage(page);
			await growToPage(page);
		}
		await settle(page);
		await page.screenshot({
			path: path.join(folder, `${name}-${suffix}.png`),
			animations: 'disabled',
			caret: 'hide'
		});
		if (extent === 'whole' && size) await page.setViewportSize(size);
	};
}

/** Waits until the page has come to life. */
export async function untilAlive(page: Page): Promise<void> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/**
 * Opens a page with its fonts: they come in when they may, and are here by the second look, as is
 * the notebook.
 */
export async function openWithFonts(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
	await page.reload();
	await untilAlive(page);
	await page.getByText(notebookMessages.opening).waitFor({ state: 'hidden' });
}
