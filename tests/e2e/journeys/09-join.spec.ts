import { assignmentMessages } from '#lib/ui/messages/assignment-messages.ts';
import { joinMessages } from '#lib/ui/messages/join-messages.ts';
import { aroundMessages } from '#lib/ui/messages/around-messages.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { fillIn } from '../../support/e2e-answering.ts';
import { giveSet } from '../../support/e2e-assignment.ts';
import { questionAt } from '../../support/e2e-quiz.ts';
import { responseFor } from '../../support/e2e-responses.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { journey } from '../../support/journey/journey.ts';
import { walkingHands } from '../../support/journey/walking-hands.ts';

const { page: words, code: field } = joinMessages;

journey(
	'A learner joins by a code and hands in',
	async ({ page, newLearner, baseURL, walk, trouble }) => {
		journey.setTimeout(120_000);
		trouble.expectTrouble(/status of 404/u);
		const seed = setFromSeeds('camp-taji-quick');
		const settings = { ...seed.settings, reveal: 'end' as const };
		const set = { ...seed, settings, questions: seed.questions.slice(0, 2) };
		const desk = await (await newLearner()).newPage();
		const { code } = await giveSet(desk, set, baseURL ?? '', async (form) => {
			await form.getByLabel(assignmentMessages.fields.names, { exact: true }).selectOption('real');
		});
		walk.mask(code, 'CODE');
		walk.mask(code.toLowerCase(), 'code');
		walk.mask(`${code.slice(0, 3)} ${code.slice(3)}`, 'CODE');
		const hands = walkingHands(walk);

		await walk.open('/join');
		await walk.stop('the page that takes a code');
		await walk.to('textbox', field.label);
		await walk.type('XXX XXX');
		await walk.press('Enter');
		await walk.reads(joinMessages.problem('code-unknown'));
		await walk.isOn('textbox', field.label);
		await walk.stop('a code that leads nowhere');
		await walk.to('textbox', field.label);
		await walk.type(code.toLowerCase());
		await walk.press('Enter');
		await walk.isAt(/\/join\/[^/]+$/u);
		await walk.stop('the page of the quiz');
		await walk.to('textbox', words.name);
		await walk.type('Zoë Kahu');
		await walk.to('button', words.start);
		await walk.press('Enter');
		await walk.isAt(/\/attempts\//u);
		for (const place of [1, 2]) {
			const { question, article } = questionAt(set, place);
			await walk.sees('heading', question.stem);
			await fillIn(page, hands, question, responseFor(question, article, 'right'), article);
			await walk.to('button', pageMessages.attempt.submit);
			await walk.press('Enter');
		}
		await walk.sees('heading', pageMessages.attempt.confirm);
		await walk.stop('asked whether to finish');
		await walk.to('button', pageMessages.attempt.finishNow);
		await walk.press('Enter');
		await walk.to('link', aroundMessages.summary.toAssignment);
		await walk.press('Enter');
		await walk.isAt(/\/join\//u);
		await walk.reads(words.you('Zoë Kahu'));
		await walk.stop('back on the page of the quiz');
	}
);
