import * as v from 'valibot';
import { readSetVersion, type QuizSet, type SetVersionDocument } from '#lib/core/bank/quiz-set.ts';
import { correctionSchema, type Correction } from '#lib/core/quiz/corrections.ts';
import { markingOf, type Marking } from '#lib/core/quiz/marking.ts';
import type { App } from './app.ts';
import type { RepositoryReader } from './storage/storage.ts';

/** A published version of a set, read, as it was published. */
export async function findQuizSet(
	app: App,
	reader: RepositoryReader,
	setId: string,
	version: number
): Promise<QuizSet | undefined> {
	const key = `${setId}@${version}`;
	const known = app.setVersions.get(key);
	if (known) return known;
	const record = await reader.findSetVersion(setId, version);
	if (!record) return undefined;
	const document: SetVersionDocument = JSON.parse(record.document);
	const set = readSetVersion(document);
	app.setVersions.set(key, set);
	return set;
}

/** The stream of a published version's corrections. */
export function correctionsStream(setId: string, version: number): string {
	return `corrections:${setId}@${version}`;
}

/** The corrections of a published version, oldest first, those after the first `after`. The database is an edge: what it holds is checked. */
export async function readCorrections(
	reader: RepositoryReader,
	setId: string,
	version: number,
	after = 0
): Promise<readonly Correction[]> {
	const events = await reader.readEvents(correctionsStream(setId, version), after);
	return events.map(({ body }) => v.parse(correctionSchema, body));
}

/** How a published version is graded by now. `marking.set` is the set under all its corrections. */
export async function findMarking(
	app: App,
	reader: RepositoryReader,
	setId: string,
	version: number
): Promise<Marking | undefined> {
	const set = await findQuizSet(app, reader, setId, version);
	return set && markingOf(set, await readCorrections(reader, setId, version));
}
