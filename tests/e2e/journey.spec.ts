import type { Page } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { Verdict } from '#lib/core/question/grade.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { keyboard, mouse, touch, type Hands } from '../support/e2e-hands.ts';
import {
	answer,
	answerExplained,
	button,
	gradedVerdict,
	questionAt,
	startQuiz,
	stemHeading,
	untilInteractive,
	verdictHeading
} from '../support/e2e-quiz.ts';
import type { Outcome } from '../support/e2e-responses.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';

const words = pageMessages.attempt;
const OUTCOMES: readonly Outcome[] = ['right', 'wrong', 'partly'];

function places(set: QuizSet): readonly number[] {
	return set.questions.map((_, index) => index + 1);
}

function intended(place: number): Outcome {
	return OUTCOMES[(place - 1) % OUTCOMES.length] ?? 'right';
}

async function openFromFront(page: Page, set: QuizSet, hands: Hands): Promise<void> {
	await page.goto('/');
	if (hands.script) await untilInteractive(page);
	await hands.press(page.getByRole('link', { name: set.title, exact: true }));
	await expect(page.getByRole('heading', { level: 1, name: set.title })).toBeVisible();
}

/** Checks the result against the core's verdicts, walks through what was missed, and comes back. */
async function walkThroughMisses(
	page: Page,
	set: QuizSet,
	verdicts: readonly Verdict[],
	hands: Hands
): Promise<void> {
	const right = verdicts.filter((verdict) => verdict === 'right').length;
	const result = page.getByRole('heading', {
		level: 1,
		name: aroundMessages.summary.headline(right, verdicts.length),
		exact: true
	});
	await expect(result).toBeVisible();
	const grid = page.getByRole('list', { name: messages.quiz.grid });
	for (const [index, verdict] of verdicts.entries()) {
		const name = `${messages.quiz.question(index + 1, verdicts.length)}, ${messages.quiz.standings[verdict]}`;
		await expect(grid.getByRole('link', { name, exact: true })).toBeVisible();
	}
	await hands.press(button(page, aroundMessages.summary.reviewMisses));
	const misses = places(set).filter((place) => verdicts[place - 1] !== 'right');
	for (const [index, place] of misses.entries()) {
		await expect(
			page.getByText(aroundMessages.review.kicker(index + 1, misses.length), { exact: true })
		).toBeVisible();
		await expect(page.getByText(questionAt(set, place).question.stem).first()).toBeVisible();
		await expect(verdictHeading(page, verdicts[place - 1] ?? 'right')).toBeVisible();
		const isLast = index === misses.length - 1;
		await hands.press(
			button(page, isLast ? aroundMessages.review.close : aroundMessages.review.next)
		);
	}
	await expect(result).toBeVisible();
}

async function practise(page: Page, set: QuizSet, hands: Hands): Promise<readonly Verdict[]> {
	const verdicts: Verdict[] = [];
	for (const place of places(set)) {
		const verdict = await answerExplained(page, set, place, intended(place), hands);
		verdicts.push(verdict);
		const isLast = place === set.questions.length;
		if (hands.script) await expect(verdictHeading(page, verdict)).toBeFocused();
		await hands.submit(button(page, isLast ? words.seeResult : words.next));
		if (hands.script && !isLast) {
			await expect(stemHeading(page, questionAt(set, place + 1).question)).toBeFocused();
		}
	}
	return verdicts;
}

async function takeForScore(page: Page, set: QuizSet, hands: Hands): Promise<readonly Verdict[]> {
	const verdicts: Verdict[] = [];
	for (const place of places(set)) {
		const response = await answer(page, set, place, intended(place), hands);
		verdicts.push(gradedVerdict(set, place, response));
	}
	await expect(page.getByRole('heading', { level: 1, name: words.confirm })).toBeVisible();
	await hands.submit(button(page, words.finishNow));
	return verdicts;
}

function journeys(way: string, handsFor: (page: Page) => Hands): void {
	test(`the quick quiz is practised ${way}, from the front page to the last miss`, async ({
		page
	}) => {
		const set = setFromSeeds('camp-taji-quick');
		const hands = handsFor(page);
		await openFromFront(page, set, hands);
		await startQuiz(page, set, 'practice', hands);
		await walkThroughMisses(page, set, await practise(page, set, hands), hands);
	});

	test(`the full quiz is taken for a score ${way}, from the front page to the last miss`, async ({
		page
	}) => {
		const set = setFromSeeds('camp-taji-full');
		const hands = handsFor(page);
		await openFromFront(page, set, hands);
		await startQuiz(page, set, 'graded', hands);
		await walkThroughMisses(page, set, await takeForScore(page, set, hands), hands);
	});
}

test.describe('with a mouse', () => {
	journeys('with the mouse', () => mouse());
});

test.describe('without a mouse', () => {
	test.beforeEach(async ({ context }) => {
		await context.addInitScript(() => {
			const complain = (event: Event) => {
				// A click made by a key has no pointer.
				if (event instanceof PointerEvent && event.pointerType !== '')
					console.error('A pointer was used');
			};
			addEventListener('pointerdown', complain, true);
			addEventListener('click', complain, true);
		});
	});
	journeys('with the keyboard alone', keyboard);

	test('the question mark shows the list of keys and hides it again', async ({ page }) => {
		const set = setFromSeeds('camp-taji-quick');
		const hands = keyboard(page);
		await openFromFront(page, set, hands);
		await startQuiz(page, set, 'practice', hands);
		const list = page.getByText(messages.shortcuts.list[0].does, { exact: true });
		await expect(list).toBeHidden();
		await hands.press(button(page, words.flag));
		await page.keyboard.press('?');
		await expect(list).toBeVisible();
		await page.keyboard.press('?');
		await expect(list).toBeHidden();
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
	journeys('by touch on a phone', touch);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test.beforeEach(({ trouble }) => {
		// A browser whose script is switched off still asks for it ahead of time, and then refuses it.
		trouble.expectTrouble(/\.js csp$/u);
	});
	journeys('without JavaScript', () => mouse(false));

	test('an empty answer is refused with a message, and the question stays', async ({
		page,
		trouble
	}) => {
		trouble.expectTrouble(/status of 400/u);
		const set = setFromSeeds('camp-taji-quick');
		const hands = mouse(false);
		await page.goto(`/quizzes/${set.id}`);
		await startQuiz(page, set, 'practice', hands);
		await button(page, words.submit).click();
		await expect(page.getByRole('alert')).toContainText(pageMessages.problems['answer-empty']);
		await answerExplained(page, set, 1, 'right', hands);
	});
});

test('an empty answer is refused with a message, and the question stays', async ({ page }) => {
	const set = setFromSeeds('camp-taji-quick');
	await page.goto(`/quizzes/${set.id}`);
	await untilInteractive(page);
	await startQuiz(page, set, 'practice', mouse());
	await button(page, words.submit).click();
	await expect(page.getByRole('alert')).toContainText(pageMessages.problems['answer-empty']);
	await answerExplained(page, set, 1, 'right', mouse());
	await expect(page.getByRole('alert')).toBeHidden();
});
