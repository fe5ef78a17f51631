import { deskMessages } from '#lib/ui/messages/desk-messages.ts';
import { notebookPages } from '#lib/ui/messages/notebook-pages-messages.ts';
import { readingMessages } from '#lib/ui/messages/reading-messages.ts';
import { workspaceMessages } from '#lib/ui/messages/workspace-messages.ts';
import { missAt } from '../../support/e2e-notebook.ts';
import { setFromSeeds } from '../../support/e2e-seeds.ts';
import { importBank } from '../../support/e2e-workspace.ts';
import { journey } from '../../support/journey/journey.ts';
import { walkingHands } from '../../support/journey/walking-hands.ts';

const { keep } = notebookPages;
const { leave } = workspaceMessages.keep;
const { kept } = readingMessages;

journey('A notebook, a workspace and what a browser keeps, deleted', async ({ page, walk }) => {
	journey.setTimeout(120_000);
	await missAt(page, setFromSeeds('timed-practice'), [1], walkingHands(walk));
	await walk.open('/notebook/keep');
	await walk.sees('button', keep.erase.button);
	await walk.stop('keeping the notebook');
	await walk.to('button', keep.erase.button);
	await walk.press('Enter');
	await walk.sees('dialog', keep.erase.title);
	await walk.stop('asked whether to delete it');
	await walk.press('Escape');
	await walk.isOn('button', keep.erase.button);
	await walk.press('Enter');
	await walk.to('button', keep.erase.confirm);
	await walk.press('Enter');
	await walk.reads(keep.erase.done);
	await walk.stop('the notebook deleted');

	await importBank(page, 'The ferry, to delete');
	await walk.open('/desk/keep');
	await walk.stop('keeping the workspace');
	await walk.toDisclosure(leave.delete);
	await walk.press('Enter');
	await walk.to('textbox', leave.typeIt('delete everything'));
	await walk.type('delete everything');
	await walk.to('button', leave.deleteGo);
	await walk.press('Enter');
	await walk.isAt(/\/desk$/u);
	await walk.sees('heading', deskMessages.list.first.headline);
	await walk.stop('the desk, empty');

	await walk.open('/settings');
	await walk.toDisclosure(kept.ask);
	await walk.press('Enter');
	await walk.stop('asked whether to forget this browser');
	await walk.to('button', kept.confirm);
	await walk.press('Enter');
	await walk.reads(kept.done);
	await walk.stop('nothing kept');
});
