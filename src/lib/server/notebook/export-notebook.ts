import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import { emptiedAt, foldNotebook, sourcesOf } from '#lib/core/review/fold-notebook.ts';
import type { Entry } from '#lib/core/review/entry.ts';
import {
	readNotebookFile,
	writeNotebookFile,
	type WholeNotebook
} from '#lib/core/review/notebook-file.ts';
import { writeAnkiText } from '#lib/interop/notebook/write-anki-text.ts';
import { writeNotebookCsv } from '#lib/interop/notebook/write-notebook-csv.ts';
import { writeAnkiPackage } from '../anki/write-anki-package.ts';
import type { App } from '../app.ts';
import type { Visitor } from '../rate-limit.ts';
import { cardsOf, type NotebookForCards } from './notebook-cards.ts';
import { openServerNotebook } from './open-server-notebook.ts';

/** The formats of a notebook, by the end of the file's name. */
export const NOTEBOOK_FORMATS = ['csv', 'anki.txt', 'apkg', 'json'] as const;
export type NotebookFormat = (typeof NOTEBOOK_FORMATS)[number];

/** A notebook as a file. */
export type NotebookExport = { readonly type: string; readonly content: string | Uint8Array };

/** The notebook of a browser, as it is sent: the JSON of its file, or that compressed by gzip. */
export type SentNotebook = string | Uint8Array<ArrayBuffer>;

type Exportable = NotebookForCards & { readonly whole: WholeNotebook };

/** What is closed is no more to be learnt. */
function isToLearn({ standing }: Entry): boolean {
	return standing !== 'closed';
}

async function writeAs(
	format: NotebookFormat,
	notebook: Exportable,
	at: number
): Promise<NotebookExport> {
	switch (format) {
		case 'csv':
			return { type: 'text/csv; charset=utf-8', content: writeNotebookCsv(cardsOf(notebook)) };
		case 'anki.txt':
			return {
				type: 'text/plain; charset=utf-8',
				content: writeAnkiText(cardsOf(notebook, isToLearn))
			};
		case 'apkg':
			return {
				type: 'application/octet-stream',
				content: await writeAnkiPackage(cardsOf(notebook, isToLearn), at)
			};
		case 'json':
			return {
				type: 'application/json; charset=utf-8',
				content: writeNotebookFile(notebook.whole, at)
			};
	}
}

function exportable(whole: WholeNotebook): Exportable {
	const { pages, events } = whole.record;
	return {
		whole,
		entries: foldNotebook(whole.record).entries,
		sources: sourcesOf(pages, events, emptiedAt(events)),
		articles: new Map(whole.articles.map((article) => [article.id, article]))
	};
}

/** The notebook that the server holds of the cookie's learner, as a file. */
export async function exportServerNotebook(
	app: App,
	learnerId: string | undefined,
	format: NotebookFormat
): Promise<NotebookExport> {
	const { record, articles } = await openServerNotebook(app, learnerId);
	return writeAs(format, exportable({ record, articles: [...articles.values()] }), app.now());
}

/** Six megabytes can be as many gigabytes in disguise. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const GZIP = [0x1f, 0x8b];
const unpack = promisify(gunzip);

async function textOf(sent: SentNotebook): Promise<Outcome<string, 'too-large' | 'not-json'>> {
	if (typeof sent === 'string') return succeed(sent);
	if (!GZIP.every((byte, index) => sent[index] === byte)) {
		return succeed(new TextDecoder().decode(sent));
	}
	try {
		return succeed((await unpack(sent, { maxOutputLength: MOST_UNPACKED })).toString('utf8'));
	} catch (error) {
		const isLarge = error instanceof RangeError;
		return fail(isLarge ? 'too-large' : 'not-json');
	}
}

/** A file, or why there is none; `too-many-requests` says how long to wait, in milliseconds. */
export type SentExport =
	| Outcome<NotebookExport, 'too-large' | 'not-json' | 'not-a-notebook'>
	| { readonly ok: false; readonly reason: 'too-many-requests'; readonly waitMs: number };

/** A notebook that a browser holds, as a file. Nothing of it is stored; what cannot be read in it is left out. */
export async function exportSentNotebook(
	app: App,
	visitor: Visitor,
	sent: SentNotebook,
	format: NotebookFormat
): Promise<SentExport> {
	const waitMs = app.notebooks.exportLimit.take(visitor, app.now());
	if (waitMs > 0) return { ok: false, reason: 'too-many-requests', waitMs };
	const text = await textOf(sent);
	if (!text.ok) return text;
	const reading = readNotebookFile(text.value);
	if (!reading.ok) return reading;
	// Other requests have their turn.
	await turn();
	return succeed(await writeAs(format, exportable(reading.value), app.now()));
}
