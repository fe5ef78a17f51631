import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { readArticleFile } from '#lib/interop/newsproof/article-file.ts';
import { readBankFile } from '#lib/interop/newsproof/bank-file.ts';

// Looked up by the development server, so that no seed is built into the app.
const seeds = dev
	? import.meta.glob<string>('/seeds/camp-taji/*.{md,yaml}', { query: '?raw', import: 'default' })
	: {};

async function readSeed(file: string): Promise<string> {
	return (await seeds[`/seeds/camp-taji/${file}`]?.()) ?? '';
}

/** The seed bank, to show every component with. It exists in development only. */
export async function load() {
	if (!dev) error(404);
	const source = readArticleFile(await readSeed('article.md'), 'article.md').value;
	const bank = readBankFile(await readSeed('bank.yaml'), 'bank.yaml', () => source).value;
	if (!bank) error(404);
	return { article: bank.article, questions: bank.questions };
}
