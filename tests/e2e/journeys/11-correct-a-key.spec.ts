import { Agent } from 'node:http';
import { correctionMessages } from '#lib/ui/messages/correction-messages.ts';
import { resultsMessages } from '#lib/ui/messages/results-messages.ts';
import { giveSet } from '../../support/e2e-assignment.ts';
import { answerAsClass } from '../../support/e2e-class.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { journey } from '../../support/journey/journey.ts';
import { maskLearners } from '../../support/journey/mask-learners.ts';

const { answersPage } = resultsMessages;

journey(
	'A key corrected after the class has answered',
	async ({ page, context, baseURL, walk }) => {
		journey.setTimeout(120_000);
		const seed = setFromSeeds('every-kind');
		const questions = seed.questions.filter(({ question }) =>
			['numeric', 'true-false'].includes(question.kind)
		);
		const { path, code } = await giveSet(
			await context.newPage(),
			{ ...seed, questions },
			baseURL ?? ''
		);
		const agent = new Agent({ keepAlive: true });
		const asked = await answerAsClass(baseURL ?? '', agent, code, 3);
		agent.destroy();
		await maskLearners(page, path, walk);

		await walk.open(`${path}/results`);
		await walk.reach(
			page.locator('table a[href*="/results/questions/"]').nth(asked.placeOf('true-false') - 1),
			'the question that is true or false'
		);
		await walk.press('Enter');
		await walk.isAt(/\/results\/questions\//u);
		await walk.to('link', answersPage.correct);
		await walk.press('Enter');
		await walk.isAt(/\/correct\/1/u);
		await walk.stop('correcting the question');
		const isTrue = await page.getByRole('radio', { name: correctionMessages.true }).isChecked();
		await walk.choose(isTrue ? correctionMessages.false : correctionMessages.true);
		await walk.to('button', correctionMessages.previewKey);
		await walk.press('Enter');
		await walk.sees('heading', correctionMessages.preview.title);
		await walk.stop('what it would do');
		await walk.to('textbox', correctionMessages.preview.reason);
		await walk.type('It was not clear');
		const apply = page
			.getByRole('button', { name: correctionMessages.preview.applyKept })
			.or(page.getByRole('button', { name: correctionMessages.preview.apply, exact: true }));
		await walk.reach(apply, 'what applies it');
		await walk.press('Enter');
		await walk.reads(correctionMessages.applied(3));
		await walk.stop('corrected');
	}
);
