import type { BrowserContext, JSHandle } from '@playwright/test';
import { foldNotebook } from '#lib/core/review/fold-notebook.ts';
import { formatNotebookCode } from '#lib/core/review/notebook-code.ts';
import type { SyncRequest } from '#lib/core/review/notebook-sync.ts';
import { expect, test } from '../support/e2e-fixtures.ts';
import { mouse } from '../support/e2e-hands.ts';
import { answerExplained, button, goAndStart } from '../support/e2e-quiz.ts';
import { setFromSeeds } from '../support/e2e-seeds.ts';
import { pageMessages } from '#lib/ui/messages/page-messages.ts';
import { ARTICLES, aPage, aReview, onDay } from '../support/notebook.ts';
import { openInPage, putBesideApp, type NotebookInPage } from '../support/notebook-page.ts';

type Script = JSHandle<NotebookInPage>;
type Store = JSHandle<Awaited<ReturnType<NotebookInPage['openNotebookStore']>>>;
type Device = { readonly script: Script; readonly store: Store };

const hands = mouse();
const SYNC = '**/notebook/sync';

/** The notebook of this browser, with a missed question in it. */
async function openDevice(context: BrowserContext): Promise<Device> {
	await putBesideApp(context);
	const script = await openInPage(await context.newPage(), '/empty-page');
	const store = await script.evaluateHandle((notebook) => notebook.openNotebookStore());
	const whole = { record: { pages: [aPage()], events: [] }, articles: ARTICLES };
	await store.evaluate((opened, news) => opened.merge(news), whole);
	return { script, store };
}

function sync({ script, store }: Device) {
	return script.evaluate((notebook, opened) => notebook.syncNotebook(opened), store);
}

function startKeeping({ script, store }: Device) {
	return script.evaluate((notebook, opened) => notebook.startKeeping(opened), store);
}

function join({ script, store }: Device, typed: string) {
	return script.evaluate((notebook, { opened, code }) => notebook.joinKeeping(opened, code), {
		opened: store,
		code: typed
	});
}

/** So many right answers, one a day. */
function review({ store }: Device, ...days: readonly number[]) {
	const { id: _id, at: _at, turn: _turn, ...deed } = aReview(0);
	return store.evaluate(
		async (opened, [done, moments]) => {
			for (const at of moments) await opened.record(done, at);
		},
		[deed, days.map(onDay)] as const
	);
}

function keepingOf({ store }: Device) {
	return store.evaluate((opened) => opened.keeping());
}

async function eventsOf({ store }: Device) {
	const { record } = await store.evaluate((opened) => opened.whole());
	return record.events;
}

/** What the notebook shows is what the core makes of all that lies on the disk. */
async function expectFolded({ store }: Device): Promise<void> {
	const [{ record }, entries] = await store.evaluate(async (opened) =>
		Promise.all([opened.whole(), opened.entries()])
	);
	expect(new Map(entries.map((entry) => [entry.id, entry]))).toEqual(foldNotebook(record).entries);
}

/** The code under which a device's notebook is kept from now on. */
async function codeOf(device: Device): Promise<string> {
	const started = await startKeeping(device);
	expect(started.ok).toBe(true);
	return started.ok ? started.value : '';
}

test('what a quiz left comes from the server, and nothing of the notebook goes there without a code', async ({
	page,
	context
}) => {
	const set = setFromSeeds('camp-taji-quick');
	await goAndStart(page, set, 'practice', hands);
	for (const place of [1, 2]) {
		await answerExplained(page, set, place, 'wrong', hands);
		await button(page, pageMessages.attempt.next).click();
	}
	const device = await openDevice(context);
	await review(device, 1);
	const asked: SyncRequest[] = [];
	await context.route(SYNC, async (route) => {
		asked.push(route.request().postDataJSON());
		await route.fallback();
	});
	expect(await sync(device)).toBe('up-to-date');
	expect(asked.map(({ code, events }) => ({ code, events }))).toEqual([
		{ code: undefined, events: [] }
	]);
	await expectFolded(device);
	const [{ record }, entries] = await device.store.evaluate(async (store) =>
		Promise.all([store.whole(), store.entries()])
	);
	const page1 = record.pages.find(({ set: { id } }) => id === set.id);
	expect(page1).toMatchObject({ provisional: false });
	expect(page1?.answers.map(({ outcome }) => outcome)).toEqual(['wrong', 'wrong']);
	const opened = await device.store.evaluate((store, id) => store.open(id), entries[0]?.id ?? '');
	expect(opened?.content.question.stem).toBe(entries[0]?.stem);
});

test('two devices under one code hold the same, also when an answer is lost on its way', async ({
	context,
	newLearner,
	trouble
}) => {
	trouble.expectTrouble(/notebook\/sync/u);
	const [phone, laptop] = [await openDevice(context), await openDevice(await newLearner())];
	await review(phone, 1, 2);
	const code = await codeOf(phone);
	await review(laptop, 3, 4);
	const typed = formatNotebookCode(code).toLowerCase();
	expect(await join(laptop, typed)).toEqual({ ok: true, value: code });
	await review(phone, 5, 6);
	// The server takes them, and the phone never hears of it.
	await context.route(
		SYNC,
		async (route) => {
			await route.fetch();
			await route.abort();
		},
		{ times: 1 }
	);
	expect(await sync(phone)).toBe('unreachable');
	expect(await keepingOf(phone)).toMatchObject({ waiting: 2, problem: 'unreachable' });
	expect(await sync(phone)).toBe('up-to-date');
	expect(await sync(laptop)).toBe('up-to-date');
	const events = await eventsOf(phone);
	expect(events).toHaveLength(6);
	expect(await eventsOf(laptop)).toEqual(events);
	const kept = await keepingOf(phone);
	expect(kept).toMatchObject({ kind: 'kept', code, waiting: 0 });
	expect(kept).not.toHaveProperty('problem', 'unreachable');
});

test('reviews made without a connection are sent by themselves when it is back', async ({
	context,
	newLearner,
	trouble
}) => {
	// The connection may go while the notebook is being opened.
	trouble.expectTrouble(/ERR_INTERNET_DISCONNECTED/u);
	const phone = await openDevice(context);
	const code = await codeOf(phone);
	await phone.script.evaluate((notebook, opened) => void notebook.keepInSync(opened), phone.store);
	await context.setOffline(true);
	await review(phone, 1);
	await expect.poll(async () => sync(phone)).toBe('unreachable');
	await context.setOffline(false);
	await expect.poll(async () => keepingOf(phone)).toMatchObject({ waiting: 0, code });
	const laptop = await openDevice(await newLearner());
	await join(laptop, code);
	expect(await eventsOf(laptop)).toEqual(await eventsOf(phone));
});

test('a long notebook comes in several exchanges, and is folded as far as it came when one of them fails', async ({
	context,
	newLearner,
	trouble
}) => {
	trouble.expectTrouble(/notebook\/sync/u);
	const second = await newLearner();
	const [phone, laptop] = [await openDevice(context), await openDevice(second)];
	const size = { entries: 300, reviewsEach: 5, now: onDay(0), seed: 'long' };
	await phone.script.evaluate(
		(notebook, { opened, made }) => opened.merge(notebook.makeLongNotebook(made)),
		{ opened: phone.store, made: size }
	);
	await laptop.script.evaluate(
		(notebook, { opened, made }) => {
			const { record, articles } = notebook.makeLongNotebook(made);
			return opened.merge({ record: { pages: record.pages, events: [] }, articles });
		},
		{ opened: laptop.store, made: size }
	);
	const code = await codeOf(phone);
	let exchanges = 0;
	await second.route(SYNC, async (route) => {
		exchanges += 1;
		// The first only asks whether there is such a code.
		await (exchanges === 3 ? route.abort() : route.fallback());
	});
	await join(laptop, code);
	const { length: come } = await eventsOf(laptop);
	expect(come).toBeGreaterThan(0);
	expect(come).toBeLessThan(size.entries * size.reviewsEach);
	await expectFolded(laptop);
	expect(await sync(laptop)).toBe('up-to-date');
	expect(await eventsOf(laptop)).toEqual(await eventsOf(phone));
	await expectFolded(laptop);
});

test('a code that nothing is kept under changes nothing on the device', async ({
	context,
	trouble
}) => {
	trouble.expectTrouble(/404/u);
	const phone = await openDevice(context);
	await review(phone, 1);
	expect(await join(phone, 'AAAA-AAAA-AAAA-AAAA-AAAA')).toEqual({
		ok: false,
		reason: 'code-unknown'
	});
	expect(await join(phone, 'no code')).toEqual({ ok: false, reason: 'code-unreadable' });
	expect(await keepingOf(phone)).toEqual({ kind: 'on-this-device', wasLost: false });
	expect(await eventsOf(phone)).toHaveLength(1);
});

test('deleting the notebook deletes the server’s copy too, and other devices keep theirs', async ({
	context,
	newLearner,
	trouble
}) => {
	trouble.expectTrouble(/404|ERR_INTERNET_DISCONNECTED/u);
	const [phone, laptop] = [await openDevice(context), await openDevice(await newLearner())];
	await review(phone, 1);
	await join(laptop, await codeOf(phone));
	const erase = () =>
		phone.script.evaluate((notebook, opened) => notebook.deleteNotebook(opened), phone.store);
	await context.setOffline(true);
	expect(await erase()).toEqual({ ok: false, reason: 'unreachable' });
	expect(await eventsOf(phone)).toHaveLength(1);
	await context.setOffline(false);
	expect(await erase()).toMatchObject({ ok: true });
	expect((await eventsOf(phone)).map(({ type }) => type)).toEqual(['notebook.emptied']);
	expect(await phone.store.evaluate((store) => store.entries())).toEqual([]);
	expect(await keepingOf(phone)).toEqual({ kind: 'on-this-device', wasLost: false });
	expect(await sync(laptop)).toBe('code-unknown');
	expect(await keepingOf(laptop)).toEqual({ kind: 'on-this-device', wasLost: true });
	expect(await eventsOf(laptop)).toHaveLength(1);
});

test('a notebook moves to another device by a file, and what does not fit is named', async ({
	context,
	newLearner
}) => {
	const [phone, laptop] = [await openDevice(context), await openDevice(await newLearner())];
	await review(phone, 1, 2);
	const text = await phone.script.evaluate(
		(notebook, opened) => notebook.writeNotebook(opened),
		phone.store
	);
	const read = (from: string) =>
		laptop.script.evaluate(
			(notebook, { opened, words }) => notebook.readNotebook(opened, new Blob([words])),
			{ opened: laptop.store, words: from }
		);
	expect(await read('{}')).toEqual({ ok: false, reason: 'not-a-notebook' });
	const damaged = text.replace('"verdict":"right"', '"verdict":"fine"');
	const first = await read(damaged);
	expect(first.ok && first.value.problems.map(({ where }) => where)).toEqual(['events 1']);
	expect(await read(text)).toEqual({ ok: true, value: { problems: [], added: 0 } });
	expect(await eventsOf(laptop)).toEqual(await eventsOf(phone));
});
