import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { stopSignal } from '#lib/server/stop-signal.ts';
import { watchResults, type ResultsNews } from '#lib/server/use-cases/results/watch-results.ts';
import type { RequestHandler } from './$types';

/** Server-sent events (HTML Living Standard, section 9.2): a message for news, a comment to keep the line open. */
function writeEvent(news: ResultsNews): string {
	return news.type === 'pulse' ? `data: ${news.pulse}\n\n` : ':\n\n';
}

export const GET: RequestHandler = async ({ params, locals, request }) => {
	const leaving = new AbortController();
	const signal = AbortSignal.any([leaving.signal, request.signal, stopSignal]);
	const news = await watchResults(runningApp(), locals.workspaceId, params.id, signal);
	if (!news) error(404, 'not-found');
	const encoder = new TextEncoder();
	const stream = new ReadableStream<Uint8Array>({
		pull: async (controller) => {
			// A database that is away ends the line; the page tries again by itself.
			const next = await news.next().catch(() => undefined);
			if (next?.value) controller.enqueue(encoder.encode(writeEvent(next.value)));
			else controller.close();
		},
		cancel: () => leaving.abort()
	});
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// Some proxies hold back what is not a whole page.
			'x-accel-buffering': 'no'
		}
	});
};
