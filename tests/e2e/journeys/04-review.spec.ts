import type { Article } from '#lib/core/article/article.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { fillIn } from '../../support/e2e-answering.ts';
import {
	askedNext,
	expectedSitting,
	heldNotebook,
	missAt,
	NEXT_DAY_MS
} from '../../support/e2e-notebook.ts';
import { responseFor, type Outcome } from '../../support/e2e-responses.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { expect, journey } from '../../support/journey/journey.ts';
import { walkingHands } from '../../support/journey/walking-hands.ts';

const { today, review, end } = notebookMessages;

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Of the wrong options the one that comes first in the alphabet: their order is another every day. */
function responseTo(question: Question, article: Article, outcome: Outcome): Response {
	if (question.kind !== 'choice' || outcome === 'right') {
		return responseFor(question, article, outcome);
	}
	const wrong = question.options.filter(({ id }) => id !== question.key);
	const [first] = wrong.toSorted((one, other) => (one.text < other.text ? -1 : 1));
	return { kind: 'choice', option: first?.id ?? '' };
}

journey('A review of what was missed, the day after', async ({ page, context, walk }) => {
	journey.setTimeout(120_000);
	const set = setFromSeeds('timed-practice');
	const hands = walkingHands(walk);
	for (const day of WEEKDAYS) walk.mask(`on ${day}`, 'on WEEKDAY');
	await context.clock.install({ time: new Date() });
	await missAt(page, set, [1, 2], hands);
	await context.clock.setSystemTime(Date.now() + NEXT_DAY_MS);
	await walk.open('/notebook');
	await walk.sees('heading', `2 ${today.due(2)}`);
	await walk.stop('Today, two due');
	await walk.to('link', today.review(2));
	await walk.press('Enter');
	await walk.isAt(/\/notebook\/review/u);

	const held = await heldNotebook(page);
	const sitting = await expectedSitting(page, held);
	expect(sitting).toHaveLength(2);
	for (const [index, id] of sitting.entries()) {
		const question = askedNext(held, id);
		const [article] = set.articles;
		if (!article) throw new RangeError('The set has an article');
		await walk.sees('heading', question.stem);
		await walk.stop(`asked again, ${index + 1}`);
		const outcome = index === 0 ? 'right' : 'wrong';
		await fillIn(page, hands, question, responseTo(question, article, outcome), article);
		await walk.to('button', review.submit);
		await walk.press('Enter');
		await walk.sees('heading', messages.verdict[outcome]);
		await walk.stop(`explained, ${index + 1}`);
		await walk.to('link', index === 0 ? review.next : review.last);
		await walk.press('Enter');
	}
	await walk.sees('heading', end.headline(1, 2));
	await walk.stop('filed away');
	await walk.open('/notebook/questions');
	await walk.reads(notebookPages.questions.found(2, 2));
	await walk.to('searchbox', notebookPages.questions.search);
	await walk.type('nothing has these words');
	await walk.reads(notebookPages.questions.none);
	await walk.stop('searching what was missed');
});
