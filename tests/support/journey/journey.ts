import { test as base, expect } from '../e2e-fixtures.ts';
import { listenToLiveRegions, refuseMice, REPORT, type PageReport } from './in-page.ts';
import { openTranscript } from './transcript-file.ts';
import { createWalk, type Walk } from './walk.ts';

type Fixtures = {
	/** What the page has said so far. */
	readonly heard: PageReport[];
	readonly walk: Walk;
};

/**
 * The test of a journey: its `walk` is all that it may touch the page with. It fails when anything on
 * the way was done by a mouse, when the focus jumps or hides, or when a stop is not as transcribed.
 */
export const journey = base.extend<Fixtures>({
	heard: async ({ page }, use) => {
		const heard: PageReport[] = [];
		await page.exposeFunction(REPORT, (report: PageReport) => void heard.push(report));
		await page.addInitScript(listenToLiveRegions);
		await use(heard);
	},
	walk: async ({ page, heard }, use, testInfo) => {
		await page.addInitScript(refuseMice);
		const walk = createWalk(page, heard, openTranscript(testInfo.file, testInfo.title));
		await use(walk);
		if (testInfo.status === testInfo.expectedStatus) walk.end();
	}
});

export { expect };
