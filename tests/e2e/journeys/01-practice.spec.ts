import { notebookMessages } from '#lib/ui/messages/notebook-messages.ts';
import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { fillIn } from '../../support/e2e-answering.ts';
import { gradedVerdict, questionAt } from '../../support/e2e-quiz.ts';
import { responseFor } from '../../support/e2e-responses.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { journey } from '../../support/journey/journey.ts';
import { walkingHands } from '../../support/journey/walking-hands.ts';

const { attempt } = pageMessages;
const { quiz, summary } = aroundMessages;

journey('A quiz in practice, with a question of every kind', async ({ page, walk }) => {
	journey.setTimeout(180_000);
	const set = setFromSeeds('every-kind');
	const hands = walkingHands(walk);
	await walk.open(`/quizzes/${set.id}`);
	await walk.stop('the page of the quiz');
	await walk.choose(/^Practice/u);
	await walk.to('button', quiz.start);
	await walk.press('Enter');
	await walk.isAt(/\/attempts\//u);

	for (const [index] of set.questions.entries()) {
		const { question, article } = questionAt(set, index + 1);
		await walk.sees('heading', question.stem);
		if (index > 0) await walk.isOn('heading', question.stem);
		await walk.stop(`asking: ${question.kind}`);
		const response = responseFor(question, article, index % 3 === 2 ? 'wrong' : 'right');
		await fillIn(page, hands, question, response, article);
		await walk.to('button', attempt.submit);
		await walk.press('Enter');
		await walk.isOn('heading', messages.verdict[gradedVerdict(set, index + 1, response)]);
		await walk.stop(`explained: ${question.kind}`);
		const isLast = index + 1 === set.questions.length;
		await walk.to('button', isLast ? attempt.seeResult : attempt.next);
		await walk.press('Enter');
	}
	await walk.reads(summary.kicker);
	await walk.reads(notebookMessages.after.kept(3));
	await walk.stop('the result');
	await walk.to('button', summary.reviewMisses);
	await walk.press('Enter');
	await walk.isOn('heading', messages.verdict.wrong);
	await walk.stop('walking through what was missed');
});
