import { Agent } from 'node:http';
import type { Page } from '@playwright/test';
import { assignmentMessages } from '#lib/ui/messages/assignment-messages.ts';
import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { drawingPageMessages } from '#lib/ui/messages/drawing-page-messages.ts';
import { setMessages } from '#lib/ui/messages/set-messages.ts';
import { answerAsClass, codeOn } from '../../tests/support/e2e-class.ts';
import { STORY } from '../../tests/support/e2e-drawing.ts';
import { openWithFonts, untilAlive, type Take } from './take-pictures.ts';

const { give, mend, bank, card } = drawingPageMessages;
const CLASS_SIZE = 30;

/** From an article to its bank, a picture at each stop. */
export async function takeDrawing(page: Page, take: Take): Promise<void> {
	await openWithFonts(page, '/desk');
	await take('desk-first');
	await openWithFonts(page, '/new');
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
export async function takeTeaching(page: Page, origin: string, take: Take): Promise<void> {
	await publish(page, take);
	await giveToClass(page, origin, take);
	await openWithFonts(page, '/desk');
	await take('desk-front');
	await openWithFonts(page, '/desk/keep');
	await take('desk-keep', 'whole');
}

async function publish(page: Page, take: Take): Promise<void> {
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
	const go = page.getByRole('button', { name: setMessages.publish.go(1) });
	await go.waitFor();
	if ((await reason.count()) > 0) await reason.fill('Read by two colleagues');
	await take('set', 'whole');
	await go.click();
	const set = page.getByRole('link', { name: setMessages.give, exact: true });
	await set.waitFor();
	await page.evaluate(() => window.scrollTo(0, 0));
	await take('published');
}

async function giveToClass(page: Page, origin: string, take: Take): Promise<void> {
	const set = page.url();
	await page.getByRole('link', { name: setMessages.print, exact: true }).click();
	await page.waitForURL(/\/print/u);
	await page.getByRole('heading', { level: 1 }).first().waitFor();
	await take('print');
	await page.goto(set);
	await page.getByRole('link', { name: setMessages.give, exact: true }).click();
	const begin = page.getByRole('button', { name: assignmentMessages.give.go });
	await begin.waitFor();
	await take('give', 'whole');
	await begin.click();
	const code = await codeOn(page);
	await take('assignment');
	const assignment = new URL(page.url()).pathname;
	const agent = new Agent({ keepAlive: true });
	await answerAsClass(origin, agent, code, CLASS_SIZE);
	agent.destroy();
	await openWithFonts(page, `/join/${code}`);
	await take('join-code');
	await openWithFonts(page, `${assignment}/roster`);
	await take('roster');
	await openWithFonts(page, `${assignment}/results/project`);
	await take('projector');
	await page.goto(`${assignment}/results`);
	await untilAlive(page);
	await take('results');
	await page.locator('table a[href*="/results/questions/"]').nth(2).click();
	await page.locator('mark').first().waitFor();
	await take('results-question');
}
