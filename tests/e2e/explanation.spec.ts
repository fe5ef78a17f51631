import type { Page } from '@playwright/test';
import type { Article } from '#lib/core/article/article.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { notesOn } from '#lib/core/question/registry.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answerExplained, button, goAndStart, questionAt } from '../support/e2e-quiz.ts';
import { responseFor, type Outcome } from '../support/e2e-responses.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const hands = mouse();

/** The highlighted words of the article column, without what is only read aloud, a run of marks each. */
function highlighted(page: Page, onlyInView: boolean): Promise<readonly string[]> {
	return page
		.getByRole('region', { name: messages.split.article, exact: true })
		.evaluate((column, inView) => {
			const box = column.getBoundingClientRect();
			const bottom = Math.min(box.bottom, innerHeight);
			const isSeen = (mark: Element) =>
				[...mark.getClientRects()].every(
					(rect) => rect.top >= box.top - 1 && rect.bottom <= bottom + 1
				);
			const runs: string[] = [];
			let before: Node | null = null;
			for (const mark of column.querySelectorAll('mark')) {
				if (inView && !isSeen(mark)) continue;
				const copy = mark.cloneNode(true) as Element;
				for (const aside of copy.querySelectorAll('span')) aside.remove();
				const text = copy.textContent;
				const joins = before !== null && mark.previousSibling === before;
				if (joins) runs.push((runs.pop() ?? '') + text);
				else runs.push(text);
				before = mark;
			}
			return runs;
		}, onlyInView);
}

function proofOf(question: Question) {
	return question.citations.filter(({ supports }) =>
		supports.some((support) => support === 'key' || support === 'explanation')
	);
}

/**
 * The stretches of the article that an explanation quotes, for its proof or for a remark on the
 * response; those that touch taken together, in the order of the text.
 */
function quotedTexts(question: Question, article: Article, response: Response): readonly string[] {
	const remarked = notesOn(question, response).flatMap(({ citations }) => citations);
	const proof = proofOf(question);
	const spans = question.citations
		.filter((citation) => proof.includes(citation) || remarked.includes(citation.id))
		.toSorted((a, b) => a.start - b.start);
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of spans) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged.map(({ start, end }) => article.text.slice(start, end));
}

test('after each answer the quoted words, and no others, are highlighted in the article and in view', async ({
	page
}) => {
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	for (const [index] of set.questions.entries()) {
		const { question, article } = questionAt(set, index + 1);
		const outcome = index % 2 === 0 ? 'wrong' : 'right';
		await answerExplained(page, set, index + 1, outcome, hands);
		const quoted = quotedTexts(question, article, responseFor(question, article, outcome));
		await expect.poll(() => highlighted(page, false)).toEqual(quoted);
		const [first] = proofOf(question);
		await expect
			.poll(async () => (await highlighted(page, true)).join(' '))
			.toContain(first?.exact ?? 'a citation');
		const isLast = index === set.questions.length - 1;
		await button(page, isLast ? pageMessages.attempt.seeResult : pageMessages.attempt.next).click();
	}
});

test('“Show in the article” moves the article to the passage of a quote', async ({ page }) => {
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	// On Wednesday; the wrong answer, last week, rests on passages far below.
	await answerExplained(page, set, 1, 'wrong', hands);
	const { question } = questionAt(set, 1);
	for (const figure of await page.getByRole('figure').all()) {
		const quote = (await figure.getByRole('blockquote').innerText()).replaceAll('\n', ' ');
		await figure.getByRole('link', { name: messages.quote.show }).click();
		const shown = question.citations.find(({ exact }) => quote.includes(exact));
		expect(shown, `the quote “${quote}” is one of the citations`).toBeDefined();
		await expect
			.poll(async () => (await highlighted(page, true)).join(' '))
			.toContain(shown?.exact ?? '');
	}
});

test('on a phone “Show in the article” leads to the passage below the question', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	await answerExplained(page, set, 1, 'right', hands);
	await page.getByRole('link', { name: messages.quote.show }).first().click();
	const { question } = questionAt(set, 1);
	await expect
		.poll(async () => (await highlighted(page, true)).join(' '))
		.toContain(proofOf(question)[0]?.exact ?? '');
});

for (const outcome of ['right', 'partly', 'wrong'] as const satisfies readonly Outcome[]) {
	test(`all nine kinds, answered ${outcome}, get the verdict that the key of the bank gives`, async ({
		page
	}) => {
		const set = setFromSeeds('every-kind');
		await goAndStart(page, set, 'practice', hands);
		for (const [index] of set.questions.entries()) {
			await answerExplained(page, set, index + 1, outcome, hands);
			const isLast = index === set.questions.length - 1;
			await button(
				page,
				isLast ? pageMessages.attempt.seeResult : pageMessages.attempt.next
			).click();
		}
		await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	});
}
