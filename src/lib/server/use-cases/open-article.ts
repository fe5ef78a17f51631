import { makeArticle, type Article } from '#lib/core/article/article.ts';
import type { BankDocument } from '#lib/core/bank/document.ts';
import type { App } from '../app.ts';
import { listOwnSets, listSets, type SetCard } from './list-sets.ts';

/** An article, and the sets that ask about it: the learner's own, then those for everyone. */
export async function openArticle(
	app: App,
	articleId: string,
	learnerId: string | undefined
): Promise<{ readonly article: Article; readonly sets: readonly SetCard[] } | undefined> {
	const record = await app.storage.findArticle(articleId);
	if (!record) return undefined;
	const entry: BankDocument['article'] = JSON.parse(record.document);
	const { text = '', title = '', language = 'en', id: _id, file: _file, ...metadata } = entry;
	const own = await listOwnSets(app, learnerId);
	const sets = [...own, ...(await listSets(app, learnerId))];
	return {
		article: makeArticle(text, { ...metadata, title, language }),
		sets: sets.filter(({ articles }) => articles.some(({ id }) => id === articleId))
	};
}
