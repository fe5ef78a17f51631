import { error } from '@sveltejs/kit';
import { writeBankJson, writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { findDeskBank } from '#lib/server/desk/find-desk-bank.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { RequestHandler } from './$types';

const WRITERS = {
	json: { type: 'application/json', write: writeBankJson },
	yaml: { type: 'application/yaml', write: writeBankYaml }
} as const;

export const GET: RequestHandler = async ({ params, locals }) => {
	const { id, format } = params;
	if (format !== 'json' && format !== 'yaml') error(404, 'not-found');
	const desk = locals.workspaceId && (await findDeskBank(runningApp(), locals.workspaceId, id));
	if (!desk) error(404, 'not-found');
	const { type, write } = WRITERS[format];
	return new Response(write(desk.bank), {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${id}.${format}"`,
			'cache-control': 'private, no-store'
		}
	});
};
