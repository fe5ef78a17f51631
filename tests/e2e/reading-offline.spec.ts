import { readingMessages } from '#lib/ui/messages/reading-messages.ts';
import { expect } from '../support/e2e-fixtures.ts';
import { LINE_TROUBLE, offlineTest as test, untilInstalled } from '../support/e2e-offline.ts';
import { untilInteractive } from '../support/e2e-quiz.ts';

const words = readingMessages.form;

test.beforeEach(({ trouble }) => trouble.expectTrouble(LINE_TROUBLE));
test.setTimeout(120_000);

test('without a connection a page from the device is as its reader chose since', async ({
	page,
	context,
	line
}) => {
	await page.goto(`${line.origin}/`);
	await untilInstalled(page);
	await page.goto(`${line.origin}/settings`);
	await untilInteractive(page);
	await page
		.getByRole('group', { name: words.aspects.size, exact: true })
		.getByRole('radio', { name: words.choices.size['175'], exact: true })
		.check();
	await context.setOffline(true);
	await page.goto(`${line.origin}/notebook`);
	await expect(page.locator('html')).toHaveAttribute('data-size', '175');
	await context.setOffline(false);
});
