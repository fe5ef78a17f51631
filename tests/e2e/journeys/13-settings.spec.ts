import { readingMessages } from '#lib/ui/messages/reading-messages.ts';
import { expect, journey } from '../../support/journey/journey.ts';

const { settings, form } = readingMessages;

journey(
	'Settings changed: larger text, dark paper, less motion, another language and back',
	async ({ page, walk }) => {
		const root = page.locator('html');
		await walk.open('/settings');
		await walk.stop('the settings');
		await walk.choose(form.choices.size['130']);
		await expect(root).toHaveAttribute('data-size', '130');
		await walk.stop('larger text');
		await walk.choose(form.choices.theme.dark);
		await expect(root).toHaveAttribute('data-theme', 'dark');
		await walk.choose(form.choices.motion.less);
		await expect(root).toHaveAttribute('data-motion', 'less');
		await walk.to('button', 'Español');
		await walk.press('Enter');
		await expect(root).toHaveAttribute('lang', 'es');
		await expect(root).toHaveAttribute('data-size', '130');
		await walk.stop('in Spanish');
		await walk.to('button', 'English');
		await walk.press('Enter');
		await expect(root).toHaveAttribute('lang', 'en');
		await walk.sees('heading', settings.headline);
		await walk.to('button', form.reset);
		await walk.press('Enter');
		await expect(root).not.toHaveAttribute('data-size', '130');
		await walk.stop('back to the usual');
	}
);
