import {
	expect,
	test as base,
	type BrowserContext,
	type BrowserContextOptions
} from '@playwright/test';

/** What went wrong behind a page, and what a test expects to go wrong because it provokes it. */
export type Trouble = {
	/** Lets pass what matches, from now on. */
	expectTrouble(pattern: RegExp): void;
	/** Takes requests to this origin for the app's own. */
	isOurs(origin: string): void;
};

/** A browser of its own: no cookies, nothing kept. */
export type NewLearner = (options?: BrowserContextOptions) => Promise<BrowserContext>;

type Watch = Trouble & {
	watch(context: BrowserContext): void;
	readonly found: readonly string[];
};

function createWatch(ownOrigin: string): Watch {
	const origins = new Set([ownOrigin]);
	const expected: RegExp[] = [];
	const found: string[] = [];
	const report = (line: string) => {
		if (!expected.some((pattern) => pattern.test(line))) found.push(line);
	};
	return {
		found,
		expectTrouble: (pattern) => expected.push(pattern),
		isOurs: (origin) => origins.add(origin),
		watch(context) {
			context.on('console', (message) => {
				const type = message.type();
				if (type !== 'error' && type !== 'warning') return;
				// Said by the browser's driver itself, see `serviceWorkers` in playwright.config.ts.
				if (message.text() === 'Service Worker registration blocked by Playwright') return;
				report(`${type}: ${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (error) => report(`page error: ${error.error().stack ?? ''}`));
			context.on('requestfailed', (request) => {
				const reason = request.failure()?.errorText ?? '';
				// What a page asked for and no longer wants because the learner went on.
				if (reason === 'net::ERR_ABORTED') return;
				report(`failed: ${request.method()} ${request.url()} ${reason}`);
			});
			context.on('request', (request) => {
				const url = new URL(request.url());
				if (!url.protocol.startsWith('http') || origins.has(url.origin)) return;
				report(`another host: ${request.method()} ${url.href}`);
			});
		}
	};
}

type Fixtures = {
	readonly watch: Watch;
	readonly trouble: Trouble;
	readonly newLearner: NewLearner;
};

/**
 * Playwright's test, with an eye on every browser: a test fails on a console error or warning, an
 * error of the page, a failed request or a request to another host, unless it said it would provoke it.
 */
export const test = base.extend<Fixtures>({
	watch: [
		async ({ baseURL }, use) => {
			const watch = createWatch(baseURL ?? '');
			await use(watch);
			expect(watch.found, 'nothing went wrong behind the page').toEqual([]);
		},
		{ auto: true }
	],
	trouble: async ({ watch }, use) => use(watch),
	context: async ({ context, watch }, use) => {
		watch.watch(context);
		await use(context);
	},
	newLearner: async ({ browser, watch, contextOptions, baseURL }, use) => {
		const opened: BrowserContext[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ baseURL, ...contextOptions, ...options });
			watch.watch(context);
			opened.push(context);
			return context;
		});
		await Promise.all(opened.map((context) => context.close()));
	}
});

export { expect };
