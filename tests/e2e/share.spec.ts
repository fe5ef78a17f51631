import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answerExplained, button, goAndStart } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { faultsOf, readMicrodata } from '../support/microdata.ts';

const QUIZ = '/quizzes/camp-taji-quick';
const PNG = [0x89, 0x50, 0x4e, 0x47];

test('a link to a quiz brings a title, a sentence and a picture with it', async ({
	page,
	request,
	baseURL
}) => {
	await page.goto(QUIZ);
	const said = (name: string) =>
		page.locator(`meta[property="${name}"]`).getAttribute('content', { timeout: 1000 });
	expect(await said('og:title')).toBe(await page.getByRole('heading', { level: 1 }).innerText());
	expect(await said('og:url')).toBe(`${baseURL}${QUIZ}`);
	await expect(page.locator('meta[name="description"]')).toHaveCount(1);
	expect(await said('og:description')).not.toBe('');
	expect(await said('og:image:alt')).toContain(await said('og:title'));

	// Whoever asks for these runs no script: the page as it is sent must say the same.
	const sent = await (await request.get(QUIZ)).text();
	for (const name of ['og:title', 'og:url', 'og:image'])
		expect(sent).toContain(`<meta property="${name}" content="${await said(name)}"`);
	expect(sent).toContain(`<link itemprop="url" href="${baseURL}${QUIZ}"`);
	expect(sent).not.toMatch(/(?:href|content)="http[^"]*\.\./u);

	const address = (await said('og:image')) ?? '';
	expect(address).toMatch(new RegExp(`^${baseURL}${QUIZ}/picture\\.png\\?v=\\d+$`, 'u'));
	const picture = await request.get(address);
	expect(picture.headers()).toMatchObject({ 'content-type': 'image/png' });
	expect([...(await picture.body()).subarray(0, 4)]).toEqual(PNG);
	const { etag = '' } = picture.headers();
	const again = await request.get(address, { headers: { 'if-none-match': etag } });
	expect(again.status()).toBe(304);
});

test('a quiz that is not there has no picture', async ({ request }) => {
	expect((await request.get('/quizzes/nothing-here/picture.png')).status()).toBe(404);
});

test('a quiz says what it is in the words of schema.org, and no answer', async ({ page }) => {
	await page.goto(QUIZ);
	const [quiz, ...others] = await readMicrodata(page);
	expect(others).toEqual([]);
	expect(quiz?.type).toBe('https://schema.org/Quiz');
	expect(quiz && faultsOf(quiz)).toEqual([]);
	expect(quiz?.properties).toMatchObject({
		name: [setFromSeeds('camp-taji-quick').title],
		learningResourceType: ['Quiz'],
		isBasedOn: [{ type: 'https://schema.org/NewsArticle' }]
	});
	const told = JSON.stringify(quiz);
	for (const { question } of setFromSeeds('camp-taji-quick').questions)
		expect(told).not.toContain(question.stem);
	expect(
		faultsOf({ type: 'https://schema.org/Quiz', properties: { answer: ['On Wednesday'] } })
	).toEqual(['https://schema.org/Quiz has no answer']);
});

test('a result is handed to the device’s own way of sharing, without an answer', async ({
	page
}) => {
	await page.addInitScript(() => {
		const sent: unknown[] = [];
		Object.assign(window, { sent });
		Object.defineProperty(navigator, 'share', {
			value: (shared: unknown) => Promise.resolve(sent.push(shared))
		});
	});
	const set = setFromSeeds('certainty');
	const hands = mouse();
	await goAndStart(page, set, 'graded', hands);
	for (const place of [1, 2]) {
		await answerExplained(page, set, place, place === 1 ? 'right' : 'wrong', hands);
		const { next, seeResult } = pageMessages.attempt;
		await button(page, place === 2 ? seeResult : next).click();
	}
	await button(page, messages.quiz.send).click();
	const text = await page.getByRole('textbox', { name: messages.quiz.share }).inputValue();
	const url = new URL(`/quizzes/${set.id}`, page.url()).href;
	expect(await page.evaluate(() => Reflect.get(window, 'sent'))).toEqual([{ text, url }]);
});
