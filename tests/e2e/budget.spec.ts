import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { goAndStart } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { weighPage, type PageWeight } from '../support/e2e-weight.ts';
import { modulesIn, whatGrew, type PageBudget } from '../support/script-weight.ts';

const FILE = 'tests/budget/budget.json';
/** Set to write the budget anew, from what the pages weigh now. */
const isSetting = process.env['SET_BUDGET'] === '1';
/** What a page may grow before somebody has to say so. */
const HEADROOM = 1.02;

/** What a page may weigh before it is idle whatever was measured: the promise of docs/benchmarks.md. */
const CEILINGS: Readonly<Record<string, number>> = { question: 60_000 };

type Budgets = Record<string, PageBudget>;
const budgets: Budgets = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};

function budgetFor(name: string, weight: PageWeight): PageBudget {
	return {
		scriptBeforeIdle: Math.min(
			Math.ceil(weight.scriptBeforeIdle * HEADROOM),
			CEILINGS[name] ?? Infinity
		),
		script: Math.ceil(weight.script * HEADROOM),
		scriptRequestsBeforeIdle: weight.scriptRequestsBeforeIdle,
		modules: modulesIn(weight.scripts)
	};
}

function setBudget(name: string, weight: PageWeight): void {
	const now: Budgets = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
	now[name] = budgetFor(name, weight);
	writeFileSync(FILE, `${JSON.stringify(now, undefined, '\t')}\n`);
}

function expectWithin(weight: PageWeight, budget: PageBudget): void {
	const grown = whatGrew(budget.modules, modulesIn(weight.scripts));
	const why = `grew, bytes before they are made small:\n${grown.join('\n')}\n`;
	expect(weight.scriptBeforeIdle, `script before idle ${why}`).toBeLessThanOrEqual(
		budget.scriptBeforeIdle
	);
	expect(weight.script, `script in all ${why}`).toBeLessThanOrEqual(budget.script);
	expect(weight.scriptRequestsBeforeIdle, `files of script before idle ${why}`).toBeLessThanOrEqual(
		budget.scriptRequestsBeforeIdle
	);
}

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 360, height: 740 } });

for (const [name, path] of [
	['front page', '/'],
	['question', undefined],
	['notebook', '/notebook'],
	['desk', '/desk']
] as const) {
	test(`the script of the ${name} is within its budget, nothing on it moves, and nobody else is asked`, async ({
		page,
		newLearner
	}) => {
		await goAndStart(page, setFromSeeds('camp-taji-quick'), 'practice', mouse());
		const storageState = await page.context().storageState();
		const context = await newLearner({ storageState, viewport: { width: 360, height: 740 } });
		const weight = await weighPage(context, path ?? page.url());
		expect(weight.otherOrigins).toEqual([]);
		expect(weight.layoutShift).toBe(0);
		if (isSetting) return setBudget(name, weight);
		const budget = budgets[name];
		expect(budget, `${FILE} has a budget for the ${name}`).toBeDefined();
		if (budget) expectWithin(weight, budget);
	});
}
