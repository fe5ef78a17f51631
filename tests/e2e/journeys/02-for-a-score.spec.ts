import { messages } from '#lib/ui/messages/quiz-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { fillIn } from '../../support/e2e-answering.ts';
import { questionAt } from '../../support/e2e-quiz.ts';
import { responseFor } from '../../support/e2e-responses.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { journey } from '../../support/journey/journey.ts';
import { walkingHands } from '../../support/journey/walking-hands.ts';

const { attempt } = pageMessages;
const { quiz, summary } = aroundMessages;

journey(
	'A quiz for a score, where only right or wrong is told before the end',
	async ({ page, walk }) => {
		const set = setFromSeeds('verdict-only');
		const hands = walkingHands(walk);
		await walk.open(`/quizzes/${set.id}`);
		await walk.to('button', quiz.start);
		await walk.press('Enter');
		await walk.isAt(/\/attempts\//u);
		await walk.sees('heading', questionAt(set, 1).question.stem);

		await walk.to('button', attempt.submit);
		await walk.press('Enter');
		await walk.sees('alert', '');
		await walk.stop('an answer was forgotten');
		for (const [index, outcome] of (['right', 'partly', 'wrong'] as const).entries()) {
			const { question, article } = questionAt(set, index + 1);
			await walk.sees('heading', question.stem);
			await fillIn(page, hands, question, responseFor(question, article, outcome), article);
			await walk.to('button', attempt.submit);
			await walk.press('Enter');
			await walk.isOn('heading', messages.verdict[outcome]);
			await walk.stop(`told: ${messages.verdict[outcome]}`);
			await walk.to('button', index === 2 ? attempt.seeResult : attempt.next);
			await walk.press('Enter');
		}
		await walk.reads(summary.kicker);
		await walk.stop('the result');
		await walk.toDisclosure(questionAt(set, 2).question.stem);
		await walk.press('Enter');
		await walk.sees('heading', messages.verdict.partly);
		await walk.stop('one question of the result, opened');
	}
);
