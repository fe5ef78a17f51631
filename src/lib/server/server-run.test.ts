import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestWorld, type TestWorld } from '../../../tests/support/test-world.ts';
import { keepServerRun, outageBetween, outageSince } from './server-run.ts';

const run = (startedAtMs: number, aliveAtMs: number, id = `run-${startedAtMs}`) => ({
	id,
	startedAtMs,
	aliveAtMs
});

describe('the time without a server', () => {
	test.each([
		['one server all the time', [run(0, 900)], 100, 1000, 0],
		['no server is known', [], 100, 1000, 0],
		['a gap between two runs', [run(0, 200), run(500, 900)], 100, 1000, 300],
		['a crash just after the last fact', [run(0, 90), run(500, 900)], 100, 1000, 400],
		['two gaps', [run(0, 200), run(300, 400), run(600, 900)], 100, 1000, 300],
		['two nodes that overlap', [run(0, 600), run(500, 900)], 100, 1000, 0],
		[
			'a node inside the life of another',
			[run(0, 800), run(300, 400), run(850, 900)],
			100,
			1000,
			50
		],
		['runs in any order', [run(500, 900), run(0, 200)], 100, 1000, 300],
		['a run that starts after the end', [run(0, 200), run(1200, 1300)], 100, 1000, 0],
		['the same moment', [run(0, 200)], 100, 100, 0],
		['a clock that went back', [run(0, 200), run(500, 600)], 100, 50, 0],
		['a last beat not long ago', [run(0, 4000)], 100, 9000, 0],
		['a server that has just woken up, before its first beat', [run(0, 4000)], 100, 64_000, 60_000]
	])('%s', (_, runs, since, until, outage) => {
		expect(outageBetween(runs, since, until)).toBe(outage);
	});
});

describe('a server', () => {
	let world: TestWorld;
	beforeEach(async () => void (world = await openTestWorld()));
	afterEach(() => world.close());

	test('notes when it was alive last, so that the next one knows how long nobody was', async () => {
		const { app, clock } = world;
		const start = clock.nowMs;
		const endFirst = await keepServerRun(app, 'first');
		clock.nowMs = start + 10_000;
		await endFirst();
		clock.nowMs = start + 70_000;
		const endSecond = await keepServerRun(app, 'second');
		clock.nowMs = start + 74_000;
		expect(await outageSince(app.storage, start + 5_000, clock.nowMs)).toBe(60_000);
		expect(await outageSince(app.storage, start + 72_000, clock.nowMs)).toBe(0);
		await endSecond();
	});

	test('that slept, or could not write for a while, was not there meanwhile', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		const { app, clock } = world;
		const start = clock.nowMs;
		const beatAt = async (seconds: number) => {
			clock.nowMs = start + seconds * 1000;
			vi.advanceTimersByTime(1000);
			await app.storage.transaction(async () => undefined);
		};
		const end = await keepServerRun(app, 'sleeper');
		for (const seconds of [1, 2, 3, 63, 64]) await beatAt(seconds);
		expect(await outageSince(app.storage, start, clock.nowMs)).toBe(60_000);
		expect(await outageSince(app.storage, start + 63_500, clock.nowMs)).toBe(0);
		await end();
		vi.useRealTimers();
	});
});
