import { entryIdOf, foldEntry, type Entry, type EntrySource } from './entry.ts';
import type { NotebookRecord } from './merge.ts';
import type { NotebookEvent } from './notebook-event.ts';
import type { NotebookPage } from './notebook-page.ts';
import { settingsOf, type NotebookSettings } from './settings.ts';

/** A notebook as of its last event. */
export type Notebook = {
	readonly settings: NotebookSettings;
	readonly entries: ReadonlyMap<string, Entry>;
};

/** The moment until which everything is forgotten, 0 when the notebook was never emptied. */
export function emptiedAt(events: Iterable<NotebookEvent>): number {
	let latest = 0;
	for (const event of events) {
		if (event.type === 'notebook.emptied') latest = Math.max(latest, event.at);
	}
	return latest;
}

/**
 * Whether nothing of an event is left in a notebook that was emptied at a moment. Taking back stays: by a
 * clock that is behind, a review that stands after that moment was taken back before it.
 */
export function isForgotten(event: NotebookEvent, forgottenUntil: number): boolean {
	return 'entry' in event && event.type !== 'review.undone' && event.at <= forgottenUntil;
}

/** What each entry is folded from, by entry id. Of what happened up to `forgottenUntil` nothing is left. */
export function sourcesOf(
	pages: Iterable<NotebookPage>,
	events: Iterable<NotebookEvent>,
	forgottenUntil = 0
): ReadonlyMap<string, EntrySource> {
	type Source = { id: string; answers: EntrySource['answers'][number][]; events: NotebookEvent[] };
	const sources = new Map<string, Source>();
	for (const page of pages) {
		for (const answer of page.answers) {
			if (answer.at <= forgottenUntil) continue;
			const id = entryIdOf(page.set.id, answer.questionId);
			const source = sources.get(id) ?? { id, answers: [], events: [] };
			source.answers.push({ page, answer });
			sources.set(id, source);
		}
	}
	for (const event of events) {
		if (!('entry' in event) || isForgotten(event, forgottenUntil)) continue;
		sources.get(event.entry)?.events.push(event);
	}
	return sources;
}

/** The notebook that a record makes. The same record, in whatever order, the same notebook. */
export function foldNotebook({ pages, events }: NotebookRecord): Notebook {
	const settings = settingsOf(events);
	const sources = sourcesOf(pages, events, emptiedAt(events));
	const entries = new Map<string, Entry>();
	for (const source of sources.values()) {
		const entry = foldEntry(source, settings.retention);
		if (entry) entries.set(entry.id, entry);
	}
	return { settings, entries };
}
