// Runs in a thread of its own: see `worker-drawer.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { makeArticle } from '#lib/core/article/article.ts';
import { drawBank } from '#lib/generation/draw-bank.ts';
import { loadParser } from '../load-parser.ts';
import type { DrawOrder, DrawReply, DrawingWorkerSetup } from './draw-order.ts';

const { weightsFile }: DrawingWorkerSetup = workerData;
const loaded = await loadParser(weightsFile);
if (!loaded.ok) {
	process.stderr.write(`Banks are drawn without the parser: ${weightsFile}: ${loaded.reason}\n`);
}
const parser = loaded.ok ? loaded.value : undefined;

function reply({ text, metadata, seed, about }: DrawOrder): DrawReply {
	try {
		return { ok: true, drawing: drawBank(makeArticle(text, metadata), { seed, parser, about }) };
	} catch (error) {
		const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return { ok: false, error: words };
	}
}

parentPort?.on('message', (order: DrawOrder) => parentPort?.postMessage(reply(order)));
