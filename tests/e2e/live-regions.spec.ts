import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { standingMessages } from '#lib/ui/messages/standing-messages.ts';
import { ONE_OF_EACH_KIND } from '../support/builders.ts';
import { mouse } from '../support/e2e-hands.ts';
import { missAt } from '../support/e2e-notebook.ts';
import { LINE_TROUBLE } from '../support/e2e-offline.ts';
import {
	answer,
	answerExplained,
	button,
	goAndStart,
	untilInteractive,
	verdictHeading
} from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { importBank } from '../support/e2e-workspace.ts';
import { expect, listening } from '../support/journey/listening.ts';

const { standing } = standingMessages;
const { attempt } = pageMessages;
const hands = mouse();

listening('where an answer is by now is said as it changes', async ({ page, ears }) => {
	await goAndStart(page, setFromSeeds('every-kind'), 'graded', hands);
	await answer(page, setFromSeeds('every-kind'), 1, 'right', hands);
	await ears.hear(standing['on-this-device']);
	await ears.hear(standing.saved);
});

listening(
	'right and wrong are said by where the focus is put, and not twice',
	async ({ page, ears }) => {
		const set = setFromSeeds('camp-taji-quick');
		await goAndStart(page, set, 'practice', hands);
		for (const [index, outcome] of (['right', 'wrong'] as const).entries()) {
			await answerExplained(page, set, index + 1, outcome, hands);
			await expect(verdictHeading(page, outcome)).toBeFocused();
			await ears.hear(standing.graded);
			ears.heardNothingOf(messages.verdict[outcome]);
			await button(page, attempt.next).click();
		}
	}
);

listening(
	'time left is said at the half, at 30, 10 and 5 seconds, and at no other',
	async ({ page, ears }) => {
		await page.clock.install();
		// Ten minutes for the whole quiz.
		await goAndStart(page, setFromSeeds('timed-long'), 'graded', hands);
		await expect(page.getByRole('timer')).toHaveText(/^(?:10:00|9:5\d)$/u);
		// Once awake, the page has compared its clock with the server's, and goes by its own.
		await page.waitForLoadState('networkidle');
		await page.clock.fastForward('04:00');
		await expect(page.getByRole('timer')).toHaveText(/^[65]:/u);
		ears.heardNothingOf(/time is|left/u);
		await page.clock.fastForward('01:05');
		await ears.hear(messages.quiz.halfTimeLeft);
		await page.clock.fastForward('04:28');
		await ears.hear(messages.quiz.secondsLeft(30));
		await page.clock.fastForward(18_000);
		await ears.hear(messages.quiz.secondsLeft(10));
		await page.clock.fastForward(4000);
		await ears.hear(messages.quiz.secondsLeft(5));
	}
);

listening(
	'that the connection is gone is said once, and that it is back',
	async ({ page, context, ears, trouble }) => {
		trouble.expectTrouble(LINE_TROUBLE);
		const set = setFromSeeds('camp-taji-quick');
		await goAndStart(page, set, 'practice', hands);
		await answerExplained(page, set, 1, 'right', hands);
		await ears.hear(standing.graded);
		await button(page, attempt.next).click();
		await context.setOffline(true);
		await answerExplained(page, set, 2, 'right', hands);
		await ears.hear(attempt.onThisDevice);
		ears.heardNothingOf(attempt.connected);
		await context.setOffline(false);
		await ears.hear(attempt.connected);
	}
);

listening('a message about a form is said, and what the form is about', async ({ page, ears }) => {
	await goAndStart(page, setFromSeeds('camp-taji-quick'), 'practice', hands);
	await button(page, attempt.submit).click();
	await ears.hear(`${messages.error.title}. ${pageMessages.problems['answer-empty']}`);
});

listening(
	'on the desk it is said what was approved, rejected and saved, and what a filter shows',
	async ({ page, ears }) => {
		const { bank } = deskMessages;
		await importBank(page, 'The ferry, said aloud');
		await page.goto(page.url());
		await page.goto('/desk');
		await page.getByRole('link', { name: 'The ferry, said aloud' }).click();
		await page.waitForURL(/\/desk\/banks\//u);
		await untilInteractive(page);
		const card = page.getByRole('article').first();
		await card.getByRole('button', { name: bank.reject }).click();
		await ears.hear(bank.judged({ status: 'withdrawn', count: 1 }));
		await card.getByRole('button', { name: bank.approve }).click();
		await ears.hear(bank.judged({ status: 'approved', count: 1 }));
		await page
			.getByRole('navigation', { name: bank.filter })
			.getByRole('link', { name: bank.statuses.withdrawn })
			.click();
		await ears.hear(bank.filters.shown(0, ONE_OF_EACH_KIND.length));
	}
);

listening(
	'in the notebook it is said how many questions a search finds',
	async ({ page, ears }) => {
		const { questions } = notebookPages;
		await missAt(page, setFromSeeds('timed-practice'), [1, 2], hands);
		await page.goto('/notebook/questions');
		await untilInteractive(page);
		await expect(page.getByText(questions.found(2, 2), { exact: true })).toBeVisible();
		await page.getByLabel(questions.search, { exact: true }).fill('fierce');
		await ears.hear(questions.found(1, 2));
	}
);
