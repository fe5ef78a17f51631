import type { Page } from '@playwright/test';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { page as spanish } from '#lib/ui/messages/es/page.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { giveSet } from '../support/e2e-assignment.ts';
import { drawStory, openNew } from '../support/e2e-drawing.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { choose, expectAllTranslated, expectFits, lookIn } from '../support/e2e-languages.ts';
import { missAt } from '../support/e2e-notebook.ts';
import {
	answerExplained,
	button,
	goAndStart,
	questionAt,
	startQuiz,
	untilInteractive
} from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const hands = mouse();

test.describe.configure({ timeout: 240_000 });

/** Looks at pages by their addresses. */
async function visit(
	page: Page,
	addresses: readonly string[],
	look: (page: Page, screen: string) => Promise<void>
): Promise<void> {
	for (const address of addresses) {
		await page.goto(address);
		await untilInteractive(page);
		await look(page, address);
	}
}

const OPEN_PAGES = [
	'/',
	'/new',
	'/join',
	'/offline',
	'/settings',
	'/notebook',
	'/notebook/questions',
	'/notebook/history',
	'/notebook/keep',
	'/desk',
	'/desk/sign-in'
] as const;

test('every word of the pages that anybody may open is from the catalogue, and fits when it is longer', async ({
	page,
	trouble,
	baseURL
}) => {
	trouble.expectTrouble(/status of 404/u);
	await choose(page, 'en-XA', baseURL);
	await visit(page, OPEN_PAGES, expectAllTranslated);
	await page.goto('/nowhere');
	await expectAllTranslated(page, 'nothing here');
});

test('every word of a quiz is from the catalogue, and fits when it is longer', async ({
	page,
	baseURL
}) => {
	const set = setFromSeeds('every-kind');
	const look = (screen: string) =>
		lookIn(page, 'en-XA', baseURL, () => expectAllTranslated(page, screen));
	await page.goto(`/quizzes/${set.id}`);
	await look('before a quiz');
	await startQuiz(page, set, 'practice', hands);
	for (const [index] of set.questions.entries()) {
		const { question } = questionAt(set, index + 1);
		// A look loads the page anew: what was pressed before has to have led here.
		await expect(page.getByRole('group', { name: question.stem, exact: true })).toBeVisible();
		await look(`asking, ${question.kind}`);
		await answerExplained(page, set, index + 1, index % 2 === 0 ? 'wrong' : 'right', hands);
		await look(`explaining, ${question.kind}`);
		const { next, seeResult } = pageMessages.attempt;
		await hands.submit(button(page, index + 1 === set.questions.length ? seeResult : next));
	}
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	await look('result');
	await button(page, aroundMessages.summary.reviewMisses).click();
	await look('walking through');
	await page.goto(`/articles/${questionAt(set, 1).article.id}`);
	await untilInteractive(page);
	await look('article');
});

test('every word of a notebook with something in it is from the catalogue', async ({
	page,
	baseURL
}) => {
	await missAt(page, setFromSeeds('camp-taji-quick'), [1, 2], hands);
	await choose(page, 'en-XA', baseURL);
	const pages = ['/notebook', '/notebook/review', '/notebook/questions', '/notebook/history'];
	await visit(page, pages, (shown, screen) =>
		expectAllTranslated(shown, screen, ['Newshub, January'])
	);
});

test('every word of a teacher’s pages is from the catalogue, and fits when it is longer', async ({
	page,
	baseURL
}) => {
	await openNew(page, hands);
	const bank = await drawStory(page, hands);
	const given = setFromSeeds('camp-taji-quick');
	const { path, code } = await giveSet(page, given, baseURL ?? '');
	await page.goto('/desk/sets');
	const set = await page.locator('a[href^="/desk/sets/"]').first().getAttribute('href');
	await page.goto('/desk/banks');
	const desk = await page.locator('a[href^="/desk/banks/"]').first().getAttribute('href');
	await choose(page, 'en-XA', baseURL);
	const pages = [
		`/banks/${bank}`,
		'/desk',
		'/desk/banks',
		'/desk/sets',
		'/desk/assignments',
		'/desk/keep',
		desk ?? '',
		set ?? '',
		`${set ?? ''}/print`,
		path,
		`${path}/code`,
		`${path}/roster`,
		`${path}/results`,
		`/join/${code}`
	];
	const written = [given.title, given.description ?? '', `${code.slice(0, 3)} ${code.slice(3)}`];
	await visit(page, pages, (shown, screen) => expectAllTranslated(shown, screen, written));
});

test('in Arabic the pages run from right to left, and fit', async ({ page, baseURL }) => {
	const set = setFromSeeds('camp-taji-quick');
	const look = (screen: string) =>
		lookIn(page, 'ar', baseURL, async () => {
			await expectFits(page, screen);
			await expectAccessible(page, screen);
		});
	await page.goto('/');
	await look('front');
	await goAndStart(page, set, 'practice', hands);
	await look('asking');
	await answerExplained(page, set, 1, 'wrong', hands);
	await look('explaining');
	await page.goto('/notebook');
	await look('notebook');
});

test('a quiz goes from front to result in Spanish, and the choice stays', async ({
	page,
	baseURL
}) => {
	const set = setFromSeeds('camp-taji-quick');
	const html = page.locator('html');
	const look = (screen: string) =>
		lookIn(page, 'es', baseURL, () => expectAccessible(page, `${screen}, in Spanish`));
	await page.goto('/');
	await untilInteractive(page);
	await page.getByRole('button', { name: 'Español' }).click();
	await expect(html).toHaveAttribute('lang', 'es');
	expect(new URL(page.url()).pathname).toBe('/');
	await page.goto(`/quizzes/${set.id}`);
	await expect(html).toHaveAttribute('lang', 'es');
	await untilInteractive(page);
	const practice = new RegExp(`^${spanish.quiz.practice}`, 'u');
	await expect(page.getByRole('radio', { name: practice })).toBeVisible();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(html).toHaveAttribute('lang', 'en');
	expect(new URL(page.url()).pathname).toBe(`/quizzes/${set.id}`);
	await look('before a quiz');
	await startQuiz(page, set, 'practice', hands);
	await look('asking');
	for (const [index] of set.questions.entries()) {
		await answerExplained(page, set, index + 1, 'right', hands);
		if (index === 0) await look('explaining');
		const { next, seeResult } = pageMessages.attempt;
		await hands.submit(button(page, index + 1 === set.questions.length ? seeResult : next));
	}
	await look('result');
});

test('the language is chosen without JavaScript', async ({ newLearner, trouble }) => {
	trouble.expectTrouble(/\.js csp$/u);
	const context = await newLearner({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/join');
	await page.getByRole('button', { name: 'Español' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	expect(new URL(page.url()).pathname).toBe('/join');
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('a browser that asks for Spanish gets it, and a page says what it depends on', async ({
	newLearner
}) => {
	const context = await newLearner({ locale: 'es-MX' });
	const page = await context.newPage();
	const response = await page.goto('/join');
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	const headers = response?.headers() ?? {};
	expect(headers['content-language']).toBe('es');
	expect(headers['vary']?.toLowerCase()).toContain('cookie');
	expect(headers['vary']?.toLowerCase()).toContain('accept-language');
});

test('two browsers with two languages at once do not mix', async ({ request }) => {
	const ask = async (language: string) => {
		const response = await request.get(`/join`, {
			headers: { cookie: `language=${language}`, 'accept-encoding': 'identity' }
		});
		const html = await response.text();
		const [, h1 = ''] = /<h1[^>]*>([^<]+)</u.exec(html) ?? [];
		const [, lang = ''] = /<html lang="([^"]+)"/u.exec(html) ?? [];
		return `${language} ${lang} ${h1}`;
	};
	const languages = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'en' : 'es'));
	const answers = new Set(await Promise.all(languages.map(ask)));
	expect([...answers].filter((said) => said.startsWith('en '))).toHaveLength(1);
	expect([...answers].filter((said) => said.startsWith('es '))).toHaveLength(1);
	expect([...answers].every((said) => /^(?<tag>\S+) \k<tag> /u.test(said))).toBe(true);
});
