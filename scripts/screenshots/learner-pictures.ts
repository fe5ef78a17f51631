import type { Page } from '@playwright/test';
import { LANGUAGE_COOKIE } from '#lib/server/request-language.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { openWithFonts, untilAlive, type Take } from './take-pictures.ts';

const { attempt } = pageMessages;
const { quiz, summary } = aroundMessages;

/** The same screen in other languages: one that is complete, and a sample from right to left. */
const OTHER_LANGUAGES = [
	{ tag: 'es', name: 'spanish' },
	{ tag: 'ar', name: 'arabic' }
] as const;

/** A quiz from the front page to its end, a picture at each stop. */
export async function takeQuiz(page: Page, take: Take): Promise<void> {
	await openWithFonts(page, '/');
	await take('front');
	await page.goto('/quizzes/camp-taji-quick');
	await take('quiz');
	await page.getByRole('button', { name: quiz.start }).click();
	await page.getByRole('button', { name: attempt.submit }).waitFor();
	await page.reload();
	await untilAlive(page);
	await take('question');
	await takeInOtherLanguages(page, take);
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

async function takeInOtherLanguages(page: Page, take: Take): Promise<void> {
	const { origin } = new URL(page.url());
	for (const { tag, name } of OTHER_LANGUAGES) {
		await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: tag, url: origin }]);
		await page.reload();
		await page.locator(`html[lang="${tag}"]`).waitFor();
		await untilAlive(page);
		await take(`question-${name}`);
	}
	await page.context().clearCookies({ name: LANGUAGE_COOKIE });
	await page.reload();
	await page.getByRole('button', { name: attempt.submit }).waitFor();
	await untilAlive(page);
}

/** Leaves the rest open and finishes. */
async function finish(page: Page): Promise<void> {
	await page.getByText(attempt.allQuestions).click();
	await page.getByRole('button', { name: attempt.finish }).click();
	await page.getByRole('button', { name: attempt.finishNow }).click();
	await page.getByRole('button', { name: summary.reviewMisses }).waitFor();
}

/** What is there for everybody: the settings, the way in by a code, a page that is not there. */
export async function takeOtherPages(page: Page, take: Take): Promise<void> {
	await openWithFonts(page, '/settings');
	await take('settings', 'whole');
	await openWithFonts(page, '/join');
	await take('join');
	await openWithFonts(page, '/quizzes/nowhere');
	await take('not-found');
}
