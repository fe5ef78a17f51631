import { Agent } from 'node:http';
import type { Locator, Page } from '@playwright/test';
import { giveSet } from '../support/e2e-assignment.ts';
import { answerAsClass } from '../support/e2e-class.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { untilInteractive } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import {
	EVERY_DEFICIENCY,
	lookalikes,
	openTable,
	seeAs,
	shapeOf,
	type Shape
} from '../support/e2e-shapes.ts';

/** A third of the marks' strokes lies elsewhere. */
const LEAST_DIFFERENCE = 0.3;

test.use({ deviceScaleFactor: 2 });
test.describe.configure({ timeout: 120_000 });

type States = Readonly<Record<string, (page: Page) => Locator>>;

const answerIcon = (verdict: string) => (page: Page) =>
	page.locator(`[data-answer-rows] li[data-verdict="${verdict}"] .word svg`).first();
const squareIcon = (result: string) => (page: Page) =>
	page.locator(`ol.grid .square[data-result="${result}"] > svg`).first();
const optionBox = (type: string, is: string) => (page: Page) =>
	page.locator(`#options label:has(input[type=${type}]${is}:not(:disabled)) input`).first();
const verdictIcon = (verdict: string) => (page: Page) =>
	page.locator(`h2[data-verdict="${verdict}"] svg`).first();
const outcomeIcon = (outcome: string) => (page: Page) =>
	page.locator(`[data-outcome="${outcome}"] svg`).first();

/** Whatever has to be told apart, without its words. */
const GROUPS: Readonly<Record<string, States>> = {
	'an option of which one is chosen': {
		'not selected': optionBox('radio', ':not(:checked)'),
		selected: optionBox('radio', ':checked')
	},
	'an option of which several are': {
		'not ticked': optionBox('checkbox', ':not(:checked)'),
		ticked: optionBox('checkbox', ':checked')
	},
	'an answer that is explained': {
		right: answerIcon('right'),
		wrong: answerIcon('wrong'),
		missed: answerIcon('missed')
	},
	'a verdict': {
		right: verdictIcon('right'),
		partly: verdictIcon('partly'),
		wrong: verdictIcon('wrong')
	},
	'a question in the grid of questions': {
		right: squareIcon('right'),
		partly: squareIcon('partly'),
		wrong: squareIcon('wrong'),
		unanswered: squareIcon('unanswered'),
		answered: squareIcon('answered'),
		open: squareIcon('open')
	}
};

async function shapesOf(
	page: Page,
	table: Page,
	states: States
): Promise<ReadonlyMap<string, Shape>> {
	const shapes = new Map<string, Shape>();
	for (const [name, find] of Object.entries(states)) {
		shapes.set(name, await shapeOf(find(page), table));
	}
	return shapes;
}

/** Hides the letters in the boxes of options, which differ from one option to the next anyhow. */
async function hideLetters(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('label > .mark { visibility: hidden !important; }');
		document.adoptedStyleSheets = [sheet];
	});
}

async function openComponents(page: Page, theme: string): Promise<void> {
	await page.goto(`/design?theme=${theme}`);
	await untilInteractive(page);
	await hideLetters(page);
}

for (const theme of ['light', 'dark']) {
	test(`whoever sees colours otherwise, or none, tells every state by its form (${theme})`, async ({
		page,
		context
	}) => {
		const table = await openTable(context);
		await openComponents(page, theme);
		for (const deficiency of EVERY_DEFICIENCY) {
			await seeAs(page, deficiency);
			for (const [group, states] of Object.entries(GROUPS)) {
				const shapes = await shapesOf(page, table, states);
				const same = lookalikes(shapes, LEAST_DIFFERENCE);
				expect.soft(same, `${group}, ${deficiency}, ${theme}`).toEqual([]);
				const coloured = [...shapes].filter(([, { hasColour }]) => hasColour);
				if (deficiency === 'achromatopsia') expect(coloured.map(([name]) => name)).toEqual([]);
			}
		}
	});
}

test('in the few colours of a system every state is told by its form as well', async ({
	page,
	context
}) => {
	const table = await openTable(context);
	await page.emulateMedia({ forcedColors: 'active' });
	await openComponents(page, 'light');
	for (const [group, states] of Object.entries(GROUPS)) {
		const same = lookalikes(await shapesOf(page, table, states), LEAST_DIFFERENCE);
		expect.soft(same, `${group}, forced colours`).toEqual([]);
	}
});

test('states that differ in nothing but colour are found out', async ({ page, context }) => {
	const table = await openTable(context);
	await openComponents(page, 'light');
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`
			svg { background: currentColor !important; clip-path: circle(40%) !important; }
			svg path { visibility: hidden !important; }`);
		document.adoptedStyleSheets = [sheet];
	});
	const { 'a verdict': verdict = {} } = GROUPS;
	const shapes = await shapesOf(page, table, verdict);
	expect([...shapes.values()].every(({ hasColour }) => hasColour)).toBe(true);
	expect(lookalikes(shapes, LEAST_DIFFERENCE)).toHaveLength(3);
});

test('the marks in a class’s results are told by their form', async ({
	page,
	context,
	baseURL
}) => {
	const table = await openTable(context);
	const seed = setFromSeeds('every-kind');
	const { path, code } = await giveSet(page, seed, baseURL ?? '');
	const agent = new Agent({ keepAlive: true });
	await answerAsClass(baseURL ?? '', agent, code, 3);
	agent.destroy();
	await page.goto(`${path}/results`);
	await untilInteractive(page);
	for (const legend of await page.locator('summary').all()) await legend.press('Enter');
	const outcomes = ['right', 'partly', 'wrong', 'omitted', 'open'];
	const states = Object.fromEntries(outcomes.map((outcome) => [outcome, outcomeIcon(outcome)]));
	for (const deficiency of EVERY_DEFICIENCY) {
		await seeAs(page, deficiency);
		const same = lookalikes(await shapesOf(page, table, states), LEAST_DIFFERENCE);
		expect.soft(same, deficiency).toEqual([]);
	}
});
