import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readNotebookFile } from '#lib/core/review/notebook-file.ts';
import { ONE_OF_EACH_KIND } from '../../../../tests/support/builders.ts';
import { correct, finishAttempt } from '../../../../tests/support/server-notebook.ts';
import {
	openTestWorld,
	startLearner,
	type TestLearner,
	type TestWorld
} from '../../../../tests/support/test-world.ts';
import {
	exportSentNotebook,
	exportServerNotebook,
	type NotebookFormat,
	type SentNotebook
} from './export-notebook.ts';
import { openServerNotebook } from './open-server-notebook.ts';
import { recordDeed } from './record-deed.ts';

const VISITOR = { address: '192.0.2.1' };

let world: TestWorld;
let learner: TestLearner;
beforeEach(async () => {
	world = await openTestWorld();
	await world.publish({ reveal: 'end' });
	// Nine questions, none of them answered.
	learner = await startLearner(world);
	await finishAttempt(world, learner);
	await correct(world, { type: 'question.dropped', questionId: 'q-choice' });
	const retire = { type: 'entry.retired', entry: 'ferry-set/q-numeric' } as const;
	await recordDeed(world.app, learner.learnerId, retire, 'page-1');
});
afterEach(() => world.close());

async function textIn(format: NotebookFormat): Promise<string> {
	const { content } = await exportServerNotebook(world.app, learner.learnerId, format);
	return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

async function sent(notebook: SentNotebook, format: NotebookFormat): Promise<string | Uint8Array> {
	const exported = await exportSentNotebook(world.app, VISITOR, notebook, format);
	if (!exported.ok) throw new Error(exported.reason);
	return exported.value.content;
}

describe('a notebook is exported', () => {
	test('as a table with every entry, what is dropped and retired as well', async () => {
		const table = await textIn('csv');
		expect(
			table
				.trim()
				.split('\r\n')
				.filter((line) => /ferry-set\/q-/u.test(line))
		).toHaveLength(9);
		expect(table).toMatch(/"yes","ferry-set\/q-choice/u);
		expect(table).toMatch(/"yes","ferry-set\/q-numeric/u);
		expect(table).toMatch(/"no","ferry-set\/q-match/u);
	});

	test('for Anki without what is no more to be learnt', async () => {
		const text = await textIn('anki.txt');
		expect(text).toContain('#notetype:Newsproof');
		expect(text).not.toContain('ferry-set/q-choice');
		expect(text).toContain('ferry-set/q-numeric');
		const { content } = await exportServerNotebook(world.app, learner.learnerId, 'apkg');
		expect([...content.slice(0, 2)]).toEqual([...new TextEncoder().encode('PK')]);
	});

	test('as a file that another device reads whole, with nothing lost', async () => {
		const reading = readNotebookFile(await textIn('json'));
		if (!reading.ok) throw new Error(reading.reason);
		const { record } = await openServerNotebook(world.app, learner.learnerId);
		expect(reading.value.problems).toEqual([]);
		expect(reading.value.record.events).toEqual(record.events);
		expect(reading.value.record.pages[0]?.questions).toHaveLength(ONE_OF_EACH_KIND.length);
	});

	test('from what a browser sends, as it is or compressed, the same as from the server', async () => {
		const file = await textIn('json');
		for (const format of ['csv', 'anki.txt'] as const) {
			const own = await textIn(format);
			expect(await sent(file, format)).toBe(own);
			expect(await sent(new TextEncoder().encode(file), format)).toBe(own);
			expect(await sent(new Uint8Array(gzipSync(file)), format)).toBe(own);
		}
	});

	test('not from what is no notebook, and not from more than a notebook has', async () => {
		const reasonOf = async (notebook: SentNotebook) => {
			const exported = await exportSentNotebook(world.app, VISITOR, notebook, 'csv');
			return exported.ok ? 'ok' : exported.reason;
		};
		expect(await reasonOf('{')).toBe('not-json');
		expect(await reasonOf('{}')).toBe('not-a-notebook');
		expect(await reasonOf(new Uint8Array([0x1f, 0x8b, 1, 2]))).toBe('not-json');
		const bomb = gzipSync(Buffer.alloc(41 * 1024 * 1024, ' '));
		expect(await reasonOf(new Uint8Array(bomb))).toBe('too-large');
	});

	test('empty for who has none', async () => {
		const { content } = await exportServerNotebook(world.app, undefined, 'csv');
		expect(String(content).trim().split('\r\n')).toHaveLength(1);
	});
});
