import { printMessages } from '#lib/ui/messages/print-messages.ts';
import { setMessages } from '#lib/ui/messages/set-messages.ts';
import { ownSet } from '../../support/e2e-own-set.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { expect, journey } from '../../support/journey/journey.ts';

const { toolbar, key } = printMessages;

journey(
	'A set printed with its key on a page of its own',
	async ({ page, context, baseURL, walk }) => {
		await page.addInitScript(() => {
			window.print = () => document.body.setAttribute('data-printed', '');
		});
		const seed = setFromSeeds('every-kind');
		// Those that a sheet does not shuffle.
		const questions = seed.questions.filter(({ question }) =>
			['true-false', 'numeric', 'short-text', 'evidence'].includes(question.kind)
		);
		const set = await ownSet(context, { ...seed, questions }, baseURL);
		await walk.open(`/desk/sets/${set.id}`);
		await walk.to('link', setMessages.print);
		await walk.press('Enter');
		await walk.isAt(/\/print/u);
		await walk.stop('the sheet');
		await walk.choose(toolbar.answers['separate-key']);
		await walk.sees('heading', key.heading);
		await walk.stop('with a key of its own');
		await walk.to('button', toolbar.print);
		await walk.press('Enter');
		await expect(page.locator('body')).toHaveAttribute('data-printed', '');
	}
);
