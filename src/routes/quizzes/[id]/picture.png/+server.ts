import { error } from '@sveltejs/kit';
import { runningApp } from '#lib/server/running-app.ts';
import { pictureOfQuiz } from '#lib/server/use-cases/picture-of-quiz.ts';
import type { RequestHandler } from './$types';

const DAY_SECONDS = 24 * 60 * 60;

export const GET: RequestHandler = async ({ params, request }) => {
	const picture = await pictureOfQuiz(runningApp(), params.id);
	if (!picture) error(404, 'not-found');
	const headers = {
		etag: `"v${picture.version}"`,
		'cache-control': `public, max-age=${DAY_SECONDS}`
	};
	if (request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(picture.png), {
		headers: { ...headers, 'content-type': 'image/png' }
	});
};
