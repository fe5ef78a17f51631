import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type BrowserContext, type Page } from 'playwright';
import { openInPage, serveNotebook } from '../support/notebook-page.ts';
import { median, readably } from './alternating-rounds.ts';
import { measureScrolling } from './notebook-scrolling.ts';

const SIZE = { entries: 5_000, reviewsEach: 10 } as const;
const ROUNDS = 15;
const NEW_BROWSERS = 5;
const NOW = Date.UTC(2026, 10, 30, 9);
const GOAL_MS = 200;

type Open = (work: (page: Page) => Promise<number>) => Promise<number>;
type Deeds = Readonly<Record<string, number>>;

function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Writes the notebook into the browser, and measures what a learner does with it once. */
async function fill(page: Page, origin: string): Promise<Deeds> {
	const script = await openInPage(page, origin);
	return script.evaluate(
		async (notebook, { size, now }) => {
			const times: Record<string, number> = {};
			const timed = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
				const start = performance.now();
				const value = await work();
				times[name] = performance.now() - start;
				return value;
			};
			const long = notebook.makeLongNotebook({ ...size, now, seed: 'notebook' });
			const store = await notebook.openNotebookStore();
			const calendar = notebook.calendarAt(0);
			await timed('read it all from a file, or another device', () => store.merge(long));
			const { today } = await store.today(now, calendar);
			const entry = today.sitting[0] ?? '';
			await timed('open a question', () => store.open(entry));
			await timed('learn the usual time', () => store.usualMs('short-text'));
			const review = {
				type: 'question.reviewed',
				entry,
				questionId: 'q1',
				response: { kind: 'short-text', text: 'Kea' },
				verdict: 'right',
				hinted: false,
				tookMs: 7_000
			} as const;
			await store.record(review, now);
			await timed('record ten reviews, one after another', async () => {
				for (let count = 0; count < 10; count++) await store.record(review, now);
			});
			await timed('list every question', () => store.entries());
			await timed('show the history', () => store.history(now, calendar));
			await timed('fold all anew (another retention)', () =>
				store.record({ type: 'settings.changed', retention: 0.85 }, now)
			);
			await timed('write a file', () => notebook.writeNotebook(store));
			return times;
		},
		{ size: SIZE, now: NOW }
	);
}

/** From nothing to what the first page shows. */
async function openToday(page: Page, origin: string): Promise<number> {
	const script = await openInPage(page, origin);
	return script.evaluate(async (notebook, now) => {
		const start = performance.now();
		const store = await notebook.openNotebookStore();
		await store.today(now, notebook.calendarAt(0));
		return performance.now() - start;
	}, NOW);
}

/** The least that anything could take: the same bytes read from the same database, and thrown away. */
async function readBytes(page: Page, origin: string): Promise<number> {
	await page.goto(origin);
	return page.evaluate(async () => {
		const settle = <Value>(request: IDBRequest<Value>) =>
			new Promise<Value>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const start = performance.now();
		const database = await settle(indexedDB.open('newsproof-notebook'));
		const transaction = database.transaction(['entries', 'briefs', 'state'], 'readonly');
		await Promise.all(
			['entries', 'briefs', 'state'].map((name) => settle(transaction.objectStore(name).getAll()))
		);
		const tookMs = performance.now() - start;
		database.close();
		return tookMs;
	});
}

type Arm = 'bytes' | 'today';

async function alternate(rounds: number, open: Open, origin: string) {
	const times: Record<Arm, number[]> = { bytes: [], today: [] };
	for (let round = 0; round < rounds; round++) {
		times.bytes.push(await open((page) => readBytes(page, origin)));
		times.today.push(await open((page) => openToday(page, origin)));
	}
	return times;
}

function row(times: readonly number[], floor: readonly number[]) {
	return {
		'median ms': readably(median(times)),
		'p95 ms': readably(percentile(times, 0.95)),
		'× its bytes': readably(median(times) / median(floor))
	};
}

async function inNewPage<Value>(context: BrowserContext, work: (page: Page) => Promise<Value>) {
	const page = await context.newPage();
	try {
		return await work(page);
	} finally {
		await page.close();
	}
}

/** Prints how long a large notebook takes to open, beside a reading of the same bytes, and to scroll. */
export async function run(): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-notebook-'));
	const server = await serveNotebook();
	const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const launch = () =>
		playwright.launchPersistentContext(path.join(folder, 'profile'), { executablePath, args });
	try {
		const context = await launch();
		const deeds = await inNewPage(context, (page) => fill(page, server.origin));
		const pages = await alternate(ROUNDS, (work) => inNewPage(context, work), server.origin);
		await context.close();
		const browsers = await alternate(
			NEW_BROWSERS,
			async (work) => {
				const started = await launch();
				try {
					return await inNewPage(started, work);
				} finally {
					await started.close();
				}
			},
			server.origin
		);
		const reviews = SIZE.entries * SIZE.reviewsEach;
		console.log(
			`notebook: ${SIZE.entries} entries, ${reviews} reviews, seed “notebook”; goal for Today: a median below ${GOAL_MS} ms`
		);
		console.table({
			[`read the bytes, new page (${ROUNDS} times)`]: row(pages.bytes, pages.bytes),
			[`open Today, new page (${ROUNDS} times)`]: row(pages.today, pages.bytes),
			[`read the bytes, new browser (${NEW_BROWSERS} times)`]: row(browsers.bytes, browsers.bytes),
			[`open Today, new browser (${NEW_BROWSERS} times)`]: row(browsers.today, browsers.bytes)
		});
		console.table(
			Object.fromEntries(
				Object.entries(deeds).map(([deed, tookMs]) => [deed, { 'ms, once': readably(tookMs) }])
			)
		);
	} finally {
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	}
	await measureScrolling({ ...SIZE, now: NOW, seed: 'notebook' });
}

if (import.meta.main) await run();
