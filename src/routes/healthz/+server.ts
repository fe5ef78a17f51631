import { json } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
	await runningApp().storage.listSets();
	return json({ status: 'ok' });
};
