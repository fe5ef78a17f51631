import type { BrowserContext, JSHandle, Page } from '@playwright/test';
import { foldNotebook } from '#lib/core/review/fold-notebook.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import { mergeRecords, type NotebookRecord } from '#lib/core/review/merge.ts';
import type { NotebookDeed } from '#lib/core/review/notebook-event.ts';
import type { NotebookPage } from '#lib/core/review/notebook-page.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { ARTICLES, aPage, aPageAnswer, aReview, anUndo, onDay } from '../support/notebook.ts';
import { openInPage, putBesideApp, type NotebookInPage } from '../support/notebook-page.ts';

type Notebook = JSHandle<Awaited<ReturnType<NotebookInPage['openNotebookStore']>>>;
type Held = {
	readonly record: NotebookRecord;
	readonly entries: ReadonlyMap<string, Entry>;
};

const RIGHT = { ...deedOf(aReview(1)) };
const KEPT = aPage([aPageAnswer(), aPageAnswer({ questionId: 'q-numeric', kind: 'numeric' })]);

function deedOf<Event extends { id: string; at: number; turn: number }>({
	id: _id,
	at: _at,
	turn: _turn,
	...deed
}: Event) {
	return deed;
}

async function openTab(
	context: BrowserContext
): Promise<{ readonly page: Page; readonly script: JSHandle<NotebookInPage> }> {
	const page = await context.newPage();
	return { page, script: await openInPage(page, '/empty-page') };
}

/** The notebook of this browser, in a tab of its own. */
async function openNotebook(context: BrowserContext): Promise<Notebook> {
	const { script } = await openTab(context);
	return script.evaluateHandle((notebook) => notebook.openNotebookStore());
}

function merge(
	notebook: Notebook,
	pages: readonly NotebookPage[],
	events: NotebookRecord['events'] = []
) {
	const whole = { record: { pages, events }, articles: ARTICLES };
	return notebook.evaluate((store, news) => store.merge(news), whole);
}

function record(notebook: Notebook, deed: NotebookDeed, at: number) {
	return notebook.evaluate((store, [done, when]) => store.record(done, when), [deed, at] as const);
}

async function readAll(notebook: Notebook): Promise<Held> {
	const [{ record: held }, entries] = await notebook.evaluate(async (store) =>
		Promise.all([store.whole(), store.entries()])
	);
	return { record: held, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** What lies on the disk, folded by the core: what the notebook shows must be the same. */
async function expectFolded(notebook: Notebook): Promise<Held> {
	const held = await readAll(notebook);
	expect(held.entries).toEqual(foldNotebook(held.record).entries);
	return held;
}

test.beforeEach(async ({ context }) => putBesideApp(context));

test('what was reviewed, undone and retired stands in the notebook as its log says', async ({
	context
}) => {
	const notebook = await openNotebook(context);
	await merge(notebook, [KEPT]);
	await expectFolded(notebook);
	const first = await record(notebook, RIGHT, onDay(1));
	await record(notebook, { ...RIGHT, verdict: 'wrong', certainty: 3 }, onDay(2));
	await expectFolded(notebook);
	await record(notebook, { type: 'review.undone', entry: RIGHT.entry, review: first.id }, onDay(2));
	await record(notebook, { type: 'entry.retired', entry: 'ferry/q-numeric' }, onDay(2));
	const { entries } = await expectFolded(notebook);
	expect(entries.get('ferry/q-choice')).toMatchObject({ reviews: 1, isConfidentError: true });
	expect(entries.get('ferry/q-numeric')).toMatchObject({ standing: 'retired' });
	await record(notebook, { type: 'entry.restored', entry: 'ferry/q-numeric' }, onDay(3));
	await record(notebook, { type: 'settings.changed', retention: 0.8 }, onDay(3));
	const { record: log } = await expectFolded(notebook);
	expect(log.events.map(({ turn }) => turn).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what was written is there when the browser opens the notebook again', async ({ context }) => {
	const before = await openNotebook(context);
	await merge(before, [KEPT]);
	const review = await record(before, RIGHT, onDay(1));
	const after = await openNotebook(context);
	const { record: held } = await expectFolded(after);
	expect(held.events).toEqual([review]);
	const opened = await after.evaluate((store) => store.open('ferry/q-choice'));
	expect(opened?.reviews).toEqual([review]);
	expect(opened?.article).toEqual(ARTICLES[0]);
});

test('two tabs that record two hundred reviews each at once leave four hundred', async ({
	context
}) => {
	const notebook = await openNotebook(context);
	const other = await openNotebook(context);
	await merge(notebook, [KEPT]);
	const recordMany = (tab: Notebook) =>
		tab.evaluate(
			async (store, [deed, at]) => {
				const events = Array.from({ length: 200 }, (_, index) => store.record(deed, at + index));
				return (await Promise.all(events)).map(({ id }) => id);
			},
			[RIGHT, onDay(1)] as const
		);
	const ids = (await Promise.all([recordMany(notebook), recordMany(other)])).flat();
	const { record: held } = await expectFolded(notebook);
	expect(held.events.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
	expect(new Set(held.events.map(({ turn }) => turn)).size).toBe(400);
	expect(await readAll(other)).toEqual(await readAll(notebook));
});

test('a tab hears of what another one wrote', async ({ context }) => {
	const listening = await openNotebook(context);
	const heard = listening.evaluate(
		(store) => new Promise<string>((resolve) => store.subscribe(() => resolve('heard')))
	);
	// The promise is made in the page by now: the next call waits its turn behind it.
	await readAll(listening);
	const writing = await openNotebook(context);
	await merge(writing, [KEPT]);
	expect(await heard).toBe('heard');
});

test('merging twice is merging once, and two devices that merge each other hold the same', async ({
	context,
	newLearner
}) => {
	const second = await newLearner();
	await putBesideApp(second);
	const [ours, theirs] = [await openNotebook(context), await openNotebook(second)];
	const older = aPage([aPageAnswer()], { revision: 2, provisional: true });
	await merge(ours, [older], [aReview(1), aReview(2)]);
	await merge(theirs, [KEPT], [aReview(2), anUndo('review-2', 2), aReview(3)]);
	const [here, there] = [await readAll(ours), await readAll(theirs)];
	const exchange = async () => {
		await merge(ours, there.record.pages, there.record.events);
		await merge(theirs, here.record.pages, here.record.events);
	};
	await exchange();
	await exchange();
	const [ourRecord, theirRecord] = [await expectFolded(ours), await expectFolded(theirs)];
	expect(ourRecord).toEqual(theirRecord);
	const union = mergeRecords(here.record, there.record);
	expect(mergeRecords(ourRecord.record, ourRecord.record)).toEqual(union);
});

test('entries that an earlier version of the app folded are folded anew', async ({ context }) => {
	const { page, script } = await openTab(context);
	const opened = await script.evaluateHandle((notebook) => notebook.openNotebookStore());
	await merge(opened, [KEPT], [aReview(1)]);
	await opened.evaluate((store) => store.close());
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('newsproof-notebook');
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction(['state', 'entries'], 'readwrite');
					transaction.objectStore('entries').clear();
					const state = transaction.objectStore('state');
					const reading = state.get('notebook');
					reading.onsuccess = () => state.put({ ...reading.result, foldVersion: 0 }, 'notebook');
					transaction.oncomplete = () => {
						database.close();
						resolve();
					};
				};
			})
	);
	const { entries } = await expectFolded(await openNotebook(context));
	expect([...entries.keys()].toSorted()).toEqual(['ferry/q-choice', 'ferry/q-numeric']);
});

test('an emptied notebook holds nothing but that it was emptied, and what was before does not come back', async ({
	context
}) => {
	const notebook = await openNotebook(context);
	await merge(notebook, [KEPT], [aReview(1)]);
	await notebook.evaluate((store, at) => store.empty(at), onDay(2));
	const { record: left } = await readAll(notebook);
	expect(left).toEqual({
		pages: [],
		events: [expect.objectContaining({ type: 'notebook.emptied' })]
	});
	const whole = await notebook.evaluate((store) => store.whole());
	expect(whole.articles).toEqual([]);
	const later = aPageAnswer({ questionId: 'q-numeric', kind: 'numeric', at: onDay(3) });
	await merge(notebook, [KEPT, aPage([later], { attemptId: 'attempt-2' })], [aReview(1)]);
	const { entries, record: after } = await expectFolded(notebook);
	expect([...entries.keys()]).toEqual(['ferry/q-numeric']);
	expect(after.pages.map(({ attemptId }) => attemptId)).toEqual(['attempt-2']);
	expect(after.events).toHaveLength(1);
});

test('what a browser made of its own attempt gives way to what it knows later, and to the server', async ({
	context
}) => {
	const notebook = await openNotebook(context);
	const note = (page: NotebookPage) =>
		notebook.evaluate((store, [noted, articles]) => store.note(noted, articles), [
			page,
			ARTICLES
		] as const);
	const foreseen = aPage(KEPT.answers, { revision: 3.000002, provisional: true });
	await note(foreseen);
	// The server refused the second answer: the browser knows less than it thought.
	await note(aPage([aPageAnswer()], { revision: 3, provisional: true }));
	expect([...(await expectFolded(notebook)).entries.keys()]).toEqual(['ferry/q-choice']);
	await merge(notebook, [aPage([aPageAnswer()], { revision: 3 })]);
	await note(foreseen);
	const held = await expectFolded(notebook);
	expect(held.record.pages).toEqual([foreseen]);
	await merge(notebook, [aPage(KEPT.answers, { revision: 4 })]);
	expect((await readAll(notebook)).record.pages[0]?.provisional).toBe(false);
});

test.describe('a notebook that cannot be opened', () => {
	const reasonOf = async (context: BrowserContext) => {
		const { script } = await openTab(context);
		return script.evaluate((notebook) =>
			notebook.openNotebookStore().then(
				() => 'opened',
				(error: unknown) =>
					error instanceof Error && 'reason' in error
						? `${error.name}: ${String(error.reason)}`
						: error
			)
		);
	};

	test('says so where the browser forbids storage', async ({ context }) => {
		await context.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('Storage is forbidden here', 'SecurityError');
			};
		});
		expect(await reasonOf(context)).toBe('NotebookUnavailableError: no-storage');
	});

	test('says so where the browser’s storage never answers', async ({ context }) => {
		await context.addInitScript(() => {
			const open = (name: string) => Reflect.apply(realOpen, indexedDB, [`${name}-elsewhere`]);
			const realOpen = IDBFactory.prototype.open;
			// A request whose events nobody sends.
			IDBFactory.prototype.open = (name) =>
				new Proxy(open(name), {
					get: (target, property) =>
						property === 'addEventListener'
							? () => undefined
							: Reflect.get(target, property, target)
				});
		});
		expect(await reasonOf(context)).toBe('NotebookUnavailableError: no-answer');
	});

	test('makes way for a newer version of the app, and says so', async ({ context }) => {
		const notebook = await openNotebook(context);
		const { page } = await openTab(context);
		const isOpen = await page.evaluate(
			() =>
				new Promise<boolean>((resolve) => {
					const opening = indexedDB.open('newsproof-notebook', 99);
					opening.onsuccess = () => {
						opening.result.close();
						resolve(true);
					};
				})
		);
		expect(isOpen).toBe(true);
		const refusal = await notebook.evaluate((store) =>
			store.entries().then(
				() => 'read',
				(error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error)
			)
		);
		expect(refusal).toBe('newer-version');
		expect(await reasonOf(context)).toBe('NotebookUnavailableError: newer-version');
	});
});
