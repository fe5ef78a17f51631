import type { Page } from '@playwright/test';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { offlineMessages } from '#lib/ui/messages/offline-messages.ts';
import { standingMessages } from '#lib/ui/messages/standing-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expectAccessible } from '../support/e2e-axe.ts';
import { expect } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import {
	expectStanding,
	keepQuiz,
	LINE_TROUBLE,
	offlineTest as test,
	untilInstalled
} from '../support/e2e-offline.ts';
import {
	answerExplained,
	button,
	goAndStart,
	questionAt,
	savedAnswers,
	stemHeading,
	untilInteractive,
	verdictHeading
} from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const words = pageMessages.attempt;
const hands = mouse();
const set = setFromSeeds('camp-taji-quick');

test.beforeEach(({ trouble }) => trouble.expectTrouble(LINE_TROUBLE));
test.setTimeout(120_000);

const idsUpTo = (last: number) => set.questions.slice(0, last).map(({ question }) => question.id);

const answerField = (page: Page) =>
	page.getByRole('textbox', { name: messages.question.answer, exact: true });

/** Fails unless the server ends up with the answers to these first questions, each once. */
async function expectStoredOnce(page: Page, last: number): Promise<void> {
	await expect
		.poll(async () => (await savedAnswers(page)).toSorted(), { timeout: 45_000 })
		.toEqual(idsUpTo(last).toSorted());
}

async function answerFrom(page: Page, first: number, last: number): Promise<void> {
	for (let place = first; place <= last; place++) {
		await answerExplained(page, set, place, place % 3 === 0 ? 'wrong' : 'right', hands);
		if (place < last) await button(page, words.next).click();
	}
}

/** Starts a practice quiz, puts it on the device and answers the first question. */
async function startKept(page: Page, origin: string): Promise<void> {
	await goAndStart(page, set, 'practice', hands, origin);
	await keepQuiz(page);
	await answerFrom(page, 1, 1);
	await expectStanding(page, 'graded');
}

test('the app can be installed', async ({ page, line }) => {
	await page.goto(line.origin);
	await untilInstalled(page);
	const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
	expect(scope).toBe(`${line.origin}/`);
	const address = await page.locator('link[rel=manifest]').getAttribute('href');
	const manifest = await page.request.get(new URL(address ?? '', page.url()).href);
	expect(manifest.headers()['content-type']).toContain('application/manifest+json');
	const { icons, shortcuts, start_url } = await manifest.json();
	for (const { src, sizes } of icons) {
		const [side = 0] = sizes.split('x').map(Number);
		const shown = await page.evaluate(async (path) => {
			const image = new Image();
			image.src = path;
			await image.decode();
			return image.naturalWidth;
		}, src);
		if (sizes !== 'any') expect(shown, src).toBe(side);
	}
	expect(start_url).toBe('/notebook');
	expect(shortcuts).toHaveLength(2);
	const session = await page.context().newCDPSession(page);
	expect((await session.send('Page.getAppManifest')).errors).toEqual([]);
});

test('a quiz on the device is answered to its end without a connection, after a reload too', async ({
	page,
	context,
	line
}) => {
	await startKept(page, line.origin);
	await context.setOffline(true);
	await page.reload();
	await untilInteractive(page);
	await expect(verdictHeading(page, 'right')).toBeVisible();
	await button(page, words.next).click();
	await button(page, words.hint).click();
	await expect(page.getByText(words.hinted, { exact: true })).toBeVisible();
	await answerFrom(page, 2, set.questions.length);
	await expectStanding(page, 'on-this-device');
	await button(page, words.seeResult).click();
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	await page.reload();
	await untilInteractive(page);
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();

	await context.setOffline(false);
	await expectStanding(page, 'graded');
	await expectStoredOnce(page, set.questions.length);
	await page.reload();
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	// The server has all of it: the next page clears it away.
	await page.goto(line.origin);
	const kept = () =>
		page.evaluate(async () => (await (await caches.open('newsproof-kept')).keys()).length);
	await expect.poll(kept, { timeout: 30_000 }).toBe(0);
});

test('a tab that is killed in the middle of an answer opens again without a connection, and nothing is lost', async ({
	page,
	context,
	line
}) => {
	await startKept(page, line.origin);
	const { pathname } = new URL(page.url());
	await context.setOffline(true);
	await button(page, words.next).click();
	await answerFrom(page, 2, 2);
	await button(page, words.next).click();
	const { question } = questionAt(set, 3);
	await expect(stemHeading(page, question)).toBeVisible();
	await answerField(page).fill('a roadside bomb');
	const session = await context.newCDPSession(page);
	const closed = page.waitForEvent('close');
	session.send('Page.close').catch(() => undefined);
	await closed;

	const again = await context.newPage();
	await again.goto(line.origin + pathname);
	await untilInteractive(again);
	await expect(stemHeading(again, question)).toBeVisible();
	await expect(answerField(again)).toHaveValue('a roadside bomb');
	await expect(again.getByText(messages.quiz.answered(2, 10), { exact: true })).toBeVisible();
	await answerFrom(again, 3, 4);
	await context.setOffline(false);
	await expectStanding(again, 'graded');
	await expectStoredOnce(again, 4);
});

test('an answer whose acknowledgement is lost on the way back counts once', async ({
	page,
	line
}) => {
	await startKept(page, line.origin);
	await button(page, words.next).click();
	await expectStanding(page, 'graded');
	const before = line.count('POST', /\/facts$/u);
	const stopLosing = line.loseAnswers('POST', /\/facts$/u);
	await answerFrom(page, 2, 2);
	await expectStanding(page, 'on-this-device');
	// The server has had it more than once by now.
	await expect.poll(() => line.count('POST', /\/facts$/u) - before).toBeGreaterThanOrEqual(2);
	stopLosing();
	await expectStanding(page, 'graded');
	await expectStoredOnce(page, 2);
});

test('the server dies and comes back meanwhile', async ({ page, line }) => {
	await startKept(page, line.origin);
	line.cut(true);
	await button(page, words.next).click();
	await answerFrom(page, 2, 4);
	await expectStanding(page, 'on-this-device');
	await line.restartServer();
	line.cut(false);
	await expectStanding(page, 'graded');
	await expectStoredOnce(page, 4);
});

test('two tabs on one quiz, both without a connection and both back: each answer is stored once', async ({
	page,
	context,
	line,
	trouble
}) => {
	// What the other tab has answered already can no longer be answered.
	trouble.expectTrouble(/status of 409/u);
	await startKept(page, line.origin);
	const other = await context.newPage();
	await other.goto(page.url());
	await untilInteractive(other);
	await expect(verdictHeading(other, 'right')).toBeVisible();
	await context.setOffline(true);
	for (const tab of [page, other]) await button(tab, words.next).click();
	await answerFrom(page, 2, 4);
	await answerFrom(other, 2, 5);
	await context.setOffline(false);
	await expectStoredOnce(page, 5);
	for (const tab of [page, other]) await expectStanding(tab, 'graded');
	const waiting = await page.evaluate(
		() => Object.keys(localStorage).filter((name) => name.startsWith('newsproof-outbox')).length
	);
	expect(waiting).toBe(0);
});

test('what waits is sent from any other page of the app', async ({ page, context, line }) => {
	await startKept(page, line.origin);
	const attempt = page.url();
	await context.setOffline(true);
	await button(page, words.next).click();
	await answerFrom(page, 2, 3);
	await expectStanding(page, 'on-this-device');
	await page.goto(`${line.origin}/`);
	const offline = offlineMessages.page;
	await expect(page.getByRole('heading', { level: 1, name: offline.wanted })).toBeVisible();
	await expect(page.getByText(offline.waitingText(2), { exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: offline.open(set.title) })).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText(offline.nothingWaits, { exact: true })).toBeVisible({
		timeout: 45_000
	});
	await button(page, offline.retry).click();
	const headline = { level: 1, name: aroundMessages.front.headline };
	await expect(page.getByRole('heading', headline)).toBeVisible();
	await page.goto(attempt);
	await expectStoredOnce(page, 3);
});

test('answers that wait for long can be saved as a file', async ({ page, context, line }) => {
	await startKept(page, line.origin);
	await context.setOffline(true);
	await button(page, words.next).click();
	await answerFrom(page, 2, 2);
	const saved = page.waitForEvent('download');
	await button(page, standingMessages.saveFile).click({ timeout: 30_000 });
	const file = await saved;
	expect(file.suggestedFilename()).toMatch(/^newsproof-answers-\d{4}-\d\d-\d\d\.json$/u);
	await context.setOffline(false);
	await expectStoredOnce(page, 2);
});

test('a quiz is taken offline from its own page, and let go again', async ({
	page,
	context,
	line
}) => {
	await page.goto(`${line.origin}/quizzes/${set.id}`);
	await untilInteractive(page);
	await button(page, offlineMessages.take.start).click();
	await page.waitForURL(/\/attempts\//u);
	await expect(page.getByText(offlineMessages.keep.kept, { exact: true })).toBeVisible({
		timeout: 30_000
	});
	await context.setOffline(true);
	await page.reload();
	await untilInteractive(page);
	await answerFrom(page, 1, 2);
	await context.setOffline(false);
	await expectStanding(page, 'graded');
	await page.goto(`${line.origin}/offline`);
	const offline = offlineMessages.page;
	await expect(page.getByText(offline.progress(2, 10), { exact: true })).toBeVisible();
	await button(page, offline.release(set.title)).click();
	await expect(page.getByText(offline.none, { exact: true })).toBeVisible();
});

test('a quiz with a clock says why it cannot be taken along', async ({ page, line }) => {
	const timed = setFromSeeds('timed-practice');
	await goAndStart(page, timed, 'practice', hands, line.origin);
	await expect(page.getByText(offlineMessages.keep.whyNot.clock, { exact: true })).toBeVisible();
	await expect(button(page, offlineMessages.keep.keep)).toBeHidden();
});

test('a new version waits until it is wanted, and what was typed comes back under it', async ({
	page,
	context,
	line
}) => {
	await startKept(page, line.origin);
	await button(page, words.next).click();
	await answerField(page).fill('45');
	const version = await page.evaluate(
		async () => (await (await fetch('/_app/version.json')).json()).version
	);
	line.alter('/service-worker.js', (body) => body.replaceAll(version, `${version}9`));
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.ready).update();
	});
	const notice = page.getByRole('complementary', { name: offlineMessages.update.label });
	await expect(notice).toBeVisible({ timeout: 30_000 });
	await expectAccessible(page, 'update notice');
	await expect(answerField(page)).toHaveValue('45');
	const loaded = page.waitForEvent('load');
	await button(page, offlineMessages.update.take).click();
	await loaded;
	await untilInteractive(page);
	await expect(answerField(page)).toHaveValue('45');
	const caches = await page.evaluate(() => window.caches.keys());
	expect(caches.toSorted()).toEqual([`newsproof-build-${version}9`, 'newsproof-kept']);
	await context.setOffline(true);
	await page.reload();
	await untilInteractive(page);
	await expect(answerField(page)).toHaveValue('45');
	await button(page, words.submit).click();
	await expectStanding(page, 'on-this-device');
	await context.setOffline(false);
	await expectStanding(page, 'graded');
	await expectStoredOnce(page, 2);
});

test('a new version says nothing over a quiz for a score while its clock runs', async ({
	page,
	line
}) => {
	await page.goto(line.origin);
	await untilInstalled(page);
	await goAndStart(page, setFromSeeds('timed-long'), 'graded', hands, line.origin);
	const version = await page.evaluate(
		async () => (await (await fetch('/_app/version.json')).json()).version
	);
	line.alter('/service-worker.js', (body) => body.replaceAll(version, `${version}9`));
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.ready).update();
	});
	await page.waitForFunction(
		async () => (await navigator.serviceWorker.ready).waiting?.state === 'installed'
	);
	const notice = page.getByRole('complementary', { name: offlineMessages.update.label });
	await answerExplained(page, setFromSeeds('timed-long'), 1, 'right', hands);
	await expect(notice).toBeHidden();
	// The name leads to the front page without loading anew: there it is said.
	await page.getByRole('link', { name: messages.site.home }).click();
	await expect(notice).toBeVisible({ timeout: 30_000 });
});

test('the notebook opens without a connection, and holds nobody’s notebook in its kept pages', async ({
	page,
	context,
	line
}) => {
	await page.goto(line.origin);
	await untilInstalled(page);
	await context.setOffline(true);
	for (const path of ['/notebook', '/notebook/questions', '/notebook/history', '/notebook/keep']) {
		await page.goto(line.origin + path);
		await untilInteractive(page);
		await expect(page).toHaveURL(line.origin + path);
		await expect(page.locator('.notebook nav')).toBeVisible();
	}
	await context.setOffline(false);
});

test('nothing of the desk, of a code or of a quiz for a score is put on the device', async ({
	page,
	line
}) => {
	await startKept(page, line.origin);
	const kept = new URL(page.url()).pathname;
	await page.goto(`${line.origin}/desk`);
	await page.goto(`${line.origin}/join`);
	await goAndStart(page, set, 'graded', hands, line.origin);
	await answerExplained(page, set, 1, 'right', hands);
	await page.reload();
	await expectStanding(page, 'graded');
	const paths = await page.evaluate(async () => {
		const names = await caches.keys();
		const entries = names.map(async (name) => (await caches.open(name)).keys());
		return (await Promise.all(entries)).flat().map(({ url }) => new URL(url).pathname);
	});
	const pages = paths.filter((path) => !/^\/_app\/|\.(?:png|svg|webmanifest)$/u.test(path));
	const shells = ['', '/review', '/questions', '/history', '/keep'].map((at) => `/notebook${at}`);
	expect(pages.toSorted()).toEqual(
		[kept, ...shells]
			.flatMap((path) => [path, `${path}/__data.json`])
			.concat('/offline')
			.toSorted()
	);
});

test('the page of what is on the device is accessible, with and without a quiz', async ({
	page,
	context,
	line
}) => {
	await page.goto(`${line.origin}/offline`);
	await expectAccessible(page, 'nothing on the device');
	await startKept(page, line.origin);
	await expectAccessible(page, 'a quiz that is kept');
	await context.setOffline(true);
	await button(page, words.next).click();
	await answerFrom(page, 2, 2);
	await expect(button(page, standingMessages.saveFile)).toBeVisible({ timeout: 30_000 });
	await expectAccessible(page, 'an answer that waits');
	await page.goto(`${line.origin}/new`);
	await expect(page.getByText(offlineMessages.page.waitingText(1), { exact: true })).toBeVisible();
	await expectAccessible(page, 'without a connection');
	await context.setOffline(false);
});
