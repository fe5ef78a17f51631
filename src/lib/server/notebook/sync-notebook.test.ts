import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mergeRecords, EMPTY_RECORD, type NotebookRecord } from '#lib/core/review/merge.ts';
import { readNotebookCode } from '#lib/core/review/notebook-code.ts';
import type { NotebookEvent, Review } from '#lib/core/review/notebook-event.ts';
import type { SyncRequest } from '#lib/core/review/notebook-sync.ts';
import {
	answerAll,
	aSyncRequest,
	exchange,
	finishAttempt
} from '../../../../tests/support/server-notebook.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import { aQuestion } from '../../../../tests/support/builders.ts';
import { START } from '../../../../tests/support/facts.ts';
import { deleteOldNotebooks } from './delete-old-notebooks.ts';
import { emptyServerNotebook } from './empty-server-notebook.ts';
import { forgetNotebook } from './forget-notebook.ts';
import { keepNotebook } from './keep-notebook.ts';
import { MOST_ROWS, streamOfCode } from './notebook-stream.ts';
import { recordDeed } from './record-deed.ts';
import { syncNotebook } from './sync-notebook.ts';

const ADDRESS = '192.0.2.1';
const DAY = 86_400_000;
const ENTRY = 'ferry-set/q-choice';

let world: TestWorld;
beforeEach(async () => {
	world = await openTestWorld();
	await world.publish({ reveal: 'end' }, [aQuestion('choice'), aQuestion('numeric')]);
});
afterEach(() => world.close());

async function aLearner(): Promise<TestLearner> {
	const learner = await startLearner(world);
	await answerAll(world, learner, { 'q-choice': 'wrong' });
	await finishAttempt(world, learner);
	return learner;
}

function aReview(id: string, set: Partial<Review> = {}): Review {
	return {
		type: 'question.reviewed',
		id,
		at: START + DAY,
		turn: 1,
		entry: ENTRY,
		questionId: 'q-choice',
		response: { kind: 'choice', option: 'A' },
		verdict: 'right',
		hinted: false,
		tookMs: 4000,
		...set
	};
}

async function aCode(learnerId?: string): Promise<string> {
	const kept = await keepNotebook(world.app, { address: ADDRESS, ...(learnerId && { learnerId }) });
	if (!kept.ok) throw new Error(kept.reason);
	return kept.value;
}

const attempt = (learnerId: string | undefined, set: Partial<SyncRequest>, address = ADDRESS) =>
	syncNotebook(world.app, { learnerId, address, request: aSyncRequest(set) });

/** A browser that holds a notebook: what it knows, and what it has not sent. */
function aDevice(learnerId: string | undefined, code: string) {
	let record: NotebookRecord = EMPTY_RECORD;
	let unsent: readonly NotebookEvent[] = [];
	let after = 0;
	return {
		record: () => record,
		does(...events: readonly NotebookEvent[]) {
			unsent = [...unsent, ...events];
			record = mergeRecords(record, { pages: [], events });
		},
		async syncs() {
			let more = true;
			while (more) {
				const pages = Object.fromEntries(
					record.pages.map((page) => [page.attemptId, page.revision])
				);
				const answer = await exchange(world.app, learnerId, {
					code,
					after,
					events: [...unsent],
					pages
				});
				unsent = [];
				after = answer.cursor;
				more = answer.more;
				record = mergeRecords(record, answer);
			}
		}
	};
}

describe('without a code', () => {
	test('a browser gets the pages of its learner and what was done without script, and sends nothing', async () => {
		const { learnerId } = await aLearner();
		await recordDeed(world.app, learnerId, { type: 'entry.retired', entry: ENTRY }, 'k1');
		const answer = await exchange(world.app, learnerId);
		expect(answer.pages.map(({ questions }) => questions.length)).toEqual([2]);
		expect(answer.articles).toHaveLength(1);
		expect(answer.events).toMatchObject([{ type: 'entry.retired', id: 'k1', turn: 1 }]);
		expect([answer.cursor, answer.more, answer.nowMs]).toEqual([1, false, world.clock.nowMs]);
		const refused = await attempt(learnerId, { events: [aReview('r1')] });
		expect(refused).toEqual({ ok: false, reason: 'events-without-code' });
	});

	test('what is held is not sent again', async () => {
		const { learnerId } = await aLearner();
		const { pages, cursor } = await exchange(world.app, learnerId);
		const held = Object.fromEntries(pages.map((page) => [page.attemptId, page.revision]));
		const again = await exchange(world.app, learnerId, { after: cursor, pages: held });
		expect([again.pages, again.events, again.articles]).toEqual([[], [], []]);
	});

	test('someone else’s cookie, and none, get nothing', async () => {
		const { attemptId } = await aLearner();
		const stranger = await startLearner(world);
		const theirs = await exchange(world.app, stranger.learnerId, { pages: { [attemptId]: -1 } });
		expect(theirs.pages.map((page) => page.attemptId)).toEqual([stranger.attemptId]);
		const nobodys = await exchange(world.app, undefined, { pages: { [attemptId]: -1 } });
		expect(nobodys).toEqual({
			...{ events: [], cursor: 0, pages: [], articles: [], more: false },
			nowMs: world.clock.nowMs
		});
	});

	test('a notebook that was emptied says so, however much the browser had, and its attempts do not come back', async () => {
		const { learnerId } = await aLearner();
		await recordDeed(world.app, learnerId, { type: 'entry.retired', entry: ENTRY }, 'k1');
		world.clock.nowMs += 1000;
		await emptyServerNotebook(world.app, learnerId);
		for (const after of [0, 1, 7]) {
			const { events, pages } = await exchange(world.app, learnerId, { after });
			expect(events.map(({ type }) => type)).toEqual(['notebook.emptied']);
			expect(pages).toEqual([]);
		}
	});
});

describe('with one code two browsers', () => {
	test('come to hold the same: reviews and pages of both', async () => {
		const [one, two] = [await aLearner(), await aLearner()];
		const code = await aCode(one.learnerId);
		const [phone, desk] = [aDevice(one.learnerId, code), aDevice(two.learnerId, code)];
		phone.does(aReview('p1'), aReview('p2'));
		desk.does(aReview('d1'));
		await phone.syncs();
		await desk.syncs();
		desk.does(aReview('d2'));
		phone.does(aReview('p3'));
		await desk.syncs();
		await phone.syncs();
		await desk.syncs();
		expect(phone.record()).toEqual(desk.record());
		expect(phone.record().events.map(({ id }) => id)).toEqual(['d1', 'd2', 'p1', 'p2', 'p3']);
		expect(phone.record().pages.map(({ attemptId }) => attemptId)).toEqual(
			[one.attemptId, two.attemptId].toSorted()
		);
	});

	test('may send the same twice: it is there once, as it was first', async () => {
		const code = await aCode();
		await exchange(world.app, undefined, { code, events: [aReview('r1')] });
		const other = aReview('r1', { turn: 7 });
		await exchange(world.app, undefined, { code, events: [aReview('r1'), other, aReview('r2')] });
		const { events } = await exchange(world.app, undefined, { code });
		expect(events).toEqual([aReview('r1'), aReview('r2')]);
	});

	test('get in pieces what does not fit into one answer', async () => {
		const code = await aCode();
		const many = (from: number, count: number) =>
			Array.from({ length: count }, (_, index) => aReview(`r${from + index}`));
		await exchange(world.app, undefined, { code, events: many(0, 1_000) });
		await exchange(world.app, undefined, { code, events: many(1_000, 500) });
		const device = aDevice(undefined, code);
		await device.syncs();
		expect(device.record().events).toHaveLength(1_500);
	});

	test('bring along what one of them did without script', async () => {
		const { learnerId } = await aLearner();
		const code = await aCode();
		await recordDeed(world.app, learnerId, { type: 'entry.retired', entry: ENTRY }, 'k1');
		await exchange(world.app, learnerId, { code });
		await exchange(world.app, learnerId, { code });
		const { events } = await exchange(world.app, undefined, { code });
		expect(events.map(({ id }) => id)).toEqual(['k1']);
	});

	test('follow the attempts that a browser holds a page of, with every correction', async () => {
		const { attemptId } = await aLearner();
		const code = await aCode();
		const answer = await exchange(world.app, undefined, {
			code,
			pages: { [attemptId]: -1, 'no-such-attempt': 3, '\0': 1 }
		});
		expect(answer.pages.map((page) => page.attemptId)).toEqual([attemptId]);
		const elsewhere = await exchange(world.app, undefined, { code });
		expect(elsewhere.pages.map((page) => page.attemptId)).toEqual([attemptId]);
	});

	test('are refused once there is more than any learner does', async () => {
		const code = await aCode();
		const stream = streamOfCode(readNotebookCode(code) ?? '');
		await world.app.storage.transaction((repository) => repository.deleteNotebook(stream));
		const step = 20_000;
		for (let from = 0; from < MOST_ROWS; from += step) {
			await world.app.storage.transaction(async (repository) => {
				for (let at = from; at < from + step; at += 2_000) {
					const rows = Array.from({ length: 2_000 }, (_, index) => ({
						...{ key: `x${at + index}`, type: 'notebook.seen', body: {}, receivedAtMs: 1 }
					}));
					await repository.appendEvents(stream, at, rows);
				}
			});
		}
		expect(await attempt(undefined, { code, events: [aReview('r1')] })).toEqual({
			ok: false,
			reason: 'notebook-full'
		});
	}, 60_000);
});

describe('a code', () => {
	test('is read however it is typed, and is stored nowhere', async () => {
		const code = await aCode();
		expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/u);
		await exchange(world.app, undefined, { code: code.toLowerCase().replaceAll('-', ' ') });
		expect(await attempt(undefined, { code: 'ABCD' })).toEqual({
			ok: false,
			reason: 'code-unreadable'
		});
	});

	test('that nobody has is refused, and guessing is slowed down without locking out who has one', async () => {
		const code = await aCode();
		await exchange(world.app, undefined, { code });
		const guesses = Array.from({ length: 150 }, (_, index) => String(index).padStart(20, '0'));
		const reasons = new Map<string, number>();
		for (const guess of guesses) {
			const answer = await attempt(undefined, { code: guess });
			const reason = answer.ok ? 'ok' : answer.reason;
			reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
		}
		expect([...reasons]).toEqual([
			['code-unknown', 120],
			['too-many-codes', 30]
		]);
		expect((await attempt(undefined, { code })).ok).toBe(true);
		expect((await attempt(undefined, { code: guesses[149] }, '198.51.100.7')).ok).toBe(false);
	});

	test('opens nothing once its notebook is deleted, and nothing of it is left', async () => {
		const { learnerId } = await aLearner();
		const code = await aCode(learnerId);
		await exchange(world.app, undefined, { code, events: [aReview('r1')] });
		expect((await forgetNotebook(world.app, { address: ADDRESS, code })).ok).toBe(true);
		expect(await attempt(undefined, { code, events: [aReview('r2')] })).toEqual({
			ok: false,
			reason: 'code-unknown'
		});
		expect(await forgetNotebook(world.app, { address: ADDRESS, code })).toMatchObject({
			ok: false
		});
		// The attempts are the learner's still.
		expect((await exchange(world.app, learnerId)).pages).toHaveLength(1);
	});

	test('can be had so often, and no more', async () => {
		const { learnerId } = await startLearner(world);
		for (let count = 0; count < 5; count++) await aCode(learnerId);
		const refused = await keepNotebook(world.app, { address: ADDRESS, learnerId });
		expect(refused).toMatchObject({ ok: false, reason: 'too-many-requests' });
	});

	test('that is only looked at counts as used', async () => {
		const [used, silent] = [await aCode(), await aCode()];
		world.clock.nowMs += 390 * DAY;
		await exchange(world.app, undefined, { code: used });
		world.clock.nowMs += 11 * DAY;
		expect(await deleteOldNotebooks(world.app)).toBe(1);
		expect((await attempt(undefined, { code: used })).ok).toBe(true);
		expect((await attempt(undefined, { code: silent })).ok).toBe(false);
	});
});
