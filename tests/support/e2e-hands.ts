import { expect, type Locator, type Page } from '@playwright/test';

/** A way to use a page: with a mouse, a finger or the keyboard. */
export type Hands = {
	/** Whether the page runs its script. */
	readonly script: boolean;
	press(control: Locator): Promise<void>;
	/** Selects a radio button or a checkbox. */
	choose(option: Locator): Promise<void>;
	type(field: Locator, text: string): Promise<void>;
	pick(list: Locator, label: string): Promise<void>;
	/** Sends the form that the fields before belong to. */
	submit(button: Locator): Promise<void>;
};

const pick = async (list: Locator, label: string) => void (await list.selectOption({ label }));

/** A mouse; without script, lists of positions stand in for moving. */
export function mouse(script = true): Hands {
	const press = (control: Locator) => control.click();
	return {
		script,
		press,
		choose: (option) => option.check(),
		type: (field, text) => field.fill(text),
		pick,
		submit: press
	};
}

/** A finger. */
export function touch(): Hands {
	const press = (control: Locator) => control.tap();
	return {
		script: true,
		press,
		choose: async (option) => {
			await option.tap();
			await expect(option).toBeChecked();
		},
		type: async (field, text) => {
			await field.tap();
			await field.fill(text);
		},
		pick,
		submit: press
	};
}

const isFocused = (locator: Locator) =>
	locator.evaluateAll(([element]) => element !== undefined && element === document.activeElement);

/** Fails unless what has the focus, or the box it stands in, is outlined. */
async function expectFocusVisible(page: Page): Promise<void> {
	const outlined = await page.evaluate(() => {
		const focused = document.activeElement;
		const boxes = [focused, focused?.closest('label')];
		return boxes.some((box) => {
			if (!box) return false;
			const { outlineStyle, outlineWidth } = getComputedStyle(box);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		});
	});
	expect(outlined, 'the focus can be seen').toBe(true);
}

const MOST_STEPS = 120;

/** Presses the key until the control has the focus, as somebody without a mouse has to. */
async function reach(page: Page, control: Locator, key: string): Promise<void> {
	for (let step = 0; step < MOST_STEPS; step++) {
		if (await isFocused(control)) return expectFocusVisible(page);
		await page.keyboard.press(key);
	}
	expect(await isFocused(control), `${key} leads to ${String(control)}`).toBe(true);
}

/** Its place among the options of its question, from 0. */
function placeOf(option: Locator): Promise<number> {
	return option.evaluate((element) => {
		const name = element.getAttribute('name') ?? '';
		const options = element.closest('fieldset')?.querySelectorAll(`input[name="${name}"]`) ?? [];
		return [...options].indexOf(element);
	});
}

/** The keyboard alone. Options are selected by number and letter in turns; sentences and modes by Tab, arrows and Space. */
export function keyboard(page: Page): Hands {
	const press = async (control: Locator) => {
		await expect(control).toBeVisible();
		await reach(page, control, 'Tab');
		await page.keyboard.press('Enter');
	};

	async function chooseByKey(place: number): Promise<void> {
		const inside = await page.evaluate(() => {
			const focused = document.activeElement;
			return focused instanceof HTMLElement && focused.closest('[role=group]') !== null;
		});
		// The keys work while the focus is inside the quiz.
		if (!inside)
			await reach(page, page.getByRole('radio').or(page.getByRole('checkbox')).first(), 'Tab');
		await page.keyboard.press(place % 2 === 0 ? String(place + 1) : 'ABCDEFGHI'.charAt(place));
	}

	return {
		script: true,
		press,
		async choose(option) {
			const name = await option.getAttribute('name');
			if (name === 'option' || name === 'value') {
				await chooseByKey(await placeOf(option));
			} else if ((await option.getAttribute('type')) === 'radio') {
				await reach(page, page.locator(`input[name="${name}"]:focus`), 'Tab');
				await reach(page, option, 'ArrowDown');
				if (!(await option.isChecked())) await page.keyboard.press('Space');
			} else {
				await reach(page, option, 'Tab');
				await page.keyboard.press('Space');
			}
			await expect(option).toBeChecked();
		},
		async type(field, text) {
			await reach(page, field, 'Tab');
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.type(text);
		},
		async pick(list, label) {
			await reach(page, list, 'Tab');
			await page.keyboard.type(label);
			await expect(
				list.getByRole('option', { name: label, exact: true, selected: true })
			).toBeAttached();
		},
		async submit(button) {
			const takesEnter = await page.evaluate(
				() => document.activeElement?.matches('select, button') ?? false
			);
			// Enter opens a list and presses a button; everywhere else it submits.
			if (takesEnter) await press(button);
			else await page.keyboard.press('Enter');
		}
	};
}
