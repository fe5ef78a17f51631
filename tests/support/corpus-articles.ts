import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeArticle, type Article } from '#lib/core/article/article.ts';
import { readArticleFile } from '#lib/interop/newsproof/article-file.ts';

/** An article of the shared corpus: its first line is the title, the rest the text. */
export function readCorpusArticle(file: string | undefined, text = ''): Article {
	const raw = file === undefined ? text : readFileSync(file, 'utf8');
	const [title = '', ...lines] = raw.split('\n');
	return makeArticle(lines.join('\n'), { title, language: 'en' });
}

/** The article in a seed's folder. */
export function readSeedArticle(folder: string): Article {
	const file = path.join(folder, 'article.md');
	const { value, problems } = readArticleFile(readFileSync(file, 'utf8'), file);
	if (!value) throw new Error(`The seed's article cannot be read: ${JSON.stringify(problems)}`);
	return makeArticle(value.text, value.metadata);
}
