import { Agent } from 'node:http';
import { resultsMessages } from '#lib/ui/messages/results-messages.ts';
import { giveSet } from '../../support/e2e-assignment.ts';
import { answerAsClass } from '../../support/e2e-class.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { journey } from '../../support/journey/journey.ts';
import { maskLearners } from '../../support/journey/mask-learners.ts';

const { sheet, answersPage, replay } = resultsMessages;

journey(
	'The results of a class, down to one learner’s attempt',
	async ({ page, context, baseURL, walk }) => {
		journey.setTimeout(120_000);
		const seed = setFromSeeds('every-kind');
		// What a class guesses at these does not hang on how their options were shuffled.
		const questions = seed.questions.filter(({ question }) =>
			['true-false', 'numeric', 'short-text'].includes(question.kind)
		);
		const set = { ...seed, questions };
		const { path, code } = await giveSet(await context.newPage(), set, baseURL ?? '');
		const agent = new Agent({ keepAlive: true });
		await answerAsClass(baseURL ?? '', agent, code, 3);
		agent.destroy();
		walk.mask(code, 'CODE');
		await maskLearners(page, path, walk);

		await walk.open(`${path}/results`);
		await walk.sees('heading', sheet.grid);
		await walk.stop('results');
		await walk.reach(
			page.locator('table a[href*="/results/questions/"]').nth(1),
			'the second question'
		);
		await walk.press('Enter');
		await walk.isAt(/\/results\/questions\//u);
		await walk.stop('the answers to a question');
		await walk.to('link', answersPage.back);
		await walk.press('Enter');
		await walk.isAt(/\/results$/u);
		await walk.reach(
			page.locator('table a[href*="/results/attempts/"]').first(),
			'the first learner'
		);
		await walk.press('Enter');
		await walk.isAt(/\/results\/attempts\//u);
		await walk.stop('an attempt, step by step');
		await walk.to('link', replay.previous);
		await walk.press('Enter');
		await walk.isAt(/step=/u);
		await walk.stop('one step back');
		await walk.open(`${path}/results`);
		await walk.to('link', sheet.project);
		await walk.press('Enter');
		await walk.isAt(/\/results\/project/u);
		await walk.stop('shown to the class');
	}
);
