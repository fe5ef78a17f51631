import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { makeArticle } from '#lib/core/article/article.ts';
import { ARTICLE_TEXT } from '../../../../tests/support/builders.ts';
import type { Drawer } from './drawer.ts';
import { openWorkerDrawer, type WorkerDrawerOptions } from './worker-drawer.ts';

const script = fileURLToPath(
	new URL('../../../../tests/support/scripted-drawing-worker.ts', import.meta.url)
);

let drawer: Drawer;
let reports: string[];
function open(options: Partial<WorkerDrawerOptions> = {}) {
	reports = [];
	drawer = openWorkerDrawer({
		script,
		weightsFile: 'w',
		report: (line) => reports.push(line),
		...options
	});
}
afterEach(() => drawer.close());

async function draw(title: string, seed = '1'): Promise<string> {
	const outcome = await drawer.draw(makeArticle(ARTICLE_TEXT, { title, language: 'en' }), seed);
	return outcome.ok ? outcome.value.bank.id : outcome.reason;
}

describe('drawing in a worker', () => {
	test('gives what was drawn of the very article', async () => {
		open();
		const article = makeArticle(ARTICLE_TEXT, { title: 'a', language: 'en', publisher: 'P' });
		const outcome = await drawer.draw(article, '7');
		expect(outcome.ok && outcome.value.bank.article).toEqual(article);
		expect(outcome.ok && outcome.value.bank.id).toBe('a-7-1-w');
		expect(outcome.ok && outcome.value.findings).toEqual(new Map());
	});

	test('draws as well when the thread was woken ahead, and does not wake one that is closed', async () => {
		open();
		drawer.wake();
		drawer.wake();
		expect(await draw('a')).toBe('a-1-1-w');
		await drawer.close();
		drawer.wake();
		expect(await draw('b')).toBe('drawing-off');
	});

	test('takes one text after the other, in the order in which they came', async () => {
		open();
		const ids = await Promise.all(['a', 'b', 'c'].map((title) => draw(title)));
		expect(ids).toEqual(['a-1-1-w', 'b-1-2-w', 'c-1-3-w']);
	});

	test('gives a text up that takes too long, and goes on with the next', async () => {
		open({ deadlineMs: 1500 });
		const [hung, next] = await Promise.all([draw('hang'), draw('b')]);
		expect([hung, next]).toEqual(['drawing-too-slow', 'b-1-1-w']);
	});

	test.each(['crash', 'throw'])('goes on after a %s of the worker', async (title) => {
		open();
		const [broken, next] = await Promise.all([draw(title), draw('b')]);
		expect([broken, next]).toEqual(['drawing-broke', 'b-1-1-w']);
		expect(reports.join()).toMatch(/^The drawing worker broke down/u);
	});

	test('reports a drawing that failed, and keeps the worker', async () => {
		open();
		const outcomes = await Promise.all([draw('a'), draw('refuse'), draw('b')]);
		expect(outcomes).toEqual(['a-1-1-w', 'drawing-broke', 'b-1-2-w']);
		expect(reports).toEqual(['A bank could not be drawn: It would not']);
	});

	test('refuses what would have to wait behind too many', async () => {
		open({ mostWaiting: 1 });
		const outcomes = await Promise.all([draw('a'), draw('b'), draw('c')]);
		expect(outcomes).toEqual(['a-1-1-w', 'b-1-2-w', 'drawing-busy']);
	});

	test('leaves nobody waiting when it is closed', async () => {
		open();
		const pending = [draw('hang'), draw('b')];
		await drawer.close();
		expect(await Promise.all(pending)).toEqual(['drawing-off', 'drawing-off']);
		expect(await draw('c')).toBe('drawing-off');
	});
});
