import { normaliseAnswer } from '../question/normalisation.ts';
import type { Entry } from './entry.ts';

/** What to list of a notebook. */
export type EntryFilter = {
	/** Words that the question, its quiz or its article's title must have, every one. */
	readonly search?: string;
	readonly standing?: Entry['standing'];
	readonly articleId?: string;
	readonly attemptId?: string;
};

/** The entries that a filter lets through, the latest missed first. `titleOf` gives an article's title. */
export function browseEntries(
	entries: Iterable<Entry>,
	{ search = '', standing, articleId, attemptId }: EntryFilter,
	titleOf: (articleId: string) => string = () => ''
): readonly Entry[] {
	const wanted = normaliseAnswer(search, 'loose').split(' ').filter(Boolean);
	return [...entries]
		.filter(
			(entry) =>
				(standing === undefined || entry.standing === standing) &&
				(articleId === undefined || entry.articleId === articleId) &&
				(attemptId === undefined || entry.attemptId === attemptId) &&
				hasAll(wanted, `${entry.stem} ${entry.set.title} ${titleOf(entry.articleId)}`)
		)
		.toSorted((a, b) => b.notedAt - a.notedAt || (a.id < b.id ? -1 : 1));
}

function hasAll(wanted: readonly string[], text: string): boolean {
	if (wanted.length === 0) return true;
	const normalised = normaliseAnswer(text, 'loose');
	return wanted.every((word) => normalised.includes(word));
}
