import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { FileProblem } from '#lib/core/review/notebook-file.ts';
import type { NotebookStore } from './notebook-store.ts';

/** A file larger than this is none of ours, and would stop the page. */
const MOST_BYTES = 200_000_000;

/** What came of reading a file. `problems`: what could not be taken over. */
export type NotebookFileReading = {
	readonly problems: readonly FileProblem[];
	/** How many entries the notebook has that it did not have before. */
	readonly added: number;
};

function dayOf(atMs: number): string {
	const at = new Date(atMs);
	const pad = (part: number) => String(part).padStart(2, '0');
	return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** The whole notebook as the text of a file. */
export async function writeNotebook(store: NotebookStore): Promise<string> {
	const { writeNotebookFile } = await import('#lib/core/review/notebook-file.ts');
	return writeNotebookFile(await store.whole(), store.now());
}

/** The whole notebook as a file, named by the day. */
export async function saveNotebookFile(store: NotebookStore): Promise<File> {
	const name = `newsproof-notebook-${dayOf(store.now())}.json`;
	return new File([await writeNotebook(store)], name, { type: 'application/json' });
}

/** Adds the notebook in a file to the one on this device. What is in both is there once. */
export async function readNotebook(
	store: NotebookStore,
	file: Blob
): Promise<Outcome<NotebookFileReading, 'too-large' | 'not-json' | 'not-a-notebook'>> {
	if (file.size > MOST_BYTES) return fail('too-large');
	const { readNotebookFile } = await import('#lib/core/review/notebook-file.ts');
	const reading = readNotebookFile(await file.text());
	if (!reading.ok) return reading;
	const { problems, ...notebook } = reading.value;
	const before = new Set((await store.entries()).map(({ id }) => id));
	await store.merge(notebook);
	const added = (await store.entries()).filter(({ id }) => !before.has(id)).length;
	return succeed({ problems, added });
}
