import { expect, type Locator, type Page } from '@playwright/test';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { verdictOf, type Verdict } from '#lib/core/question/grade.ts';
import type { Question } from '#lib/core/question/question.ts';
import { gradeResponse } from '#lib/core/question/registry.ts';
import { askEntry } from '#lib/core/review/asking.ts';
import { calendarIn } from '#lib/core/review/calendar.ts';
import { contentOf, type Entry } from '#lib/core/review/entry.ts';
import { foldNotebook, sourcesOf } from '#lib/core/review/fold-notebook.ts';
import type { NotebookRecord } from '#lib/core/review/merge.ts';
import { todayOf } from '#lib/core/review/today.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { fillIn } from './e2e-answering.ts';
import type { Hands } from './e2e-hands.ts';
import { answerExplained, button, goAndStart, verdictHeading } from './e2e-quiz.ts';
import { responseFor, type Outcome } from './e2e-responses.ts';

const { review: words, today } = notebookMessages;
export const HOUR_MS = 3_600_000;
/** A day and a little: what was missed is due again. */
export const NEXT_DAY_MS = 26 * HOUR_MS;

/** The notebook as it lies on the disk of the device: its log, and the entries kept beside it. */
export type HeldNotebook = {
	readonly record: NotebookRecord;
	readonly entries: ReadonlyMap<string, Entry>;
};

/** The link with these words. */
export function link(page: Page, name: string): Locator {
	return page.getByRole('link', { name, exact: true });
}

/** Practises a quiz to its end, wrong at these places and right at the others. */
export async function missAt(
	page: Page,
	set: QuizSet,
	missed: readonly number[],
	hands: Hands,
	origin = ''
): Promise<void> {
	const { next, seeResult } = pageMessages.attempt;
	await goAndStart(page, set, 'practice', hands, origin);
	for (const [index] of set.questions.entries()) {
		const place = index + 1;
		await answerExplained(page, set, place, missed.includes(place) ? 'wrong' : 'right', hands);
		await hands.submit(button(page, place === set.questions.length ? seeResult : next));
	}
	await expect(page.getByText(aroundMessages.summary.kicker, { exact: true })).toBeVisible();
	await untilNoted(page, missed.length);
}

/** Waits until what was missed is in the notebook of the device, as the server has it: with its siblings. */
export async function untilNoted(page: Page, number: number): Promise<void> {
	const isThere = () =>
		page.evaluate(async () =>
			(await indexedDB.databases()).some(({ name }) => name === 'newsproof-notebook')
		);
	// Opening it here before the app does would make one without anything in it.
	await expect.poll(isThere).toBe(true);
	await expect.poll(async () => (await heldNotebook(page)).entries.size).toBe(number);
	const isServers = async () =>
		(await heldNotebook(page)).record.pages.every(({ provisional }) => !provisional);
	await expect.poll(isServers).toBe(true);
}

/** Reads the notebook from the disk of the page's browser, past the app. */
export async function heldNotebook(page: Page): Promise<HeldNotebook> {
	const [pages, events, shelves] = await page.evaluate(
		() =>
			new Promise<[{ page: unknown }[], unknown[], unknown[][]]>((resolve, reject) => {
				const opening = indexedDB.open('newsproof-notebook');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction(['pages', 'events', 'entries']);
					const all = ['pages', 'events', 'entries'].map((name) =>
						reading.objectStore(name).getAll()
					);
					reading.oncomplete = () => {
						database.close();
						const [first, second, third] = all.map(({ result }) => result);
						resolve([first ?? [], second ?? [], third ?? []]);
					};
				};
			})
	);
	const entries = shelves.flat() as readonly Entry[];
	return {
		record: {
			pages: pages.map((row) => row.page) as NotebookRecord['pages'],
			events: events as NotebookRecord['events']
		},
		entries: new Map(entries.map((entry) => [entry.id, entry]))
	};
}

/** The entries that Today asks, in order, by the fold of the log and the page's own clock. */
export async function expectedSitting(
	page: Page,
	{ record }: HeldNotebook
): Promise<readonly string[]> {
	const { settings, entries } = foldNotebook(record);
	const [now, zone] = await page.evaluate(
		() => [Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone] as const
	);
	return todayOf(entries.values(), settings, now, calendarIn(zone, now)).sitting;
}

/** How an entry is asked next, by core: the question as the notebook holds it. */
export function askedNext({ record }: HeldNotebook, entryId: string): Question {
	const entry = foldNotebook(record).entries.get(entryId);
	const source = sourcesOf(record.pages, record.events).get(entryId);
	const content = source && contentOf(source)?.content;
	if (!entry || !content) throw new RangeError(`The notebook has no ${entryId}`);
	return askEntry(entry, content).question;
}

/** Answers the question on the screen, and checks what the page says of the answer. */
export async function answerReview(
	page: Page,
	set: QuizSet,
	question: Question,
	outcome: Outcome,
	hands: Hands
): Promise<Verdict> {
	const [article] = set.articles;
	if (!article) throw new RangeError(`${set.id} has no article`);
	const response = responseFor(question, article, outcome);
	await fillIn(page, hands, question, response, article);
	await hands.submit(button(page, words.submit));
	const verdict = verdictOf(gradeResponse(question, response));
	await expect(verdictHeading(page, verdict)).toBeVisible();
	return verdict;
}

/** The way from an explanation to the next question or the end. */
export function onward(page: Page): Locator {
	return link(page, words.next).or(link(page, words.last));
}

/** Opens Today, and expects so many to be due there. */
export async function openToday(page: Page, due: number, origin = ''): Promise<void> {
	await page.goto(`${origin}/notebook`);
	await expect(
		page.getByRole('heading', { level: 1, name: `${due} ${today.due(due)}`, exact: true })
	).toBeVisible();
}
