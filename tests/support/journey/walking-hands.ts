import { expect, type Page } from '@playwright/test';
import type { Hands } from '../e2e-hands.ts';
import type { Walk } from './walk.ts';

/** How the transcript calls whatever is answered with: its place is another in every attempt. */
const ANSWER = 'the answer';

/** One option on; how many it takes is chance. */
const arrow = (page: Page) => page.keyboard.press('ArrowDown');

/** The hands of somebody who walks: what other tests do with a page, they do stop by stop. */
export function walkingHands(walk: Walk): Hands {
	return {
		script: true,
		async press(control) {
			await walk.reach(control, ANSWER);
			await walk.press('Enter');
		},
		async choose(option) {
			const name = await option.getAttribute('name');
			if ((await option.getAttribute('type')) === 'radio') {
				const group = option.page().locator(`input[name="${name ?? ''}"]`);
				await walk.reach(group, ANSWER);
				for (let step = 0; step < 40; step++) {
					const isThere = await option.evaluate((element) => element === document.activeElement);
					if (isThere) break;
					await arrow(option.page());
				}
				if (!(await option.isChecked())) await walk.press('Space');
			} else {
				await walk.reach(option, ANSWER);
				await walk.press('Space');
			}
			await expect(option).toBeChecked();
		},
		async type(field, text) {
			await walk.reach(field, ANSWER);
			await walk.type(text);
		},
		async pick(list, label) {
			await walk.reach(list, ANSWER);
			await walk.pick(label);
		},
		async submit(button) {
			await walk.reach(button, ANSWER);
			await walk.press('Enter');
		}
	};
}
