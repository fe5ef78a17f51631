import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What a visit of a page brought over the line, and how much of the page moved. */
export type PageWeight = {
	readonly scriptBeforeIdle: number;
	readonly script: number;
	readonly scriptRequestsBeforeIdle: number;
	readonly otherOrigins: readonly string[];
	readonly layoutShift: number;
	/** The paths of the files of script. */
	readonly scripts: readonly string[];
};

type Fetched = { readonly url: URL; readonly isScript: boolean; readonly isEarly: boolean };

/** Runs in the page before anything else: it holds back what waits until the browser is idle. */
function holdIdle(): void {
	const waiting: (() => void)[] = [];
	const weighed = { shift: 0, runIdle: () => waiting.splice(0).map((run) => run()).length };
	Object.assign(window, { weighed });
	window.requestIdleCallback = (run) =>
		waiting.push(() => run({ didTimeout: false, timeRemaining: () => 50 }));
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries())
			if ('value' in entry) weighed.shift += Number(entry.value);
	}).observe({ type: 'layout-shift', buffered: true });
}

/** What was fetched so far, and its bytes as transferred, response headers included. */
async function listenTo(cdp: CDPSession, isEarly: () => boolean) {
	const asked = new Map<string, Fetched>();
	const came: (Fetched & { readonly bytes: number })[] = [];
	cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
		const fetched = { url: new URL(request.url), isScript: type === 'Script', isEarly: isEarly() };
		asked.set(requestId, fetched);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const fetched = asked.get(requestId);
		if (fetched) came.push({ ...fetched, bytes: encodedDataLength });
	});
	await cdp.send('Network.enable');
	return came;
}

async function untilQuiet(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
}

/** Opens a page with nothing cached, and weighs it before and after what waits until it is idle. */
export async function weighPage(context: BrowserContext, path: string): Promise<PageWeight> {
	const page = await context.newPage();
	let isEarly = true;
	await page.addInitScript(holdIdle);
	const cdp = await context.newCDPSession(page);
	const came = await listenTo(cdp, () => isEarly);
	await page.goto(path, { waitUntil: 'networkidle' });
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await untilQuiet(page);
	isEarly = false;
	while ((await page.evaluate<number>('weighed.runIdle()')) > 0) {
		await page.waitForRequest(() => true, { timeout: 1000 }).catch(() => undefined);
		await untilQuiet(page);
	}
	const layoutShift = await page.evaluate<number>('weighed.shift');
	const origin = new URL(page.url()).origin;
	const scripts = came.filter(({ isScript }) => isScript);
	const early = scripts.filter((script) => script.isEarly);
	const sum = (files: typeof came) => files.reduce((total, { bytes }) => total + bytes, 0);
	await page.close();
	return {
		scriptBeforeIdle: sum(early),
		script: sum(scripts),
		scriptRequestsBeforeIdle: early.length,
		otherOrigins: came
			.filter(({ url }) => url.protocol.startsWith('http') && url.origin !== origin)
			.map(({ url }) => url.origin),
		layoutShift,
		scripts: scripts.map(({ url }) => url.pathname)
	};
}
