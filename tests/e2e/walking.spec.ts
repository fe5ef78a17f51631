import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e-fixtures.ts';
import { focusOn } from '../support/journey/focus.ts';
import { orderProblem, sightProblem } from '../support/journey/focus-order.ts';
import {
	listenToLiveRegions,
	refuseMice,
	REPORT,
	type PageReport
} from '../support/journey/in-page.ts';

/** What a walk over two buttons finds. */
async function problemsOf(page: Page, html: string): Promise<readonly string[]> {
	await page.setContent(`<main style="background: white">${html}</main>`);
	await page.keyboard.press('Tab');
	const first = await focusOn(page);
	await page.keyboard.press('Tab');
	const second = await focusOn(page);
	if (!first || !second) throw new Error('There are two buttons');
	return [sightProblem(first), sightProblem(second), orderProblem(first, second)].filter(
		(problem) => problem !== undefined
	);
}

const OUTLINE = '<style>:focus-visible { outline: 3px solid black }</style>';
const ONE = '<p><button>one</button></p>';
const TWO = '<p><button>two</button></p>';

test('a walk finds nothing wrong with a page that is in order', async ({ page }) => {
	expect(await problemsOf(page, OUTLINE + ONE + TWO)).toEqual([]);
});

test('a walk finds a focus that cannot be seen, that is covered, or that jumps', async ({
	page
}) => {
	const pale = '<style>:focus-visible { outline: 3px solid #ddd }</style>';
	expect(await problemsOf(page, pale + ONE + TWO)).toEqual([
		'button “one” has the focus, and no outline shows it',
		'button “two” has the focus, and no outline shows it'
	]);
	const bar =
		'<div style="position: fixed; inset: 0 0 auto; height: 60px; background: grey"></div>';
	expect(
		await problemsOf(page, OUTLINE + ONE + `<div style="height: 90px"></div>${TWO}` + bar)
	).toEqual(['button “one” has the focus, and is out of sight or covered']);
	const turned = '<style>main { display: flex; flex-direction: column-reverse }</style>';
	expect(await problemsOf(page, OUTLINE + turned + ONE + TWO)).toEqual([
		'button “two” comes after button “one”, but stands before it'
	]);
});

test('a mouse is refused and reported, and what live regions say is heard once', async ({
	page
}) => {
	const reports: PageReport[] = [];
	await page.exposeFunction(REPORT, (report: PageReport) => void reports.push(report));
	await page.addInitScript(listenToLiveRegions);
	await page.addInitScript(refuseMice);
	await page.goto('/healthz');
	await page.evaluate(() => {
		const button = document.createElement('button');
		const status = document.createElement('p');
		status.role = 'status';
		button.textContent = 'say it';
		button.onclick = () => {
			status.textContent = 'It is said';
		};
		document.body.append(button, status);
	});
	await page.getByRole('button').click();
	expect(reports.some(({ kind }) => kind === 'said')).toBe(false);
	expect(reports.filter(({ kind }) => kind === 'mouse').map(({ text }) => text)).toContain('click');
	reports.splice(0);
	await page.getByRole('button').press('Enter');
	await expect.poll(() => reports).toEqual([{ kind: 'said', text: 'It is said' }]);
	await page.getByRole('button').press('Enter');
	await page.evaluate(() => document.querySelector('p')?.append('.'));
	await expect.poll(() => reports.length).toBe(2);
});
