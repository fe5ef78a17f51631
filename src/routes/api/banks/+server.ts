import { json } from '@sveltejs/kit';
import { writeBank } from '#lib/core/bank/bank-reading.ts';
import { describeDrawRefusal } from '#lib/core/bank/drawing-messages.ts';
import { explainThinBank } from '#lib/core/bank/trace-messages.ts';
import { writeBankYaml } from '#lib/interop/newsproof/bank-file.ts';
import { statusOfRefusal } from '#lib/server/refusal-status.ts';
import { runningApp } from '#lib/server/running-app.ts';
import { drawFromSource } from '#lib/server/use-cases/draw-from-source.ts';
import { bankOfTier } from '#lib/server/wanted-tier.ts';
import type { RequestHandler } from './$types';
import { readBankRequest } from './api-request.server.ts';

const UNREADABLE =
	'The request cannot be read. Send JSON with “text” or “url”, or the bytes of a file: see docs/api.md.';

/** A refusal: `message` says what is wrong, `next` what to do. */
function refuse(code: string, status: number, sentences: string, headers: HeadersInit = {}) {
	const [message = '', ...rest] = sentences.split(/(?<=[.?!]) /u);
	const next = rest.join(' ');
	return json({ error: { code, message, ...(next && { next }) } }, { status, headers });
}

export const POST: RequestHandler = async ({ request, url, locals, getClientAddress }) => {
	const app = runningApp();
	const asked = await readBankRequest(request, url);
	if (!asked.ok) {
		return asked.reason === 'file-too-large'
			? refuse(asked.reason, 413, describeDrawRefusal({ reason: asked.reason }))
			: refuse(asked.reason, 400, UNREADABLE);
	}
	const { tier, ...wanted } = asked.value;
	const limit = wanted.source.kind === 'url' ? app.fetchingLimit : app.drawingLimit;
	const visitor = { address: getClientAddress(), learnerId: locals.learnerId };
	const waitMs = limit.take(visitor, app.now());
	if (waitMs > 0) {
		const code = 'too-many-requests';
		const headers = { 'retry-after': String(Math.ceil(waitMs / 1000)) };
		return refuse(code, 429, describeDrawRefusal({ reason: code }), headers);
	}
	const drawn = await drawFromSource(app, { ...wanted, signal: request.signal });
	if (!drawn.ok) {
		const status = statusOfRefusal(drawn.reason);
		const headers = status === 503 ? { 'retry-after': '30' } : undefined;
		return refuse(drawn.reason, status, describeDrawRefusal(drawn), headers);
	}
	const bank = bankOfTier(drawn.drawing.bank, tier);
	if (bank.questions.length === 0) {
		const why = explainThinBank(drawn.drawing.trace);
		return refuse('nothing-drawn', 422, ['No such question was drawn.', ...why].join(' '));
	}
	return request.headers.get('accept')?.includes('yaml')
		? new Response(writeBankYaml(bank), { headers: { 'content-type': 'application/yaml' } })
		: json(writeBank(bank));
};
