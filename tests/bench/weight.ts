import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright';
import { createLearnerClient } from '../support/learner-client.ts';
import { startServer } from '../support/server-process.ts';
import { median, readably } from './alternating-rounds.ts';
import { startEmptyKit } from './empty-kit.ts';
import { visitSlowly, type Visit } from './slow-phone.ts';

const ROUNDS = 5;
/** What a learner does on the page of a choice: takes an option and sends it. */
const ANSWERING = ['label:has(input[name="option"])', '[data-primary]'];

async function launch(): Promise<Browser> {
	const executablePath = process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath());
	return playwright.launch({
		executablePath,
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
	});
}

function kilobytes(visits: readonly Visit[], when: 'loaded' | 'total', type: string): string {
	return readably(median(visits.map((visit) => visit[when][type] ?? 0)) / 1000);
}

function row(visits: readonly Visit[], emptyLcp: number) {
	const lcp = median(visits.map(({ lcpMs }) => lcpMs));
	const all = median(visits.map(({ loaded }) => Object.values(loaded).reduce((a, b) => a + b, 0)));
	return {
		'script kB': kilobytes(visits, 'loaded', 'Script'),
		'after a touch': kilobytes(visits, 'total', 'Script'),
		'page kB': kilobytes(visits, 'loaded', 'Document'),
		'style kB': kilobytes(visits, 'loaded', 'Stylesheet'),
		'font kB': kilobytes(visits, 'loaded', 'Font'),
		'all kB': readably(all / 1000),
		encodings: [...new Set(visits.flatMap(({ encodings }) => encodings))].join(' '),
		'LCP s': readably(lcp / 1000),
		'× empty': readably(lcp / emptyLcp),
		CLS: readably(Math.max(...visits.map(({ cls }) => cls))),
		'INP ms': readably(median(visits.map(({ inpMs }) => inpMs)))
	};
}

/** Prints what the front page and a question page cost a slow phone, beside the framework's empty page. */
export async function run(): Promise<void> {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-weight-'));
	const empty = await startEmptyKit();
	const server = await startServer({ dataDir });
	const agent = new Agent();
	const browser = await launch();
	try {
		let cookie = '';
		const learner = createLearnerClient(server.origin, agent, ({ headers }) => {
			cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
		});
		const visits = { empty: [] as Visit[], front: [] as Visit[], question: [] as Visit[] };
		for (let round = 0; round < ROUNDS; round++) {
			const attempt = await learner.startAttempt('camp-taji-quick', 'graded');
			visits.empty.push(await visitSlowly(browser, `${empty.origin}/`, '', []));
			visits.front.push(await visitSlowly(browser, `${server.origin}/`, cookie, []));
			const url = `${server.origin}/attempts/${attempt}`;
			visits.question.push(await visitSlowly(browser, url, cookie, ANSWERING));
		}
		const emptyLcp = median(visits.empty.map(({ lcpMs }) => lcpMs));
		console.log(`weight: CPU slowed 4×, slow 4G, nothing cached, ${ROUNDS} rounds`);
		console.table({
			'empty SvelteKit page': row(visits.empty, emptyLcp),
			'front page': row(visits.front, emptyLcp),
			'question page': row(visits.question, emptyLcp)
		});
	} finally {
		agent.destroy();
		await browser.close();
		await server.stop();
		await empty.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

if (import.meta.main) await run();
