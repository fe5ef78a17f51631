import { expect } from '@playwright/test';
import type { Hands } from '../e2e-hands.ts';
import type { Walk } from './walk.ts';

/** The hands of somebody who walks: what other tests do with a page, they do stop by stop. */
export function walkingHands(walk: Walk): Hands {
	return {
		script: true,
		async press(control) {
			await walk.reach(control, String(control));
			await walk.press('Enter');
		},
		async choose(option) {
			const name = await option.getAttribute('name');
			if ((await option.getAttribute('type')) === 'radio') {
				const group = option.page().locator(`input[name="${name ?? ''}"]`);
				await walk.reach(group, `the group of ${String(option)}`);
				for (let step = 0; step < 40; step++) {
					const isThere = await option.evaluate((element) => element === document.activeElement);
					if (isThere) break;
					await walk.press('ArrowDown');
				}
				if (!(await option.isChecked())) await walk.press('Space');
			} else {
				await walk.reach(option, String(option));
				await walk.press('Space');
			}
			await expect(option).toBeChecked();
		},
		async type(field, text) {
			await walk.reach(field, String(field));
			await walk.type(text);
		},
		async pick(list, label) {
			await walk.reach(list, String(list));
			await walk.pick(label);
		},
		async submit(button) {
			await walk.reach(button, String(button));
			await walk.press('Enter');
		}
	};
}
