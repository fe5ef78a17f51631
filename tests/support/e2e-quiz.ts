import { expect, type Locator, type Page } from '@playwright/test';
import type { Article } from '#lib/core/article/article.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { verdictOf, type Verdict } from '#lib/core/question/grade.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { gradeResponse } from '#lib/core/question/registry.ts';
import type { LearnerAttempt } from '#lib/server/learner-attempt.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { fillIn } from './e2e-answering.ts';
import type { Hands } from './e2e-hands.ts';
import { responseFor, type Outcome } from './e2e-responses.ts';

const words = pageMessages.attempt;

/** Waits until the script has taken over the page that the server sent. */
export async function untilInteractive(page: Page): Promise<void> {
	// The framework puts its announcer in once everything on the page is alive.
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** The button with these words. */
export function button(page: Page, name: string): Locator {
	return page.getByRole('button', { name, exact: true });
}

/** A question of a set and its article. Places count from 1. */
export function questionAt(
	set: QuizSet,
	place: number
): { readonly question: Question; readonly article: Article } {
	const entry = set.questions[place - 1];
	const article = set.articles.find(({ id }) => id === entry?.articleId);
	if (!entry || !article) throw new RangeError(`${set.id} has no question ${place}`);
	return { question: entry.question, article };
}

/** Starts a set from its own page. */
export async function startQuiz(
	page: Page,
	set: QuizSet,
	mode: 'practice' | 'graded',
	hands: Hands
): Promise<void> {
	const name = mode === 'practice' ? aroundMessages.quiz.practice : aroundMessages.quiz.graded;
	await hands.choose(page.getByRole('radio', { name: new RegExp(`^${name}`, 'u') }));
	await hands.press(
		button(page, aroundMessages.quiz.start).or(button(page, aroundMessages.quiz.startAnother))
	);
	await page.waitForURL(/\/attempts\//u);
	if (hands.script) await untilInteractive(page);
}

/** Opens a set's page and starts it. */
export async function goAndStart(
	page: Page,
	set: QuizSet,
	mode: 'practice' | 'graded',
	hands: Hands,
	origin = ''
): Promise<void> {
	await page.goto(`${origin}/quizzes/${set.id}`);
	if (hands.script) await untilInteractive(page);
	await startQuiz(page, set, mode, hands);
}

/** The heading that says how an answer was. */
export function verdictHeading(page: Page, verdict: Verdict | 'expired' | 'unanswered'): Locator {
	return page.getByRole('heading', { level: 2, name: messages.verdict[verdict], exact: true });
}

/** The heading with the question on the screen. */
export function stemHeading(page: Page, question: Question): Locator {
	return page.getByRole('heading', { level: 2, name: question.stem, exact: true });
}

/** Answers the question at this place; gives the response, in the document's names. */
export async function answer(
	page: Page,
	set: QuizSet,
	place: number,
	outcome: Outcome,
	hands: Hands
): Promise<Response> {
	const { question, article } = questionAt(set, place);
	const response = responseFor(question, article, outcome);
	await fillIn(page, hands, question, response, article);
	await hands.submit(button(page, words.submit).or(button(page, words.change)));
	return response;
}

/** The verdict that the core gives on a response, from the document's key. */
export function gradedVerdict(set: QuizSet, place: number, response: Response): Verdict {
	return verdictOf(gradeResponse(questionAt(set, place).question, response));
}

/** Answers a question that is explained at once, and checks what the page says of it. */
export async function answerExplained(
	page: Page,
	set: QuizSet,
	place: number,
	outcome: Outcome,
	hands: Hands
): Promise<Verdict> {
	const response = await answer(page, set, place, outcome, hands);
	const verdict = gradedVerdict(set, place, response);
	await expect(verdictHeading(page, verdict)).toBeVisible();
	return verdict;
}

/** The answers that the server holds for the attempt on the page, by question, oldest first. */
export async function savedAnswers(page: Page): Promise<readonly string[]> {
	const { origin, pathname } = new URL(page.url());
	const reply = await page.request.get(`${origin}${pathname}/facts`);
	const { facts }: Pick<LearnerAttempt, 'facts'> = await reply.json();
	return facts.flatMap((fact) => (fact.type === 'answer.submitted' ? [fact.questionId] : []));
}
