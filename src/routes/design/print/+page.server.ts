import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { assembleSet } from '#lib/core/bank/quiz-set.ts';
import { settingsSchema } from '#lib/core/bank/document.ts';
import { readWorksheetOptions } from '#lib/core/quiz/worksheet-options.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { readSeed } from '#lib/server/seed-files.ts';
import { parse } from 'valibot';
import type { PageServerLoad } from './$types';

/** A seed's set, or one question of each kind, to see a sheet with. In development, and where the server is told to. */
export const load: PageServerLoad = ({ url }) => {
	if (!dev && !runningApp().showsComponentPage) error(404);
	const { bank, sets } = readSeed('seeds/camp-taji');
	if (!bank) error(404);
	const chosen = sets.find(({ set }) => set.id === url.searchParams.get('set'));
	const kinds = new Map(bank.questions.toReversed().map(({ kind, id }) => [kind, id]));
	const sample = {
		id: 'every-kind',
		title: 'One question of each kind',
		banks: [bank.id],
		questions: [...kinds.values()],
		settings: parse(settingsSchema, {})
	};
	const assembly = assembleSet(chosen ?? { newsproof: 1, set: sample }, [bank]);
	if (!assembly.ok) error(404);
	return {
		set: assembly.set,
		options: readWorksheetOptions((name) => url.searchParams.get(name)),
		code: '482915',
		link: 'https://quiz.example.org/join/482915'
	};
};
