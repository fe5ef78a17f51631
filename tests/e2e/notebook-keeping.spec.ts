import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DAILY_LIMIT_RANGE } from '#lib/core/review/notebook-event.ts';
import { readNotebookFile } from '#lib/core/review/notebook-file.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { heldNotebook, link, missAt } from '../support/e2e-notebook.ts';
import { button, untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const { keep } = notebookPages;
const { today } = notebookMessages;
const hands = mouse();

async function openKeep(page: Page): Promise<void> {
	await page.goto('/notebook/keep');
	await untilInteractive(page);
	await expect(page.getByRole('heading', { name: keep.settings.heading })).toBeVisible();
}

/** Opens one of the folded ways. */
async function unfold(page: Page, heading: string): Promise<void> {
	await page.getByText(heading, { exact: true }).click();
}

/** The file that pressing this leads to. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
	const [file] = await Promise.all([page.waitForEvent('download'), press()]);
	return file.path();
}

const entryIds = async (page: Page) => [...(await heldNotebook(page)).entries.keys()].toSorted();

test('a notebook moves to another device by a file, and reading it twice changes nothing', async ({
	page,
	newLearner
}) => {
	await missAt(page, setFromSeeds('camp-taji-quick'), [1, 4], hands);
	await openKeep(page);
	await unfold(page, keep.device.heading);
	const path = await downloaded(page, () => button(page, keep.device.save).click());
	expect(readNotebookFile(readFileSync(path, 'utf8'))).toMatchObject({
		ok: true,
		value: { problems: [] }
	});
	const other = await (await newLearner()).newPage();
	await openKeep(other);
	await unfold(other, keep.device.heading);
	const field = other.getByLabel(keep.device.choose, { exact: true });
	await field.setInputFiles(path);
	await expect(other.getByText(keep.device.read(2))).toBeVisible();
	await field.setInputFiles(path);
	await expect(other.getByText(keep.device.read(0))).toBeVisible();
	expect(await entryIds(other)).toEqual(await entryIds(page));
	await field.setInputFiles({
		name: 'a.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{}')
	});
	await expect(other.getByRole('alert')).toContainText(keep.device.refused['not-a-notebook']);
});

test('a damaged file is read as far as it can be, and what is wrong is listed by its place', async ({
	page
}) => {
	await missAt(page, setFromSeeds('camp-taji-quick'), [1, 4], hands);
	await openKeep(page);
	await unfold(page, keep.device.heading);
	const path = await downloaded(page, () => button(page, keep.device.save).click());
	const file: { events: unknown[] } = JSON.parse(readFileSync(path, 'utf8'));
	const damaged = { ...file, events: [{ type: 'nothing.known' }] };
	await page.getByLabel(keep.device.choose, { exact: true }).setInputFiles({
		name: 'a.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(damaged))
	});
	await expect(page.getByText(keep.device.problems)).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: /^events 1: / })).toBeVisible();
});

test('two devices under one code have the same notebook, and one of them deletes it for both', async ({
	page,
	newLearner,
	trouble
}) => {
	// What was deleted under the code is asked for once more.
	trouble.expectTrouble(/status of 404/u);
	await missAt(page, setFromSeeds('camp-taji-quick'), [1, 4], hands);
	await openKeep(page);
	await button(page, keep.code.start).click();
	const code = await page.getByRole('code').innerText();
	await expect(page.getByRole('heading', { name: keep.code.heading })).toBeFocused();
	const other = await (await newLearner()).newPage();
	await openKeep(other);
	await unfold(other, keep.code.have);
	const field = other.getByLabel(keep.code.field, { exact: true });
	await field.fill('nothing');
	await button(other, keep.code.join).click();
	await expect(other.getByRole('alert')).toContainText(keep.code.problems['code-unreadable']);
	await expect(field).toBeFocused();
	await field.fill(code.toLowerCase());
	await button(other, keep.code.join).click();
	await expect(other.getByText(keep.code.joined)).toBeVisible();
	expect(await entryIds(other)).toEqual(await entryIds(page));
	await other.goto('/notebook');
	await expect(other.getByText(/^Kept on the server under a code\./u)).toBeVisible();

	await openKeep(page);
	await button(page, keep.erase.button).click();
	await page.getByRole('dialog').getByRole('button', { name: keep.erase.confirm }).click();
	await expect(page.getByText(keep.erase.done)).toBeVisible();
	await page.goto('/notebook');
	await expect(page.getByRole('heading', { name: today.emptyHeadline })).toBeVisible();
	await openKeep(other);
	await expect(other.getByText(keep.code.wasLost)).toBeVisible();
	await other.goto('/notebook');
	await expect(other.getByText(keep.code.wasLost)).toBeVisible();
});

test('a link with a code asks before it joins, and leaves no trace of the code', async ({
	page,
	newLearner
}) => {
	await missAt(page, setFromSeeds('camp-taji-quick'), [1, 4], hands);
	await openKeep(page);
	await button(page, keep.code.start).click();
	const code = await page.getByRole('code').innerText();
	const other = await (await newLearner()).newPage();
	const asked: string[] = [];
	other.on('request', (request) => asked.push(request.url()));
	await other.goto(`/notebook/keep#code=${code}`);
	await expect(other.getByRole('heading', { name: keep.code.offer })).toBeFocused();
	await expect(other).toHaveURL(/\/notebook\/keep$/u);
	expect(await entryIds(other), 'nothing is merged unasked').toEqual([]);
	await button(other, keep.code.offerRefuse).click();
	await expect(button(other, keep.code.start)).toBeVisible();

	await other.goto('/notebook');
	await other.goto(`/notebook/keep#code=${code}`);
	await button(other, keep.code.offerJoin).click();
	await expect(other.getByText(keep.code.joined)).toBeVisible();
	expect(await entryIds(other)).toEqual(await entryIds(page));
	expect(asked.filter((address) => address.includes(code))).toEqual([]);

	await other.goto('/notebook');
	await other.goto(`/notebook/keep#code=${code}`);
	await expect(other.getByText(keep.code.offerSame)).toBeVisible();
});

test('a notebook is taken away for a table and for Anki', async ({ page }) => {
	await missAt(page, setFromSeeds('camp-taji-quick'), [1, 4], hands);
	await openKeep(page);
	await unfold(page, keep.export.heading);
	const { formats } = keep.export;
	const csv = await downloaded(page, () => link(page, formats.csv).click());
	expect(readFileSync(csv, 'utf8').trim().split('\n').length).toBeGreaterThanOrEqual(3);
	const text = await downloaded(page, () => link(page, formats['anki.txt']).click());
	expect(readFileSync(text, 'utf8')).toContain('#separator:tab');
	const packed = await downloaded(page, () => link(page, formats.apkg).click());
	expect(readFileSync(packed).subarray(0, 2).toString()).toBe('PK');
});

test('the settings stay, and say what they are', async ({ page }) => {
	await missAt(page, setFromSeeds('camp-taji-quick'), [1], hands);
	await openKeep(page);
	await page.getByRole('radio', { name: keep.settings.choices[0.95] }).check();
	await page.getByLabel(keep.settings.limit(DAILY_LIMIT_RANGE.least)).fill('7');
	await button(page, keep.settings.save).click();
	await expect(page.getByText(keep.settings.saved, { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('radio', { name: keep.settings.choices[0.95] })).toBeChecked();
	await expect(page.getByLabel(keep.settings.limit(DAILY_LIMIT_RANGE.least))).toHaveValue('7');
});
