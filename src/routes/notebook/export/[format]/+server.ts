import { error, type RequestEvent } from '@sveltejs/kit';
import {
	exportSentNotebook,
	exportServerNotebook,
	NOTEBOOK_FORMATS,
	type NotebookExport,
	type NotebookFormat,
	type SentExport,
	type SentNotebook
} from '#lib/server/notebook/export-notebook.ts';
import { runningApp } from '#lib/server/running-app.ts';
import type { RequestHandler } from './$types';

type Refusal = Extract<SentExport, { readonly ok: false }>;

const STATUS: Readonly<Record<Refusal['reason'], number>> = {
	'not-json': 400,
	'not-a-notebook': 400,
	'too-large': 413,
	'too-many-requests': 429
};

function formatOf({ params }: RequestEvent<{ format: string }>): NotebookFormat {
	return NOTEBOOK_FORMATS.find((format) => format === params.format) ?? error(404, 'not-found');
}

function download({ type, content }: NotebookExport, format: NotebookFormat): Response {
	const day = new Date(runningApp().now()).toISOString().slice(0, 10);
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="newsproof-notebook-${day}.${format}"`,
			'cache-control': 'private, no-store'
		}
	});
}

async function sentNotebook({ request }: RequestEvent): Promise<SentNotebook | undefined> {
	const form = await request.formData().catch(() => undefined);
	const field = form?.get('notebook') ?? undefined;
	return field instanceof File ? new Uint8Array(await field.arrayBuffer()) : field;
}

/** The notebook that the server holds of the cookie's learner. */
export const GET: RequestHandler = async (event) => {
	const format = formatOf(event);
	return download(await exportServerNotebook(runningApp(), event.locals.learnerId, format), format);
};

/** The notebook that comes with the form. Described in `docs/api.md`. */
export const POST: RequestHandler = async (event) => {
	const format = formatOf(event);
	const sent = await sentNotebook(event);
	if (sent === undefined) error(400, 'not-a-notebook');
	const { learnerId } = event.locals;
	const visitor = {
		address: event.getClientAddress(),
		...(learnerId !== undefined && { learnerId })
	};
	const exported = await exportSentNotebook(runningApp(), visitor, sent, format);
	if (exported.ok) return download(exported.value, format);
	if ('waitMs' in exported) {
		event.setHeaders({ 'retry-after': String(Math.ceil(exported.waitMs / 1000)) });
	}
	error(STATUS[exported.reason], exported.reason);
};
