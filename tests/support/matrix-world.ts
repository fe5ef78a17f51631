import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEFAULT_TERMS } from '#lib/core/bank/assignment.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { giveAssignment } from '#lib/server/assignments/give-assignment.ts';
import { joinAssignment } from '#lib/server/assignments/join-assignment.ts';
import { startAssignedAttempt } from '#lib/server/assignments/start-assigned-attempt.ts';
import { addBankToDesk } from '#lib/server/desk/take-bank-to-desk.ts';
import { makeSetOfBank } from '#lib/server/sets/make-set.ts';
import { publishOwnSet } from '#lib/server/sets/publish-own-set.ts';
import { saveSet } from '#lib/server/sets/save-set.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import { drawArticleBank } from '#lib/server/use-cases/draw-article-bank.ts';
import { LEARNER_COOKIE } from '#lib/server/learner-cookie.ts';
import { enrolLearner } from '#lib/server/use-cases/identify-learner.ts';
import { openWorkspace } from '#lib/server/workspace/open-session.ts';
import { WORKSPACE_COOKIE } from '#lib/server/workspace/workspace-cookie.ts';
import { aBank } from './builders.ts';
import { ferryDrawer, LONG_TEXT } from './drawings.ts';

/** Who asks. `learner` answered the owner's assignment; `other` is another teacher, who learns as well. */
export const ROLES = ['anonymous', 'learner', 'other', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Words that only the owner, and where it says so the learner, may ever see. */
export const SECRETS = ['Canary class 9b', 'Canary Kim', 'Canary harbour'] as const;

/** A workspace with one of everything, and everybody's cookies. */
export type MatrixWorld = {
	readonly cookies: Readonly<Record<Role, string>>;
	/** The address of a route with the owner's things in it. */
	addressOf(routeId: string): string;
	/** Fields that some form of the app would act on. */
	readonly fields: Readonly<Record<string, string>>;
	close(): Promise<void>;
};

function must<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
	if (!outcome.ok) throw new Error(`Not built: ${JSON.stringify(outcome)}`);
	return outcome.value;
}

async function someTeacher(app: App, device: string) {
	const opened = await openWorkspace(app, device);
	await app.storage.transaction((repository) =>
		repository.saveWorkspace({
			id: opened.workspaceId,
			createdAtMs: app.now(),
			retention: { nameDays: 30, attemptDays: 365 }
		})
	);
	return opened;
}

/** Builds the world in a server's database, behind its back. */
export async function buildMatrixWorld(dataDir: string): Promise<MatrixWorld> {
	const storage = await openStorage({
		kind: 'sqlite',
		file: path.join(dataDir, 'newsproof.sqlite')
	});
	const app = createApp(storage, Date.now, undefined, ferryDrawer);
	const [owner, other] = [await someTeacher(app, 'owner'), await someTeacher(app, 'other')];
	const [learner, stranger] = [await enrolLearner(app), await enrolLearner(app)];
	const { workspaceId } = owner;
	const bankId = await addBankToDesk(app, workspaceId, { ...aBank(), title: 'Canary harbour' });
	const setId = must(await makeSetOfBank(app, workspaceId, bankId));
	must(await publishOwnSet(app, workspaceId, setId, 'a reason'));
	must(
		await saveSet(app, workspaceId, setId, 1, (document) => ({
			...document,
			set: { ...document.set, description: 'Canary harbour, twice' }
		}))
	);
	must(await publishOwnSet(app, workspaceId, setId, 'a reason'));
	const assignment = must(
		await giveAssignment(app, workspaceId, {
			setId,
			title: 'Canary class 9b',
			terms: { ...DEFAULT_TERMS, names: 'real' }
		})
	);
	const participant = must(
		await joinAssignment(app, assignment.id, learner.learnerId, { name: 'Canary Kim' })
	);
	const attemptId = must(await startAssignedAttempt(app, assignment.id, learner.learnerId));
	const metadata = { title: 'Canary harbour', language: 'en' };
	const order = { text: LONG_TEXT, metadata, seed: '1' };
	const drawn = await drawArticleBank(app, learner.learnerId, order);
	if (!drawn.ok) throw new Error(`Not drawn: ${drawn.reason}`);
	const question = aBank().questions[0];
	if (!question) throw new Error('The bank has no question');
	const article = aBank().article;

	const parameters = (routeId: string): Readonly<Record<string, string>> => {
		const id = routeId.startsWith('/desk/banks')
			? bankId
			: routeId.startsWith('/desk/sets')
				? setId
				: routeId.startsWith('/desk/assignments')
					? assignment.id
					: routeId.startsWith('/attempts')
						? attemptId
						: routeId.startsWith('/banks')
							? drawn.bankId
							: routeId.startsWith('/articles')
								? article.id
								: setId;
		return {
			id,
			format: 'json',
			'list=list': 'sets',
			participant: participant.id,
			attempt: attemptId,
			question: question.id,
			version: '2',
			code: assignment.code,
			token: 'no-such-token'
		};
	};

	return {
		cookies: {
			anonymous: '',
			learner: `${LEARNER_COOKIE}=${learner.token}`,
			other: `${LEARNER_COOKIE}=${stranger.token}; ${WORKSPACE_COOKIE}=${other.token}`,
			owner: `${WORKSPACE_COOKIE}=${owner.token}`
		},
		addressOf: (routeId) =>
			routeId.replaceAll(
				/\[([^\]]+)\]/gu,
				(_, name: string) => parameters(routeId)[name] ?? `no-${name}`
			),
		fields: {
			...{ type: 'judge', status: 'withdrawn', questionId: question.id, kind: question.kind },
			...{ base: '1', revision: '2', reference: `${bankId}/${question.id}`, doing: 'out' },
			...{ title: 'Taken over', name: 'Taken over', names: 'Taken over', reason: 'none' },
			...{ participant: participant.id, participantId: participant.id, from: participant.id },
			...{ into: participant.id, multiplier: '2', start: '0', end: '20', confirm: 'delete' },
			...{ set: setId, bank: bankId, code: assignment.code, nameDays: '1', attemptDays: '1' }
		},
		close: () => storage.close()
	};
}

/** Every row of every table but those that requests of any kind leave behind. */
export function readEverything(dataDir: string): string {
	const database = new DatabaseSync(path.join(dataDir, 'newsproof.sqlite'), { readOnly: true });
	const tables = database
		.prepare(`select name from sqlite_schema where type = 'table' order by name`)
		.all()
		.map(({ name }) => String(name))
		.filter((name) => !/^(?:sqlite_|learner$|server_run$)/u.test(name));
	const rows = tables.map((name) => [name, database.prepare(`select * from "${name}"`).all()]);
	database.close();
	return JSON.stringify(rows);
}
