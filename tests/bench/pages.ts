import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLearnerClient } from '../support/learner-client.ts';
import { startServer } from '../support/server-process.ts';
import { alternate, median, readably } from './alternating-rounds.ts';
import { cpuSeconds } from './cpu-time.ts';
import { startEmptyKit } from './empty-kit.ts';
import { fetchRaw, loadTarget, type Target } from './http-load.ts';

const CLIENTS = 16;
const ROUND_MS = 1500;

/** Prints how many question pages a second the server renders, beside the framework's empty page. */
export async function run(): Promise<void> {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-pages-'));
	const empty = await startEmptyKit();
	const server = await startServer({ dataDir });
	const agent = new Agent();
	try {
		let cookie = '';
		const learner = createLearnerClient(server.origin, agent, ({ headers }) => {
			cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
		});
		const attempt = await learner.startAttempt('camp-taji-quick', 'graded');
		const page = { url: `${server.origin}/attempts/${attempt}`, headers: { cookie } };
		const targets: Readonly<Record<string, Target & { readonly pid: number }>> = {
			'empty SvelteKit page': { url: `${empty.origin}/`, pid: empty.pid },
			'question page': { ...page, pid: server.pid },
			'question page, compressed': {
				...page,
				headers: { cookie, 'accept-encoding': 'br, gzip' },
				pid: server.pid
			},
			'home page': { url: `${server.origin}/`, pid: server.pid }
		};
		const cpu = new Map<string, number[]>();
		const load = async (name: string, target: Target & { readonly pid: number }) => {
			const before = cpuSeconds(target.pid);
			const { perSecond, answered } = await loadTarget(target, CLIENTS, ROUND_MS);
			const cost = (cpuSeconds(target.pid) - before) / answered;
			cpu.set(name, [...(cpu.get(name) ?? []), cost]);
			return perSecond;
		};
		const rates = await alternate(
			Object.fromEntries(
				Object.entries(targets).map(([name, target]) => [name, () => load(name, target)])
			)
		);
		const emptyRate = rates['empty SvelteKit page'] ?? Number.NaN;
		const rows: [string, Readonly<Record<string, string>>][] = [];
		for (const [name, target] of Object.entries(targets)) {
			const { headers, bytes } = await fetchRaw(target);
			const rate = rates[name] ?? Number.NaN;
			rows.push([
				name,
				{
					'a second': readably(rate),
					'× empty': readably(rate / emptyRate),
					'CPU ms a page': readably(median(cpu.get(name) ?? []) * 1000),
					'kB sent': readably(bytes / 1000),
					encoding: headers['content-encoding'] ?? 'none'
				}
			]);
		}
		console.log(`pages: rendered by the server for ${CLIENTS} clients at once`);
		console.table(Object.fromEntries(rows));
	} finally {
		agent.destroy();
		await server.stop();
		await empty.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

if (import.meta.main) await run();
