import path from 'node:path';
import type { BrowserContext, JSHandle, Page } from 'playwright';
import { build } from 'vite';
import { answerWith, startWebServer, type WebServer } from './web-servers.ts';
import type * as inPage from './notebook-in-page.ts';

/** What a page has of the notebook. */
export type NotebookInPage = typeof inPage;

const SCRIPT = '/notebook-in-page.js';
let bundled: Promise<string> | undefined;

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

const EMPTY_PAGE = '<!doctype html><html lang="en"><title>Notebook</title></html>';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** Serves an empty page, and the notebook as its script. There is nothing behind it to exchange with. */
export async function serveNotebook(): Promise<WebServer & { readonly origin: string }> {
	const script = await bundleNotebook();
	const page = answerWith(EMPTY_PAGE);
	const server = await startWebServer((request, response) => {
		if (request.url === SCRIPT) response.writeHead(200, { 'content-type': JAVASCRIPT }).end(script);
		else page(request, response);
	});
	return { ...server, origin: `http://127.0.0.1:${server.port}` };
}

/** Puts such a page beside those of the app: its notebook is the one that the app's own pages have. */
export async function putBesideApp(context: BrowserContext): Promise<void> {
	bundled ??= bundleNotebook();
	const script = await bundled;
	await context.route('**/empty-page', (route) =>
		route.fulfill({ contentType: 'text/html; charset=utf-8', body: EMPTY_PAGE })
	);
	await context.route(`**${SCRIPT}`, (route) =>
		route.fulfill({ contentType: JAVASCRIPT, body: script })
	);
}

/** The notebook in a page of one of these. */
export async function openInPage(page: Page, address: string): Promise<JSHandle<NotebookInPage>> {
	await page.goto(address);
	return page.evaluateHandle<NotebookInPage>(`import(${JSON.stringify(SCRIPT)})`);
}
