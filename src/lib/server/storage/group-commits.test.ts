import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, test } from 'vitest';
import { groupCommits, type CommitBatch } from './group-commits.ts';

type Page = string[];

/** Commits by copying a draft page to the disk; `fails` says for which batches the disk is full. */
function paper(fails: (batch: number) => boolean = () => false) {
	const disk: Page = [];
	const sizes: number[] = [];
	const commitBatch: CommitBatch<Page> = async (works) => {
		const draft: Page = [];
		sizes.push(works.length);
		for (const work of works) await work.perform(draft);
		if (fails(sizes.length)) throw new Error('disk full');
		disk.push(...draft);
		for (const work of works) work.settle();
	};
	return { disk, sizes, commitBatch };
}

const write = (line: string) => async (page: Page) => {
	page.push(line);
	return line;
};

describe('a group commit', () => {
	test('answers that arrive in one turn of the loop share one commit', async () => {
		const { disk, sizes, commitBatch } = paper();
		const { submit } = groupCommits(commitBatch);
		const submitted = [submit(write('a')), submit(write('b'))];
		await new Promise<void>((resolve) => process.nextTick(resolve));
		submitted.push(submit(write('c')));

		expect(await Promise.all(submitted)).toEqual(['a', 'b', 'c']);
		expect(disk).toEqual(['a', 'b', 'c']);
		expect(sizes).toEqual([3]);
	});

	test('an answer that arrives while a batch runs joins the next', async () => {
		const { sizes, commitBatch } = paper();
		const { submit } = groupCommits(commitBatch);
		let late: Promise<string> | undefined;
		await submit(async (page) => {
			late = submit(write('late'));
			return write('early')(page);
		});

		expect(await late).toBe('late');
		expect(sizes).toEqual([1, 1]);
	});

	test('no batch grows beyond its limit', async () => {
		const { disk, sizes, commitBatch } = paper();
		const { submit } = groupCommits(commitBatch, 2);
		await Promise.all(['a', 'b', 'c', 'd', 'e'].map((line) => submit(write(line))));

		expect(disk).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(sizes).toEqual([2, 2, 1]);
	});

	test('nobody is told before the commit', async () => {
		const { disk, commitBatch } = paper();
		const { submit } = groupCommits(commitBatch);
		const seen = ['a', 'b'].map((line) => submit(write(line)).then(() => disk.includes('b')));

		expect(await Promise.all(seen)).toEqual([true, true]);
	});

	test('when the commit fails everyone of the batch is refused, and the next batch works', async () => {
		const { disk, commitBatch } = paper((batch) => batch === 1);
		const { submit } = groupCommits(commitBatch);
		const outcomes = await Promise.allSettled([submit(write('a')), submit(write('b'))]);

		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(await submit(write('c'))).toBe('c');
		expect(disk).toEqual(['c']);
	});

	test('an acknowledgement before the commit, as a control, promises what is lost', async () => {
		const { disk, commitBatch } = paper(() => true);
		const { submit } = groupCommits<Page>((works) =>
			commitBatch(
				works.map((work) => ({
					...work,
					perform: async (page) => {
						const done = await work.perform(page);
						work.settle();
						return done;
					}
				}))
			)
		);

		expect(await submit(write('a'))).toBe('a');
		expect(disk).toEqual([]);
	});

	test('work that throws rejects with what it threw', async () => {
		const { submit } = groupCommits(paper().commitBatch);
		const failing = submit(async () => Promise.reject(new RangeError('mine')));

		await expect(failing).rejects.toEqual(new RangeError('mine'));
	});

	test('each work runs in the context of its own request', async () => {
		const request = new AsyncLocalStorage<string>();
		const { submit } = groupCommits(paper().commitBatch);
		const seen = ['ann', 'ben'].map((learner) =>
			request.run(learner, () => submit(async () => request.getStore()))
		);

		expect(await Promise.all(seen)).toEqual(['ann', 'ben']);
	});

	test('it is drained when all queued work is settled, and at once when there is none', async () => {
		const { disk, commitBatch } = paper();
		const { submit, drained } = groupCommits(commitBatch, 1);
		await drained();
		const submitted = [submit(write('a')), submit(write('b'))];
		await drained();

		expect(disk).toEqual(['a', 'b']);
		await Promise.all(submitted);
	});
});
