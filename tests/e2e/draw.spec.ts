import { writeFileSync } from 'node:fs';
import { READING_REFUSALS } from '#lib/core/article/reading-messages.ts';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { ownWorkMessages } from '#lib/ui/messages/own-work-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import {
	drawStory,
	expectMending,
	openNew,
	pasteStory,
	PATIENCE,
	playNow,
	STORY,
	STORY_TITLE
} from '../support/e2e-drawing.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { keyboard, mouse, touch } from '../support/e2e-hands.ts';
import { button, untilInteractive } from '../support/e2e-quiz.ts';

const front = ownWorkMessages;
const { give, mend, bank, card, why, working } = drawingPageMessages;
const words = pageMessages.attempt;
const hands = mouse();
/** A browser whose script is switched off still asks for it ahead of time, and then refuses it. */
const WITHOUT_SCRIPT = /\.js csp$/u;

test.describe.configure({ timeout: 90_000 });

const NOISE = 'READ MORE: Ten other stories you may like';

test('from the front page to a quiz of one’s own in four presses', async ({ page, newLearner }) => {
	await page.goto('/');
	await page.getByRole('link', { name: front.call }).click();
	await page.getByLabel(give.text).fill(STORY);
	await button(page, give.submit).click();
	await expect(page.getByLabel(mend.fields.title)).toHaveValue(STORY_TITLE);
	await button(page, mend.submit).click();
	await page.waitForURL(/\/banks\//u, PATIENCE);
	await expect(page.getByRole('heading', { level: 1, name: STORY_TITLE })).toBeVisible();
	await playNow(page, hands);
	await expect(page.getByText(messages.quiz.question(1, 10), { exact: true })).toBeVisible();
	await expect(button(page, words.submit)).toBeVisible();

	await page.goto('/');
	const own = page.getByRole('region', { name: front.own });
	await expect(own.getByRole('link', { name: STORY_TITLE, exact: true })).toBeVisible();
	await page.getByRole('region', { name: front.banks }).getByRole('link').first().click();
	await expect(button(page, bank.playOn)).toBeVisible();
	const address = page.url();

	const other = await (await newLearner()).newPage();
	await other.goto('/');
	await expect(other.getByRole('region', { name: front.own })).toHaveCount(0);
	await expect(other.getByRole('link', { name: STORY_TITLE, exact: true })).toHaveCount(0);
	const reply = await other.request.get(address);
	expect(reply.status()).toBe(404);
	expect((await other.request.get(`${address}/bank.json`)).status()).toBe(404);
});

test('without script: mend, put back, draw, look at a quote, play', async ({
	newLearner,
	trouble
}) => {
	trouble.expectTrouble(WITHOUT_SCRIPT);
	const page = await (await newLearner({ javaScriptEnabled: false })).newPage();
	const plain = mouse(false);
	await pasteStory(page, plain, `${STORY}\n\n${NOISE}`);
	const text = page.getByRole('textbox', { name: mend.text });
	await expect(text).not.toHaveValue(new RegExp(NOISE, 'u'));
	await page.getByRole('checkbox', { name: NOISE }).check();
	await button(page, mend.putBackTicked).click();
	await expect(page.getByText(mend.leftOutNone)).toBeVisible();
	await expect(text).toHaveValue(new RegExp(`${NOISE}$`, 'u'));
	await text.fill(STORY);
	await page.getByLabel(mend.fields.publisher).fill('Newshub');
	await button(page, mend.submit).click();
	await page.waitForURL(/\/banks\//u, PATIENCE);
	await expect(page.locator('mark')).toHaveCount(0);
	await page.getByRole('link', { name: card.show }).first().click();
	await expect(page.locator('mark').first()).toBeInViewport();
	await page.getByRole('link', { name: card.tiers.rejected }).click();
	await expect(
		page.getByText(card.meanings.rejected).or(page.getByText(bank.none.rejected))
	).toBeVisible();
	await playNow(page, plain);
	await expect(button(page, words.submit)).toBeVisible();
});

test('with the keyboard alone', async ({ page }) => {
	const keys = keyboard(page);
	await drawStory(page, keys);
	await keys.press(page.getByRole('link', { name: card.show }).first());
	await expect(page.locator('mark').first()).toBeInViewport();
	await playNow(page, keys);
	await expect(button(page, words.submit)).toBeVisible();
});

test('on a phone, with a finger', async ({ newLearner }) => {
	const context = await newLearner({ viewport: { width: 390, height: 844 }, hasTouch: true });
	const page = await context.newPage();
	const finger = touch();
	await drawStory(page, finger);
	const quote = page.getByRole('link', { name: card.show }).first();
	await quote.tap();
	await expect(page.locator('mark').first()).toBeInViewport();
	const tabs = page.getByRole('navigation', { name: messages.split.tabs });
	await tabs.getByRole('link', { name: bank.questions }).tap();
	await expect(quote).toBeInViewport();
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow).toBe(0);
});

test('a file is read, and one that is too large is refused before it is sent', async ({ page }) => {
	await openNew(page, hands);
	const choose = (name: string, content: string) => {
		const file = test.info().outputPath(name);
		writeFileSync(file, content);
		return page.getByLabel(give.file).setInputFiles(file);
	};
	await choose('large.txt', 'a'.repeat(5_000_001));
	await button(page, give.submit).click();
	await expect(page.getByRole('alert')).toContainText(READING_REFUSALS['file-too-large']);
	await choose('story.txt', STORY);
	await button(page, give.submit).click();
	await expectMending(page);
	await expect(page.getByRole('textbox', { name: mend.text })).toHaveValue(/Katyusha rockets/u);
});

test('an address that is not public is refused with a next step, and kept', async ({ page }) => {
	await openNew(page, hands);
	await page.getByLabel(give.url).fill('http://127.0.0.1:4517/');
	await button(page, give.submit).click();
	await expect(page.getByRole('alert')).toContainText(READING_REFUSALS['url-not-public'], PATIENCE);
	await expect(page.getByLabel(give.url)).toHaveValue('http://127.0.0.1:4517/');
});

test('what was typed is still there after a refusal, with and without script', async ({
	newLearner,
	trouble
}) => {
	trouble.expectTrouble(WITHOUT_SCRIPT);
	trouble.expectTrouble(/status of 422/u);
	for (const javaScriptEnabled of [true, false]) {
		const page = await (await newLearner({ javaScriptEnabled })).newPage();
		await openNew(page, mouse(javaScriptEnabled));
		await page.getByLabel(give.text).fill('The ferry\n\nis back.');
		await button(page, give.submit).click();
		await expect(page.getByRole('alert')).toContainText('too short');
		await expect(page.getByLabel(give.text)).toHaveValue('The ferry\n\nis back.');
		await pasteStory(page, mouse(javaScriptEnabled));
		await page.getByLabel(mend.fields.published).fill('last Monday');
		await button(page, mend.submit).click();
		await expect(page.getByRole('alert')).toContainText('That date cannot be read');
		await expect(page.getByLabel(mend.fields.published)).toHaveValue('last Monday');
		await expect(page.getByRole('textbox', { name: mend.text })).toHaveValue(STORY);
	}
});

test('going back finds what was typed, and putting back adds it to the text', async ({ page }) => {
	await pasteStory(page, hands, `${STORY}\n\n${NOISE}`);
	await page.getByRole('button', { name: NOISE }).click();
	await expect(page.getByRole('textbox', { name: mend.text })).toHaveValue(
		new RegExp(`${NOISE}$`, 'u')
	);
	await expect(page.getByText(mend.putBackNote)).toBeVisible();
	await page.getByRole('link', { name: mend.back }).click();
	await expect(page.getByLabel(give.text)).toHaveValue(`${STORY}\n\n${NOISE}`);
	await button(page, give.submit).click();
	await expectMending(page);
});

test('reading shows that it works, and can be cancelled', async ({ page }) => {
	const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
	await page.route('**/new?/read', async (route) => {
		await held;
		await route.continue().catch(() => undefined);
	});
	await openNew(page, hands);
	await page.getByLabel(give.text).fill(STORY);
	await button(page, give.submit).click();
	await expect(page.getByText(working.reading)).toBeVisible();
	await expect(button(page, give.submit)).toBeDisabled();
	await button(page, working.cancel).click();
	await expect(page.getByText(working.cancelled)).toBeVisible();
	await expect(page.getByLabel(give.text)).toHaveValue(STORY);
	release(undefined);
	await page.unroute('**/new?/read');
	await button(page, give.submit).click();
	await expectMending(page);
});

test('a server that does not answer loses nothing', async ({ page, trouble }) => {
	trouble.expectTrouble(/net::ERR_FAILED/u);
	await openNew(page, hands);
	await page.getByLabel(give.text).fill(STORY);
	await page.route('**/new?/read', (route) => route.abort());
	await button(page, give.submit).click();
	await expect(page.getByRole('alert')).toContainText(working.lost);
	await expect(page.getByLabel(give.text)).toHaveValue(STORY);
});

test('the bank says where its questions come from, and another selection is another bank', async ({
	page
}) => {
	const first = await drawStory(page, hands);
	await page.getByText(why.title).click();
	await expect(page.getByText(/^The article has \d+ sentences/u)).toBeVisible();
	await expect(page.getByText(/sentences of the story are not used as proof/u)).toBeVisible();
	for (const format of ['json', 'yaml']) {
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: format.toUpperCase(), exact: true }).click();
		expect((await download).suggestedFilename()).toBe(`${first}.${format}`);
	}
	await button(page, bank.another).click();
	await page.waitForURL((url) => /\/banks\//u.test(url.pathname) && !url.pathname.endsWith(first));
	await untilInteractive(page);
	await expect(page.getByRole('heading', { level: 1, name: STORY_TITLE })).toBeVisible();
});
