import { makeArticle, type Article } from '#lib/core/article/article.ts';
import { DAY_MS } from '#lib/core/review/calendar.ts';
import type { NotebookEvent } from '#lib/core/review/notebook-event.ts';
import type { WholeNotebook } from '#lib/core/review/notebook-file.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { inferRating } from '#lib/core/review/rating.ts';
import { intervalDays, remember, type Memory } from '#lib/core/review/schedule.ts';
import { randomFrom, type Random } from '#lib/generation/random.ts';
import { ARTICLE_TEXT, aQuestion } from './builders.ts';

/** How much there is in a notebook that is made up. */
export type NotebookSize = {
	readonly entries: number;
	readonly reviewsEach: number;
	/** Everything happened before this moment. */
	readonly now: number;
	readonly seed: string;
};

const MISSED_EACH = 10;
const KINDS = ['choice', 'numeric', 'short-text', 'true-false'] as const;
const SKILLS = ['who', 'what', 'when', 'where', 'how-many'] as const;
/** As long as a news story is. */
const FILLER = Array.from(
	{ length: 22 },
	(_, index) =>
		`Paragraph ${index + 1} of the story goes on about the ferry, the port and those who wait there. ` +
		'Nobody in the harbour office wanted to say when the next boat would leave, or for where.'
).join('\n\n');

function articleOf(number: number): Article {
	return makeArticle(`${ARTICLE_TEXT}\n\nStory ${number}.\n\n${FILLER}`, {
		title: `Ferry returns to Port Avon, part ${number}`,
		publisher: 'The Avon Courier',
		language: 'en'
	});
}

function pageOf(number: number, articleId: string, at: number, random: Random): NotebookPage {
	const ids = Array.from({ length: MISSED_EACH }, (_, index) => `q${index + 1}`);
	const questions = ids.map((id) => {
		const question = aQuestion(random.pick(KINDS) ?? 'choice', {
			id,
			skill: random.pick(SKILLS) ?? 'what'
		});
		const siblings = [aQuestion('short-text', { id: `${id}.gap` })];
		return { question, articleId, siblings };
	});
	return {
		attemptId: `attempt-${number}`,
		set: { id: `set-${number}`, title: `The ferry, part ${number}` },
		revision: 30,
		provisional: false,
		answers: questions.map(({ question }, index) => ({
			questionId: question.id,
			at: at + index * 20_000,
			outcome: 'wrong',
			certainty: random.next() < 0.1 ? 3 : 2,
			hinted: false,
			tookMs: 5_000 + random.below(20_000),
			skill: question.skill,
			kind: question.kind
		})),
		questions,
		changes: []
	};
}

type Past = { readonly reviews: readonly NotebookEvent[]; readonly spanMs: number };

/** Reviews on the days on which they fell due, the first answer at 0; nine of ten are right. */
function reviewsOf(entry: string, count: number, random: Random): Past {
	let memory: Memory = remember(undefined, { at: 0, rating: 'again' });
	let at = 0;
	const reviews: NotebookEvent[] = [];
	for (let number = 1; number <= count; number += 1) {
		const next = at + (intervalDays(memory, 0.9) + random.next() / 2) * DAY_MS;
		const verdict = random.next() < 0.9 ? ('right' as const) : ('wrong' as const);
		const review = {
			type: 'question.reviewed' as const,
			id: `${entry}:${number}`,
			at: Math.round(next),
			turn: number,
			entry,
			questionId: entry.slice(entry.indexOf('/') + 1),
			response: { kind: 'short-text' as const, text: 'Kea' },
			verdict,
			hinted: false,
			tookMs: 3_000 + random.below(12_000)
		};
		const rating = inferRating(review);
		memory = remember({ memory, at }, { at: review.at, rating });
		at = review.at;
		reviews.push(review);
	}
	// Somewhere between the last review and the day on which the next is due, now and then later.
	const since = intervalDays(memory, 0.9) * DAY_MS * random.next() * 1.03;
	return { reviews, spanMs: Math.round(at + since) };
}

/** A notebook of somebody who has kept at it for long. The same seed, the same notebook. */
export function makeLongNotebook({ entries, reviewsEach, now, seed }: NotebookSize): WholeNotebook {
	const random = randomFrom(seed);
	const articles: Article[] = [];
	const pages: NotebookPage[] = [];
	const events: NotebookEvent[] = [];
	for (let number = 1; number <= entries / MISSED_EACH; number += 1) {
		const article = articleOf(number);
		articles.push(article);
		const page = pageOf(number, article.id, 0, random);
		const pasts = page.answers.map(({ questionId }) =>
			reviewsOf(`${page.set.id}/${questionId}`, reviewsEach, random)
		);
		pages.push({
			...page,
			answers: page.answers.map((answer, index) => ({
				...answer,
				at: now - (pasts[index]?.spanMs ?? 0)
			}))
		});
		for (const { reviews, spanMs } of pasts)
			events.push(...reviews.map((review) => ({ ...review, at: review.at + now - spanMs })));
	}
	return { record: { pages, events }, articles };
}
