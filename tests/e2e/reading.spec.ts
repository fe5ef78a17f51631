import type { Page } from '@playwright/test';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { readingLinkMessages } from '#lib/ui/messages/reading-link-messages.ts';
import { readingMessages } from '#lib/ui/messages/reading-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answer, button, goAndStart, questionAt, untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { giveVoice, marked } from '../support/e2e-voice.ts';

const set = setFromSeeds('camp-taji-quick');
const words = readingMessages;

const root = (page: Page) => page.locator('html');
const choice = (page: Page, aspect: keyof typeof words.form.aspects, name: string) =>
	page
		.getByRole('group', { name: words.form.aspects[aspect], exact: true })
		.getByRole('radio', { name, exact: true });

async function openHelp(page: Page): Promise<void> {
	await page.getByRole('link', { name: readingLinkMessages.name }).click();
	await expect(page.getByRole('dialog', { name: words.panel.label })).toBeVisible();
}

async function goToQuestion(page: Page): Promise<void> {
	await goAndStart(page, set, 'practice', mouse());
}

test.describe('the settings', () => {
	test('hold at once and on every page, and go back to the usual', async ({ page }) => {
		await page.goto('/settings');
		await untilInteractive(page);
		await expectAccessible(page, 'settings');
		await choice(page, 'size', words.form.choices.size['150']).check();
		await choice(page, 'theme', words.form.choices.theme.dark).check();
		await expect(root(page)).toHaveAttribute('data-size', '150');
		await expect(page.getByText(words.form.saved)).toBeVisible();
		await page.goto('/');
		await expect(root(page)).toHaveAttribute('data-size', '150');
		await expect(root(page)).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#171510');
		await page.goto('/settings');
		await untilInteractive(page);
		await expect(choice(page, 'size', words.form.choices.size['150'])).toBeChecked();
		await button(page, words.form.reset).click();
		await expect(root(page)).not.toHaveAttribute('data-size');
		await expect(choice(page, 'size', words.form.choices.size['100'])).toBeChecked();
	});

	test('make no page scroll sideways on a phone, however large and wide the text is', async ({
		page,
		context,
		baseURL
	}) => {
		await context.addCookies([
			{ name: 'reading', value: 'size-200.spacing-wider', url: baseURL ?? '' }
		]);
		await page.setViewportSize({ width: 320, height: 800 });
		const sideways = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
		for (const path of ['/settings', '/', '/join', '/notebook', '/desk', '/new']) {
			await page.goto(path);
			expect.soft([path, await sideways()]).toEqual([path, 0]);
		}
		await goToQuestion(page);
		expect.soft(['question', await sideways()]).toEqual(['question', 0]);
		await answer(page, set, 1, 'wrong', mouse());
		await expect(button(page, pageMessages.attempt.next)).toBeVisible();
		expect.soft(['explanation', await sideways()]).toEqual(['explanation', 0]);
	});

	test('switch the letter and number keys off', async ({ page }) => {
		await page.goto('/settings');
		await untilInteractive(page);
		await choice(page, 'keys', words.form.choices.keys.off).check();
		await goToQuestion(page);
		await page.getByText(messages.shortcuts.title, { exact: true }).click();
		await expect(page.getByRole('checkbox', { name: messages.shortcuts.use })).not.toBeChecked();
	});

	test('delete everything that is kept in this browser', async ({ page, context }) => {
		await goToQuestion(page);
		const attempt = page.url();
		await page.goto('/settings');
		await untilInteractive(page);
		await choice(page, 'size', words.form.choices.size['130']).check();
		await page.getByText(words.kept.ask, { exact: true }).click();
		await button(page, words.kept.confirm).click();
		await expect(page.getByText(words.kept.done)).toBeVisible();
		expect(await context.cookies()).toEqual([]);
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		const reply = await page.request.get(attempt);
		expect(reply.status()).toBe(404);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the settings are plain forms, and reading help leads to them', async ({
		page,
		trouble
	}) => {
		trouble.expectTrouble(/\.js csp$/u);
		await page.goto('/settings');
		await choice(page, 'size', words.form.choices.size['200']).check();
		await choice(page, 'contrast', words.form.choices.contrast.more).check();
		await button(page, words.form.save).click();
		await expect(root(page)).toHaveAttribute('data-size', '200');
		await expect(root(page)).toHaveAttribute('data-contrast', 'more');
		await expect(page.getByText(words.form.saved)).toBeVisible();
		await button(page, words.form.reset).click();
		await expect(root(page)).not.toHaveAttribute('data-size');
		await goAndStart(page, set, 'practice', mouse(false));
		await page.getByRole('link', { name: readingLinkMessages.name }).click();
		await expect(page).toHaveURL(/\/settings$/u);
	});
});

test.describe('reading help beside a question', () => {
	test('is accessible, closes with Escape and gives the focus back', async ({ page }) => {
		await giveVoice(page);
		await goToQuestion(page);
		await openHelp(page);
		await expectAccessible(page, 'reading help');
		await choice(page, 'spacing', words.form.choices.spacing.wide).check();
		await expect(root(page)).toHaveAttribute('data-spacing', 'wide');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(page.getByRole('link', { name: readingLinkMessages.name })).toBeFocused();
		await page.reload();
		await expect(root(page)).toHaveAttribute('data-spacing', 'wide');
	});

	test('reads the article aloud, follows the sentence and stops on leaving', async ({ page }) => {
		const voice = await giveVoice(page);
		await goToQuestion(page);
		const { article } = questionAt(set, 1);
		const column = page.locator('[data-article-column]');
		const before = await column.innerHTML();
		await openHelp(page);
		await button(page, words.aloud.article).click();
		const player = page.getByRole('region', { name: words.aloud.label });
		await expect(player.getByRole('button', { name: words.aloud.pause })).toBeFocused();
		const first = article.text.slice(article.sentences[1]?.start, article.sentences[1]?.end);
		while (!(await voice.said()).some((text) => text === first)) {
			const count = (await voice.said()).length;
			await voice.finish();
			await expect.poll(async () => (await voice.said()).length).toBeGreaterThan(count);
		}
		expect(await marked(page, 'reading-sentence')).toBe(first);
		await expectAccessible(page, 'reading aloud');

		await page.keyboard.press('Enter');
		await expect(button(page, words.aloud.goOn)).toBeVisible();
		expect(await voice.isSpeaking()).toBe(false);
		await button(page, words.aloud.goOn).click();
		await expect.poll(() => voice.isSpeaking()).toBe(true);
		await button(page, words.aloud.back).click();
		await expect.poll(async () => (await voice.said()).at(-1)).not.toBe(first);
		expect(await column.innerHTML()).toBe(before);

		await page.getByRole('link', { name: 'Newsproof' }).first().click();
		await expect(player).toHaveCount(0);
		expect(await voice.isSpeaking()).toBe(false);
	});

	test('reads the question with its letters, and then the explanation', async ({ page }) => {
		const voice = await giveVoice(page);
		await goToQuestion(page);
		const { question } = questionAt(set, 1);
		await openHelp(page);
		await button(page, words.aloud.question).click();
		await expect.poll(async () => (await voice.said())[0]).toContain(question.stem.slice(0, 20));
		for (let place = 0; place < 3; place++) await voice.finish();
		await expect.poll(async () => (await voice.said()).join(' ')).toContain('A: ');

		await answer(page, set, 1, 'wrong', mouse());
		await expect(button(page, pageMessages.attempt.next)).toBeVisible();
		await expect.poll(() => voice.isSpeaking()).toBe(false);
		await openHelp(page);
		await button(page, words.aloud.explanation).click();
		await expect.poll(async () => (await voice.said()).at(-1)).toBe(messages.verdict.wrong);
		await button(page, words.aloud.stop).click();
		await expect(page.getByRole('link', { name: readingLinkMessages.name })).toBeFocused();
	});

	test('explains a word where it stands and from the list, and never a name', async ({ page }) => {
		await goToQuestion(page);
		await openHelp(page);
		await page.getByText(words.words.heading, { exact: true }).click();
		await button(page, 'casualties').click();
		await expect(page.getByText(words.words.formOf('casualties'))).toBeVisible();
		expect(await marked(page, 'reading-word')).toBe('casualties');
		await expectAccessible(page, 'the words of an article');
		await page.keyboard.press('Escape');

		const place = (word: string) =>
			page.locator('[data-article-column]').evaluate((column, wanted) => {
				const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const at = node.textContent?.indexOf(wanted) ?? -1;
					if (at < 0) continue;
					const range = document.createRange();
					range.setStart(node, at);
					range.setEnd(node, at + wanted.length);
					node.parentElement?.scrollIntoView({ block: 'center' });
					const box = range.getBoundingClientRect();
					return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
				}
				throw new Error(`the article has no ${wanted}`);
			}, word);
		const name = await place('Baghdad');
		await page.mouse.dblclick(name.x, name.y);
		const word = await place('casualties');
		await page.mouse.dblclick(word.x, word.y);
		const card = page.getByRole('dialog', { name: words.words.label });
		await expect(card.getByText('casualty', { exact: true })).toBeVisible();
		await expectAccessible(page, 'a word of an article');
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
	});

	test('keeps to the lines that are read, by pointer and by key', async ({ page }) => {
		await goToQuestion(page);
		await openHelp(page);
		await choice(page, 'lines', words.form.choices.lines.on).check();
		await page.keyboard.press('Escape');
		const veil = page.locator('.reading-veil');
		await expect(veil).toBeVisible();
		const bandStart = () =>
			veil.evaluate((element) => Number.parseFloat(element.style.getPropertyValue('--band-start')));
		const before = await bandStart();
		await page.getByRole('region', { name: messages.split.article, exact: true }).focus();
		await page.keyboard.press('ArrowDown');
		await expect.poll(bandStart).toBeGreaterThan(before);
		await page.reload();
		await expect(veil).toBeVisible();
		await openHelp(page);
		await choice(page, 'lines', words.form.choices.lines.off).check();
		await expect(veil).toHaveCount(0);
	});
});
