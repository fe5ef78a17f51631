import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	buildMatrixWorld,
	readEverything,
	ROLES,
	SECRETS,
	type MatrixWorld,
	type Role
} from './support/matrix-world.ts';
import { ROUTE_ACCESS, type Access } from './support/route-access.ts';
import { readRoutes, type Route } from './support/route-manifest.ts';
import { startServer, type ServerProcess } from './support/server-process.ts';

/** One way to ask a route. */
type Ask = { readonly route: Route; readonly method: string; readonly suffix: string };

const routes = await readRoutes();
const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-matrix-'));
const dataDir = path.join(folder, 'data');
let server: ServerProcess;
let world: MatrixWorld;

beforeAll(async () => {
	server = await startServer({ dataDir, seedsDir: path.join(folder, 'none') });
	world = await buildMatrixWorld(dataDir);
}, 60_000);
afterAll(async () => {
	await world.close();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** Every way to ask the route: its page, the page's data, its actions, its endpoint. */
function asksOf(route: Route): readonly Ask[] {
	const page = route.hasPage
		? [
				{ route, method: 'GET', suffix: '' },
				{ route, method: 'GET', suffix: '/__data.json' }
			]
		: [];
	const actions = route.actions.map((name) => ({
		route,
		method: 'POST',
		suffix: name === 'default' ? '' : `?/${name}`
	}));
	const endpoint = route.methods.map((method) => ({ route, method, suffix: '' }));
	return [...page, ...actions, ...endpoint];
}

const nameOf = ({ route, method, suffix }: Ask) => `${method} ${route.id}${suffix}`;

/** Who may ask and be answered with what is there. */
const ALLOWED: Readonly<Record<Access, readonly Role[]>> = {
	everyone: ROLES,
	own: ROLES,
	code: ROLES,
	attempt: ['learner'],
	drawing: ['learner'],
	workspace: ['owner'],
	development: []
};

const FORM = 'application/x-www-form-urlencoded';
/** What an endpoint would act on. */
const A_FACT = { type: 'question.flagged', key: 'matrix', questionId: 'q-choice', flagged: true };

type Answer = { readonly status: number; readonly location: string; readonly body: string };

async function send({ route, method, suffix }: Ask, cookie: string): Promise<Answer> {
	const isJson = route.methods.includes(method);
	const aborted = new AbortController();
	const response = await fetch(`${server.origin}${world.addressOf(route.id)}${suffix}`, {
		method,
		redirect: 'manual',
		signal: aborted.signal,
		headers: {
			cookie,
			origin: server.origin,
			accept: 'text/html',
			...(method !== 'GET' && { 'content-type': isJson ? 'application/json' : FORM })
		},
		...(method !== 'GET' && {
			body: isJson ? JSON.stringify(A_FACT) : new URLSearchParams(world.fields)
		})
	});
	const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
	const body = isStream ? '' : await response.text();
	aborted.abort();
	return { status: response.status, location: response.headers.get('location') ?? '', body };
}

/** Whether the answer turns the asker away: there is no such thing, or the way leads back to one's own desk. */
function isTurnedAway({ status, location, body }: Answer): boolean {
	if ([401, 403, 404, 405].includes(status)) return true;
	if (status === 303 && /^\/desk(?:\/sign-in)?$/u.test(location)) return true;
	// The page's data says so in its body.
	return (
		status === 200 && /"(?:status":(?:401|403|404)|location":"\/desk(?:\/sign-in)?")/u.test(body)
	);
}

/** What is wrong with how a role was answered. */
async function faultsOf(ask: Ask, role: Role, cookie = world.cookies[role]): Promise<string[]> {
	const access = ROUTE_ACCESS[ask.route.id];
	if (!access) return [`${nameOf(ask)} is in no table`];
	const answer = await send(ask, cookie);
	const found: string[] = [];
	const isAllowed = ALLOWED[access].includes(role);
	if (answer.status >= 500) found.push(`answers ${answer.status}`);
	if (!isAllowed && !isTurnedAway(answer)) found.push(`answers ${answer.status}`);
	const mayKnow = isAllowed && access !== 'own' && access !== 'everyone';
	if (!mayKnow && role !== 'owner' && role !== 'learner') {
		found.push(
			...SECRETS.filter((word) => answer.body.includes(word)).map((word) => `tells ${word}`)
		);
	}
	return found.map((fault) => `${nameOf(ask)} as ${role}: ${fault}`);
}

const asks = routes.flatMap(asksOf);

describe('who may ask what', () => {
	test('every route says whom it is for, and no other is named', () => {
		expect(routes.map(({ id }) => id)).toEqual(Object.keys(ROUTE_ACCESS).toSorted());
	});

	test.each(ROLES.filter((role) => role !== 'owner'))(
		'as %s every route answers as it should, and nothing of anybody else changes',
		async (role) => {
			const before = readEverything(dataDir);
			const faults: string[] = [];
			for (const ask of asks) {
				const access = ROUTE_ACCESS[ask.route.id];
				// What a role may change is no concern of this test.
				if (ask.method !== 'GET' && access && ALLOWED[access].includes(role)) continue;
				faults.push(...(await faultsOf(ask, role)));
			}
			expect(faults).toEqual([]);
			expect(readEverything(dataDir)).toBe(before);
		},
		120_000
	);

	test('as another teacher no form of one’s own changes what the owner has', async () => {
		const rowsOf = () => readEverything(dataDir).match(/Canary[^"\\]*/gu) ?? [];
		const before = rowsOf();
		for (const ask of asks) {
			const access = ROUTE_ACCESS[ask.route.id];
			if (ask.method === 'GET' || access !== 'own') continue;
			await send(ask, world.cookies.other);
		}
		expect(rowsOf()).toEqual(before);
	}, 120_000);

	test('the owner finds every page', async () => {
		const faults: string[] = [];
		for (const ask of asks.filter(({ method }) => method === 'GET')) {
			if (ROUTE_ACCESS[ask.route.id] !== 'workspace') continue;
			const answer = await send(ask, world.cookies.owner);
			if (isTurnedAway(answer) || answer.status >= 400) {
				faults.push(`${nameOf(ask)} answers ${answer.status}`);
			}
		}
		expect(faults).toEqual([]);
	}, 120_000);

	// Without its check a route would answer another teacher as it answers the owner.
	test('a route without its check would be found, each of them', async () => {
		const unnoticed: string[] = [];
		for (const ask of asks.filter(({ method }) => method === 'GET')) {
			if (ROUTE_ACCESS[ask.route.id] !== 'workspace') continue;
			const faults = await faultsOf(ask, 'other', world.cookies.owner);
			if (faults.length === 0) unnoticed.push(nameOf(ask));
		}
		expect(unnoticed).toEqual([]);
	}, 120_000);
});
