import { expect } from '@playwright/test';
import { test } from '../e2e-fixtures.ts';
import { listenToLiveRegions, REPORT, type PageReport } from './in-page.ts';

/** Words that live regions said, in order; those that arrived together with their region are left out. */
export type Ears = {
	/** Waits until exactly these words were said. */
	hear(words: string): Promise<void>;
	/** Fails if these words were said so far. */
	heardNothingOf(words: string | RegExp): void;
	forget(): void;
};

/** The tests' test, with ears on the page. */
export const listening = test.extend<{ readonly ears: Ears }>({
	ears: async ({ page }, use) => {
		const said: string[] = [];
		await page.exposeFunction(REPORT, ({ kind, text }: PageReport) => {
			if (kind === 'said') said.push(text);
		});
		await page.addInitScript(listenToLiveRegions);
		await use({
			hear: (words) => expect.poll(() => said, `“${words}” is said`).toContain(words),
			heardNothingOf(words) {
				const found = said.filter((one) =>
					typeof words === 'string' ? one === words : words.test(one)
				);
				expect(found).toEqual([]);
			},
			forget: () => void said.splice(0)
		});
	}
});

export { expect };
