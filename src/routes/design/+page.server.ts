import { error } from '@sveltejs/kit';
import { parse } from 'valibot';
import { dev } from '$app/environment';
import { settingsSchema } from '#lib/core/bank/document.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { readSeed } from '#lib/server/seed-files.ts';

/** A seed's bank, to show every component with. In development, and where the server is told to. */
export function load() {
	if (!dev && !runningApp().showsComponentPage) error(404);
	const { bank } = readSeed('seeds/camp-taji');
	if (!bank) error(404);
	return {
		article: bank.article,
		questions: bank.questions,
		settings: parse(settingsSchema, {})
	};
}
