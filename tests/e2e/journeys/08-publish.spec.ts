import { assignmentMessages } from '#lib/ui/messages/assignment-messages.ts';
import { setMessages } from '#lib/ui/messages/set-messages.ts';
import { codeOn } from '../../support/e2e-class.ts';
import { ownSet } from '../../support/e2e-own-set.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { journey } from '../../support/journey/journey.ts';

journey('A set published and given to a class', async ({ page, context, baseURL, walk }) => {
	const seed = setFromSeeds('camp-taji-quick');
	const set = await ownSet(context, { ...seed, questions: seed.questions.slice(0, 2) }, baseURL);
	await walk.open(`/desk/sets/${set.id}`);
	await walk.stop('the set');
	const reason = page.getByLabel(setMessages.publish.reason);
	if ((await reason.count()) > 0) {
		await walk.to('textbox', setMessages.publish.reason);
		await walk.type('Short enough for my class');
	}
	await walk.to('button', setMessages.publish.go(1));
	await walk.press('Enter');
	await walk.reads(setMessages.publish.done(1));
	await walk.stop('published');
	await walk.backTo('link', setMessages.give);
	await walk.press('Enter');
	await walk.isAt(/\/desk\/assignments\/new/u);
	await walk.stop('giving it to a class');
	await walk.to('button', assignmentMessages.give.go);
	await walk.press('Enter');
	await walk.isAt(/\/desk\/assignments\/(?!new)/u);
	const code = await codeOn(page);
	walk.mask(code, 'CODE');
	walk.mask(code.toLowerCase(), 'code');
	walk.mask(`${code.slice(0, 3)} ${code.slice(3)}`, 'CODE');
	await walk.stop('the assignment and its code');
});
