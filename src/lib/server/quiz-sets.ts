import { readSetVersion, type QuizSet, type SetVersionDocument } from '#lib/core/bank/quiz-set.ts';
import type { App } from './app.ts';
import type { RepositoryReader } from './storage/storage.ts';

/** A published version of a set, read. */
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
