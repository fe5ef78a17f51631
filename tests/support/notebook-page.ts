import path from 'node:path';
import type { JSHandle, Page } from 'playwright';
import { build } from 'vite';
import { answerWith, startWebServer, type WebServer } from './web-servers.ts';
import type * as inPage from './notebook-in-page.ts';

/** What a page has of the notebook. */
export type NotebookInPage = typeof inPage;

const SCRIPT = '/notebook.js';

async function bundleNotebook(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		publicDir: false,
		build: {
			write: false,
			minify: false,
			target: 'es2022',
			lib: {
				entry: path.resolve(import.meta.dirname, 'notebook-in-page.ts'),
				formats: ['es']
			},
			rolldownOptions: { output: { codeSplitting: false } }
		}
	});
	const [output] = Array.isArray(built) ? built : [built];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (!chunk) throw new Error('The notebook could not be bundled for a page');
	return chunk.code;
}

/** Serves an empty page, and the notebook as its script. */
export async function serveNotebook(): Promise<WebServer & { readonly origin: string }> {
	const script = await bundleNotebook();
	const page = answerWith('<!doctype html><html lang="en"><title>Notebook</title></html>');
	const server = await startWebServer((request, response) => {
		if (request.url === SCRIPT)
			response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
		else if (request.url === '/favicon.ico') response.writeHead(204).end();
		else if (request.url === '/notebook/sync') response.writeHead(503).end();
		else page(request, response);
	});
	return { ...server, origin: `http://127.0.0.1:${server.port}` };
}

/** The notebook in a page of that server. */
export async function openInPage(page: Page, origin: string): Promise<JSHandle<NotebookInPage>> {
	await page.goto(origin);
	return page.evaluateHandle<NotebookInPage>(`import(${JSON.stringify(SCRIPT)})`);
}
