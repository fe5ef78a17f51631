import type { Page } from '@playwright/test';
import { QUESTION_KINDS } from '#lib/core/question/registry.ts';
import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { aQuestion, CROSSING } from '../support/builders.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { button, untilInteractive } from '../support/e2e-quiz.ts';
import { importBank } from '../support/e2e-workspace.ts';

const { bank, edit, pick } = deskMessages;

async function openDesk(page: Page): Promise<string> {
	await importBank(page, 'Nine ferries');
	await page.goto('/desk');
	await page.getByRole('link', { name: 'Nine ferries', exact: true }).click();
	await page.waitForURL(/\/desk\/banks\//u);
	await page.reload();
	await untilInteractive(page);
	return page.url();
}

const undo = (page: Page) => page.getByRole('button', { name: bank.undo });
const stemField = (page: Page) => page.getByLabel(edit.stem, { exact: true });

async function openEdit(page: Page, stem: string): Promise<void> {
	const card = page
		.locator('article[data-status]')
		.filter({ has: page.getByRole('heading', { name: stem, exact: true }) });
	await card.getByRole('link', { name: bank.edit }).click();
	await expect(stemField(page)).toHaveValue(stem);
}

test.describe('the desk', () => {
	test.setTimeout(180_000);

	for (const kind of QUESTION_KINDS) {
		test(`edits a question of the kind ${kind}, accessible to everyone`, async ({ page }) => {
			await openDesk(page);
			const { stem } = aQuestion(kind);
			await openEdit(page, stem);
			await expectAccessible(page, `editing ${kind}`);
			await stemField(page).fill(`${stem} Say it again?`);
			await expect(undo(page)).toBeVisible();
			await page.reload();
			await expect(page.getByRole('heading', { name: `${stem} Say it again?` })).toBeVisible();
			await undo(page).click();
			await expect(page.getByRole('heading', { name: stem, exact: true })).toBeVisible();
		});
	}

	test('shows both versions when two tabs edit one question, and overwrites neither', async ({
		page,
		context
	}) => {
		const address = await openDesk(page);
		const { stem } = aQuestion('short-text');
		const other = await context.newPage();
		await other.goto(address);
		await untilInteractive(other);
		await openEdit(page, stem);
		await openEdit(other, stem);
		await stemField(page).fill('Who, by the first tab?');
		await expect(undo(page)).toBeVisible();
		await stemField(other).fill('Who, by the second tab?');
		const conflict = other.getByRole('alert').filter({ hasText: bank.conflict.title });
		await expect(conflict).toBeVisible();
		await expect(conflict).toContainText('Who, by the first tab?');
		await expect(conflict).toContainText('Who, by the second tab?');
		await expectAccessible(other, 'a conflict of two tabs');
		await button(other, bank.conflict.keepTheirs).click();
		await expect(stemField(other)).toHaveValue('Who, by the first tab?');
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Who, by the first tab?' })).toBeVisible();
	});

	test('keeps what cannot be saved yet through a reload, and says what is wrong beside the field', async ({
		page
	}) => {
		await openDesk(page);
		const { stem } = aQuestion('choice');
		await openEdit(page, stem);
		await page.getByLabel(`${edit.citation(1)}: ${edit.quote}`).fill('Nobody ever said this');
		await expect(page.getByText(/not in the article/u)).toBeVisible();
		await expect(page.getByText(bank.notYet)).toBeVisible();
		await page.reload();
		await untilInteractive(page);
		await openEdit(page, stem);
		await expect(page.getByText(bank.restored)).toBeVisible();
		await expect(page.getByLabel(`${edit.citation(1)}: ${edit.quote}`)).toHaveValue(
			'Nobody ever said this'
		);
		await expectAccessible(page, 'a question that cannot be saved yet');
	});

	test('cites a sentence that is picked with the keyboard', async ({ page }) => {
		await openDesk(page);
		await openEdit(page, aQuestion('numeric').stem);
		const sentence = page.locator('.sentence', { hasText: CROSSING });
		await sentence.focus();
		await page.keyboard.press('Enter');
		await button(page, pick.endEarlier).click();
		await expectAccessible(page, 'words picked in the article');
		await button(page, pick.cite).click();
		await expect(page.getByLabel(`${edit.citation(2)}: ${edit.quote}`)).not.toHaveValue('');
	});

	test('is worked by keys, which can be listed and switched off', async ({ page }) => {
		await openDesk(page);
		const cards = page.locator('article[data-status]');
		await page.keyboard.press('Tab');
		await cards.first().focus();
		await page.keyboard.press('x');
		await expect(cards.first()).toHaveAttribute('data-status', 'withdrawn');
		await page.keyboard.press('k');
		await page.keyboard.press('a');
		await expect(cards.first()).toHaveAttribute('data-status', 'approved');
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog')).toBeVisible();
		await expectAccessible(page, 'the list of keys');
		await page.getByLabel(bank.keysOff).check();
		await page.keyboard.press('Escape');
		await cards.first().focus();
		await page.keyboard.press('x');
		await expect(cards.first()).toHaveAttribute('data-status', 'approved');
	});
});
