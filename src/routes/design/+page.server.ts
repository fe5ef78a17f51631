import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { readSeed } from '#lib/server/seed-files.ts';

/** A seed's bank, to show every component with. The page exists in development only. */
export function load() {
	if (!dev) error(404);
	const { bank } = readSeed('seeds/camp-taji');
	if (!bank) error(404);
	return { article: bank.article, questions: bank.questions };
}
