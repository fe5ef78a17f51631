import { error } from '@sveltejs/kit';
import { writeBankJson, writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { openBank } from '#lib/server/use-cases/open-bank.ts';
import type { RequestHandler } from './$types';

const WRITERS = {
	json: { type: 'application/json', write: writeBankJson },
	yaml: { type: 'application/yaml', write: writeBankYaml }
} as const;

export const GET: RequestHandler = async ({ params, locals }) => {
	const { id, format } = params;
	if (format !== 'json' && format !== 'yaml') error(404, 'not-found');
	const opened = await openBank(runningApp(), locals.learnerId, id);
	if (!opened) error(404, 'not-found');
	const { type, write } = WRITERS[format];
	return new Response(write(opened.bank), {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${id}.${format}"`,
			'cache-control': 'private, no-store'
		}
	});
};
