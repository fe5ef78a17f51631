import { expect, type Page } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { assignmentMessages } from '#lib/ui/messages/assignment-messages.ts';
import { joinMessages } from '#lib/ui/messages/join-messages.ts';
import { setMessages } from '#lib/ui/messages/set-messages.ts';
import { codeOn } from './e2e-class.ts';
import type { Hands } from './e2e-hands.ts';
import { ownSet } from './e2e-own-set.ts';
import { button, untilInteractive } from './e2e-quiz.ts';

/** An assignment as its teacher has just given it: the address of its page, and its code. */
export type Given = { readonly path: string; readonly code: string };

/** Gives a set to a class as the teacher on this page, who decides in `fill` what is not usual. */
export async function giveSet(
	page: Page,
	set: QuizSet,
	origin: string,
	fill: (page: Page) => Promise<void> = async () => undefined
): Promise<Given> {
	const own = await ownSet(page.context(), set, origin);
	await page.goto(`/desk/sets/${own.id}`);
	await untilInteractive(page);
	const reason = page.getByLabel(setMessages.publish.reason);
	if ((await reason.count()) > 0) await reason.fill('For a test');
	await button(page, setMessages.publish.go(1)).click();
	await expect(page.getByText(setMessages.publish.done(1), { exact: true })).toBeVisible();
	await page.goto(`/desk/assignments/new?set=${own.id}`);
	await untilInteractive(page);
	await fill(page);
	await button(page, assignmentMessages.give.go).click();
	await page.waitForURL(/\/desk\/assignments\/(?!new)/u);
	await untilInteractive(page);
	return { path: new URL(page.url()).pathname, code: await codeOn(page) };
}

/** Types a code at the front page, in small letters with a gap, as people do. */
export async function typeCode(page: Page, code: string, hands: Hands): Promise<void> {
	await page.goto('/');
	if (hands.script) await untilInteractive(page);
	const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
	await hands.type(page.getByLabel(joinMessages.code.headline, { exact: true }), typed);
	await hands.press(button(page, joinMessages.code.go));
	await page.waitForURL(/\/join\/[^/]+$/u);
	if (hands.script) await untilInteractive(page);
}

/** Joins under a name, where names are asked for, and starts. */
export async function joinAs(page: Page, name: string, hands: Hands): Promise<void> {
	await hands.type(page.getByLabel(joinMessages.page.name, { exact: true }), name);
	await hands.press(button(page, joinMessages.page.start));
}
