import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../support/learner-client-answers.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { checkHistory, type Verdict } from './check-history.ts';
import { emptyHistory, type History, type Surprise } from './history.ts';
import { takeQuizzes } from './learner.ts';

const earlyAcknowledgement = new URL('acknowledge-before-commit.ts', import.meta.url).href;

/** How much is acknowledged between two kills, a learner on average. */
const MOST_ANSWERS_EACH = 3;
const PATIENCE_MS = 4000;

export type CrashPlan = {
	readonly kills: number;
	readonly learners: number;
	/** Decides when the server is killed and what the learners do; when what arrives stays chance. */
	readonly seed: number;
	/** `before-commit` is the control: a server that breaks the promise, which must be noticed. */
	readonly acknowledges: 'after-commit' | 'before-commit';
};

export type CrashReport = Verdict & {
	readonly kills: number;
	readonly seconds: number;
	readonly firstSurprises: readonly Surprise[];
};

/** Lets learners answer while the server is killed and started again, then checks every promise. */
export async function crashRun(plan: CrashPlan): Promise<CrashReport> {
	const { kills, learners, seed, acknowledges } = plan;
	const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-crash-'));
	const nodeOptions =
		acknowledges === 'before-commit' ? ['--import', earlyAcknowledgement] : undefined;
	const random = seededRandom(seed);
	const history = emptyHistory();
	const agent = new Agent({ keepAlive: true, maxSockets: 2 * learners });
	const began = performance.now();
	let isOver = false;
	let server: ServerProcess | undefined;
	try {
		server = await startServer({ dataDir, nodeOptions });
		const { origin, port } = server;
		const taking = Array.from({ length: learners }, (_, index) =>
			takeQuizzes({
				origin,
				agent,
				setIds: ['camp-taji-full', 'camp-taji-quick'],
				history,
				isOver: () => isOver,
				random: seededRandom(seed * 1000 + index)
			})
		);
		for (let kill = 0; kill < kills; kill++) {
			await untilMoreAcknowledged(history, Math.ceil(random() * MOST_ANSWERS_EACH * learners));
			await wait(random() * 20);
			await server.kill();
			server = await startServer({ dataDir, port, nodeOptions });
		}
		await wait(300);
		isOver = true;
		await Promise.all(taking);
		await server.stop();
		const verdict = await checkHistory(history, path.join(dataDir, 'newsproof.sqlite'));
		return {
			kills,
			seconds: Math.round((performance.now() - began) / 1000),
			...verdict,
			firstSurprises: history.surprises.slice(0, 5)
		};
	} finally {
		isOver = true;
		await server?.kill();
		agent.destroy();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

/** Waits for `more` acknowledgements: a measure of progress that does not depend on the machine. */
async function untilMoreAcknowledged({ invocations }: History, more: number): Promise<void> {
	const acknowledged = () => invocations.filter(({ outcome }) => outcome === 'acknowledged').length;
	const wanted = acknowledged() + more;
	const deadline = performance.now() + PATIENCE_MS;
	while (acknowledged() < wanted && performance.now() < deadline) await wait(2);
}
