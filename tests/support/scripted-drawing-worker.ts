// A drawing worker that does what an article's title says.
import { parentPort, workerData } from 'node:worker_threads';
import { makeArticle } from '#lib/core/article/article.ts';
import type { DrawOrder, DrawReply, DrawingWorkerSetup } from '#lib/server/drawing/draw-order.ts';
import { aDrawing } from './drawings.ts';

const { weightsFile }: DrawingWorkerSetup = workerData;
let drawn = 0;

parentPort?.on('message', ({ text, metadata, seed }: DrawOrder) => {
	if (metadata.title === 'hang') for (;;);
	if (metadata.title === 'crash') process.exit(1);
	if (metadata.title === 'throw') throw new Error('The worker threw');
	const answer = (reply: DrawReply) => parentPort?.postMessage(reply);
	if (metadata.title === 'refuse') return answer({ ok: false, error: 'It would not' });
	const article = makeArticle(text, metadata);
	drawn += 1;
	const id = `${metadata.title}-${seed}-${drawn}-${weightsFile}`;
	answer({ ok: true, drawing: aDrawing({ bank: { id, title: id, article, questions: [] } }) });
});
