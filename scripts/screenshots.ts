// Takes the pictures of `docs/images` from the built app: `npm run screenshots`.
import { Agent } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';
import { LONGEST_SITTING } from '#lib/core/review/today.ts';
import { assignmentMessages } from '#lib/ui/messages/assignment-messages.ts';
import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { setMessages } from '#lib/ui/messages/set-messages.ts';
import { answerAsClass, codeOn } from '../tests/support/e2e-class.ts';
import { STORY } from '../tests/support/e2e-drawing.ts';
import { startServer } from '../tests/support/server-process.ts';

const images = fileURLToPath(new URL('../docs/images', import.meta.url));
const SCREENS = [
	{ name: 'phone', width: 390, height: 844 },
	{ name: 'desktop', width: 1440, height: 900 }
] as const;
const SCHEMES = ['light', 'dark'] as const;
const { attempt, quiz, summary } = pageMessages;
const { give, mend, bank, card } = drawingPageMessages;
const { today, review } = notebookMessages;
const NEXT_DAY_MS = 26 * 3_600_000;

/** The main job, a picture at each stop. */
async function walk(page: Page, take: (name: string) => Promise<unknown>): Promise<void> {
	await page.goto('/');
	// Fonts are optional on a first visit; by the second page they are here.
	await page.evaluate(() => document.fonts.ready);
	await page.reload();
	await take('front');
	await page.goto('/quizzes/camp-taji-quick');
	await take('quiz');
	await page.getByRole('button', { name: quiz.start }).click();
	await page.getByRole('button', { name: attempt.submit }).waitFor();
	await take('question');
	await page.getByRole('radio', { name: 'On January 4' }).check();
	await page.getByRole('button', { name: attempt.submit }).click();
	await page.locator('#verdict').waitFor();
	await take('explanation');
	await page.getByRole('button', { name: attempt.next }).click();
	await page.getByRole('button', { name: attempt.submit }).waitFor();
	await finish(page);
	await take('summary');
	await page.getByRole('button', { name: summary.reviewMisses }).click();
	await page.locator('#verdict').waitFor();
	await take('review');
}

/** The notebook on the day after, a picture at each stop. */
async function reviewLater(page: Page, take: (name: string) => Promise<unknown>): Promise<void> {
	await page.clock.setFixedTime(Date.now() + NEXT_DAY_MS);
	await openWithFonts(page, '/notebook');
	await page.getByRole('link', { name: today.review(LONGEST_SITTING) }).waitFor();
	await take('notebook');
	await page.getByRole('link', { name: today.review(LONGEST_SITTING) }).click();
	await page.waitForURL(/\/review/u);
	await page.evaluate(() => document.fonts.ready);
	await page.reload();
	for (let question = 1; question <= 3; question++) {
		await page.getByRole('button', { name: review.submit }).waitFor();
		if (question === 2) await take('notebook-question');
		await answerSomehow(page);
		await page.getByRole('button', { name: review.submit }).click();
		await page.locator('#verdict').waitFor();
		if (question === 2) await take('notebook-explanation');
		if (question < 3) await page.getByRole('link', { name: review.next }).click();
	}
	await openWithFonts(page, '/notebook/history');
	await page.locator('svg[role="img"]').first().waitFor();
	await take('notebook-history');
	await openWithFonts(page, '/notebook/questions');
	await take('notebook-questions');
}

/** Fonts come in when they may: by the second look they are here, and so is the notebook. */
async function openWithFonts(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.evaluate(() => document.fonts.ready);
	await page.reload();
	await page.getByText(notebookMessages.opening).waitFor({ state: 'hidden' });
}

/** Any answer that can be submitted. */
async function answerSomehow(page: Page): Promise<void> {
	const form = page
		.locator('form')
		.filter({ has: page.getByRole('button', { name: review.submit }) });
	for (const choice of await form.locator('select').all()) await choice.selectOption({ index: 1 });
	const typed = form.locator('input:is([name="value"], [name="text"], [name^="gap-"])');
	for (const field of await typed.all()) await field.fill('45');
	const options = form.locator('input:is([name="option"], [name="sentence"])');
	if ((await options.count()) > 0) await options.first().check({ force: true });
}

/** From an article to its bank, a picture at each stop. */
async function draw(page: Page, take: (name: string) => Promise<unknown>): Promise<void> {
	await page.goto('/new');
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await take('new');
	await page.getByLabel(give.text).fill(STORY);
	await page.getByRole('button', { name: give.submit }).click();
	await page.getByRole('button', { name: mend.submit }).waitFor();
	await take('mend');
	await page.getByLabel(mend.fields.publisher).fill('Newshub');
	await page.getByLabel(mend.fields.published).fill('XXXX-01');
	await page.getByRole('button', { name: mend.submit }).click();
	await page.getByRole('button', { name: bank.play }).waitFor();
	await take('bank');
	await page.getByRole('link', { name: card.show }).first().click();
	await page.locator('mark').first().waitFor();
	await take('bank-proof');
}

/** From the bank to a class's results, a picture at each stop. */
async function teach(page: Page, origin: string, take: (name: string) => Promise<unknown>) {
	await page.getByRole('button', { name: bank.desk }).click();
	await page.getByRole('button', { name: deskMessages.bank.approveReady(10) }).click();
	await page.locator('article[data-status="approved"]').nth(9).waitFor();
	await page.evaluate(() => window.scrollTo(0, 0));
	await take('desk');
	await page.getByRole('link', { name: deskMessages.bank.edit }).nth(2).click();
	await page.locator('textarea[name="stem"]').waitFor();
	await take('desk-edit');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: deskMessages.bank.publish(10) }).click();
	const reason = page.getByLabel(setMessages.publish.reason);
	const publish = page.getByRole('button', { name: setMessages.publish.go(1) });
	await publish.waitFor();
	if ((await reason.count()) > 0) await reason.fill('Read by two colleagues');
	await take('set');
	await publish.click();
	const give = page.getByRole('link', { name: setMessages.give, exact: true });
	await give.waitFor();
	const set = page.url();
	await page.getByRole('link', { name: setMessages.print, exact: true }).click();
	await page.waitForURL(/\/print/u);
	await page.getByRole('heading', { level: 1 }).first().waitFor();
	await take('print');
	await page.goto(set);
	await give.click();
	await page.getByRole('button', { name: assignmentMessages.give.go }).click();
	const code = await codeOn(page);
	await take('assignment');
	const assignment = new URL(page.url()).pathname;
	const agent = new Agent({ keepAlive: true });
	await answerAsClass(origin, agent, code, 30);
	agent.destroy();
	await page.goto(`${assignment}/results`);
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await take('results');
	await page.locator('table a[href*="/results/questions/"]').nth(2).click();
	await page.locator('mark').first().waitFor();
	await take('results-question');
}

/** Leaves the rest open and finishes. */
async function finish(page: Page): Promise<void> {
	await page.getByText(attempt.allQuestions).click();
	await page.getByRole('button', { name: attempt.finish }).click();
	await page.getByRole('button', { name: attempt.finishNow }).click();
	await page.getByRole('button', { name: summary.reviewMisses }).waitFor();
}

async function takeAll(browser: Browser, origin: string): Promise<void> {
	for (const { name: screen, width, height } of SCREENS) {
		for (const colorScheme of SCHEMES) {
			const context = await browser.newContext({
				baseURL: origin,
				viewport: { width, height },
				colorScheme,
				reducedMotion: 'reduce'
			});
			const page = await context.newPage();
			const take = (name: string) =>
				page.screenshot({ path: path.join(images, `${name}-${screen}-${colorScheme}.png`) });
			await walk(page, take);
			await reviewLater(page, take);
			await draw(page, take);
			await teach(page, origin, take);
			await context.close();
		}
	}
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-screenshots-'));
const server = await startServer({ dataDir });
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath()),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
try {
	mkdirSync(images, { recursive: true });
	await takeAll(browser, server.origin);
	console.log(`The pictures are in ${path.relative(process.cwd(), images)}`);
} finally {
	await browser.close();
	await server.stop();
	rmSync(dataDir, { recursive: true, force: true });
}
