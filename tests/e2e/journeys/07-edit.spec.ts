import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { ONE_OF_EACH_KIND } from '../../support/builders.ts';
import { importBank } from '../../support/e2e-workspace.ts';
import { journey } from '../../support/journey/journey.ts';

const { bank, edit } = deskMessages;

journey('Questions approved, rejected, filtered and edited on the desk', async ({ page, walk }) => {
	const [first, second] = ONE_OF_EACH_KIND;
	if (!first || !second) throw new RangeError('There is a question of each kind');
	await importBank(page, 'The ferry, to edit');
	await walk.open('/desk');
	await walk.stop('the desk');
	await walk.to('link', 'The ferry, to edit');
	await walk.press('Enter');
	await walk.isAt(/\/desk\/banks\//u);
	await walk.stop('the bank');
	await walk.to('button', bank.reject);
	await walk.press('Enter');
	await walk.stop('the first question rejected');
	await walk.press('a');
	await walk.stop('the second approved by a key');
	await walk.press('k');
	await walk.press('e');
	await walk.sees('textbox', edit.stem);
	await walk.stop('editing');
	await walk.to('textbox', edit.stem);
	await walk.type('What is the ferry called, by the article?');
	await walk.hears(edit.clean);
	await walk.to('button', edit.done);
	await walk.press('Enter');
	await walk.reads('What is the ferry called, by the article?');
	await walk.stop('edited');
	await walk.backTo('link', new RegExp(`^${bank.statuses.approved}`, 'u'));
	await walk.press('Enter');
	await walk.isAt(/status=approved/u);
	await walk.stop('only what is approved');
});
