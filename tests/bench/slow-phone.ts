import type { Browser, CDPSession } from 'playwright';

/** What one visit of a page cost a phone that is slow, on a network that is slow. */
export type Visit = {
	readonly lcpMs: number;
	readonly cls: number;
	/** The slowest of the interactions; 0 where there was none. */
	readonly inpMs: number;
	/** Bytes transferred until the page was quiet, by type of resource. */
	readonly loaded: Readonly<Record<string, number>>;
	/** Bytes transferred in all, interactions included. */
	readonly total: Readonly<Record<string, number>>;
	/** Encodings that scripts and styles came in. */
	readonly encodings: readonly string[];
};

type Vitals = { lcp: number; cls: number; inp: number };
/** "Slow 4G" as Chrome's developer tools apply it: 150 ms × 3.75 a request, 90 % of 1.6 and 0.75 Mbit/s. */
const SLOW_4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: (1_600_000 * 0.9) / 8,
	uploadThroughput: (750_000 * 0.9) / 8
};
const CPU_SLOWDOWN = 4;

/** Runs in the page before anything else (https://web.dev/articles/vitals). */
function observeVitals(): void {
	const vitals: Vitals = { lcp: 0, cls: 0, inp: 0 };
	Object.assign(window, { benchVitals: vitals });
	const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) note(entry);
		}).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
	observe('largest-contentful-paint', ({ startTime }) => (vitals.lcp = startTime));
	observe('layout-shift', (entry) => {
		if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) {
			vitals.cls += Number(entry.value);
		}
	});
	observe('event', (entry) => {
		if ('interactionId' in entry && entry.interactionId) {
			vitals.inp = Math.max(vitals.inp, entry.duration);
		}
	});
}

/** Counts what crosses the wire, as Chrome's network panel does. */
async function countBytes(cdp: CDPSession) {
	const types = new Map<string, string>();
	const bytes: Record<string, number> = {};
	const encodings = new Set<string>();
	cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
		types.set(requestId, type);
		const encoding = Object.entries(response.headers).find(
			([name]) => name.toLowerCase() === 'content-encoding'
		);
		if (type === 'Script' || type === 'Stylesheet') encodings.add(encoding?.[1] ?? 'none');
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const type = types.get(requestId) ?? 'Other';
		bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
	});
	await cdp.send('Network.enable');
	return { bytes, encodings };
}

/** Visits a page with nothing cached; `interact` does what a learner does there. */
export async function visitSlowly(
	browser: Browser,
	url: string,
	cookie: string,
	interact: readonly string[]
): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		isMobile: true
	});
	try {
		const [name = '', value = ''] = cookie.split('=');
		if (cookie) await context.addCookies([{ name, value, url }]);
		const page = await context.newPage();
		await page.addInitScript(observeVitals);
		const cdp = await context.newCDPSession(page);
		const { bytes, encodings } = await countBytes(cdp);
		await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
		await page.goto(url, { waitUntil: 'networkidle', timeout: 30_000 });
		const loaded = { ...bytes };
		// Read before the first touch: with it Chrome stops looking for a larger paint.
		const { lcp } = await page.evaluate<Vitals>('benchVitals');
		for (const selector of interact)
			await page.locator(selector).first().click({ timeout: 10_000 });
		if (interact.length > 0) await page.waitForLoadState('networkidle');
		await page.waitForTimeout(300);
		const { cls, inp } = await page.evaluate<Vitals>('benchVitals');
		return { lcpMs: lcp, cls, inpMs: inp, loaded, total: { ...bytes }, encodings: [...encodings] };
	} finally {
		await context.close();
	}
}
