import { error, type RequestEvent } from '@sveltejs/kit';
import { findByCode } from '#lib/server/assignments/find-by-code.ts';
import { runningApp } from '#lib/server/running-app.ts';

type Request = Pick<RequestEvent<{ code: string }>, 'params' | 'getClientAddress' | 'setHeaders'>;

/** The assignment whose code is in the address; for who guesses there is none, and after a while a wait. */
export async function assignmentByCode({ params, getClientAddress, setHeaders }: Request) {
	const found = await findByCode(runningApp(), getClientAddress(), params.code);
	if (found.ok) return found.value;
	if (found.reason !== 'too-many-codes') error(404, 'not-found');
	setHeaders({ 'retry-after': String(Math.ceil(found.waitMs / 1000)) });
	error(429, 'too-many-codes');
}
