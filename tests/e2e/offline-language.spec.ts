import type { BrowserContext, Page } from '@playwright/test';
import { notebook as spanish } from '#lib/ui/messages/es/notebook.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { expect } from '../support/e2e-fixtures.ts';
import { LINE_TROUBLE, offlineTest as test, untilInstalled } from '../support/e2e-offline.ts';
import { untilInteractive } from '../support/e2e-quiz.ts';

test.setTimeout(120_000);

/** The languages of the notebook's page as it lies on the device. */
async function keptLanguage(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const kept = await caches.match('/notebook', { ignoreVary: true });
		const [, written = ''] = /<html lang="([^"]+)"/u.exec((await kept?.text()) ?? '') ?? [];
		return `${kept?.headers.get('content-language') ?? 'none'} ${written}`;
	});
}

async function openOffline(context: BrowserContext, page: Page, origin: string): Promise<void> {
	await context.setOffline(true);
	await page.goto(`${origin}/notebook`);
	await untilInteractive(page);
}

test('the pages on the device follow the language, and keep its words', async ({
	page,
	context,
	line,
	trouble
}) => {
	trouble.expectTrouble(LINE_TROUBLE);
	await page.goto(line.origin);
	await untilInteractive(page);
	await untilInstalled(page);
	await page.getByRole('button', { name: 'Español' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	await expect.poll(() => keptLanguage(page), { timeout: 60_000 }).toBe('es es');
	await openOffline(context, page, line.origin);
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(spanish.today.emptyHeadline);

	await context.setOffline(false);
	await page.goto(`${line.origin}/notebook`);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect.poll(() => keptLanguage(page), { timeout: 60_000 }).toBe('en en');
	await openOffline(context, page, line.origin);
	await expect(heading).toHaveText(notebookMessages.today.emptyHeadline);
	await context.setOffline(false);
});
