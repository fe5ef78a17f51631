import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { normaliseText } from '#lib/core/article/article.ts';
import { readArticleFile } from '#lib/interop/newsproof/article-file.ts';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import type { Hands } from './e2e-hands.ts';
import { button, untilInteractive } from './e2e-quiz.ts';

const { give, mend, bank } = drawingPageMessages;

const file = 'seeds/camp-taji/article.md';
/** An article that is long enough for a bank, its headline first. */
export const STORY = normaliseText(
	readArticleFile(readFileSync(file, 'utf8'), file).value?.text ?? ''
);
export const STORY_TITLE = 'Rocket attack on Camp Taji';

/** A reader or a drawing thread may have to start first. */
export const PATIENCE = { timeout: 30_000 };

/** Opens the form that takes an article in. */
export async function openNew(page: Page, hands: Hands): Promise<void> {
	await page.goto('/new');
	if (hands.script) await untilInteractive(page);
	await expect(page.getByRole('heading', { level: 1, name: give.headline })).toBeVisible();
}

/** Pastes a text and has it read, to the page on which it is mended. */
export async function pasteStory(page: Page, hands: Hands, text = STORY): Promise<void> {
	await openNew(page, hands);
	// Typing a whole story key by key would only test patience.
	await page.getByLabel(give.text).fill(text);
	await hands.press(button(page, give.submit));
	await expectMending(page);
}

/** Waits for the page on which a text is mended. */
export async function expectMending(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { level: 1, name: mend.headline });
	await expect(heading).toBeVisible(PATIENCE);
}

/** Draws from the mended text, to the bank's page; gives the bank's id. */
export async function drawStory(page: Page, hands: Hands, text = STORY): Promise<string> {
	await pasteStory(page, hands, text);
	await hands.press(button(page, mend.submit));
	await page.waitForURL(/\/banks\//u, PATIENCE);
	if (hands.script) await untilInteractive(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Makes a quiz of the bank on the page and waits for its first question. */
export async function playNow(page: Page, hands: Hands): Promise<void> {
	await hands.press(button(page, bank.play));
	await page.waitForURL(/\/attempts\//u);
	if (hands.script) await untilInteractive(page);
}
