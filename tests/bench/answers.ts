import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as immediate } from 'node:timers/promises';
import type { Command } from '#lib/server/use-cases/record-fact.ts';
import { createLearnerClient, type LearnerClient } from '../support/learner-client.ts';
import { guessAnswer, seededRandom } from '../support/learner-client-answers.ts';
import { startServer } from '../support/server-process.ts';
import { alternate, median, readably } from './alternating-rounds.ts';
import { cpuSeconds } from './cpu-time.ts';

const SET = 'camp-taji-full';
const LEARNERS = 100;
const ATTEMPTS_EACH = 1;
const FLOOR_COMMITS = 4000;

/** One row a commit, `synchronous=FULL`, as fast as one connection can. */
function commitRows(file: string): () => Promise<number> {
	const database = new DatabaseSync(file);
	database.exec('pragma journal_mode=wal; pragma synchronous=full');
	database.exec('create table fact (id integer primary key, body text) strict');
	const insert = database.prepare('insert into fact (body) values (?)');
	const body = JSON.stringify({ questionId: 'q05', response: { kind: 'choice', option: 'b' } });
	return async () => {
		const start = performance.now();
		for (let row = 0; row < FLOOR_COMMITS; row++) {
			insert.run(body);
			// Connections that the server closes meanwhile must be noticed.
			if (row % 500 === 0) await immediate();
		}
		return FLOOR_COMMITS / ((performance.now() - start) / 1000);
	};
}

/** An answer to every question of the set, the same for each attempt: letters fit whatever is behind them. */
async function commandsFor(learner: LearnerClient): Promise<readonly Command[]> {
	const { questions, articles } = await learner.openAttempt(
		await learner.startAttempt(SET, 'graded')
	);
	const random = seededRandom(1);
	return questions.map(({ asked, articleId }): Command => {
		const article = articles.find(({ id }) => id === articleId);
		if (!article) throw new Error(`The article of ${asked.id} is missing`);
		const response = guessAnswer(asked, article, random);
		return { type: 'answer.submitted', key: asked.id, questionId: asked.id, response };
	});
}

/** Every learner answers every question of attempts started before; gives acknowledgements a second. */
async function answerAll(
	learners: readonly LearnerClient[],
	commands: readonly Command[],
	waits: number[],
	serverCpu: (answers: number) => () => void
): Promise<number> {
	const started = await Promise.all(
		learners.map(async (learner) => {
			const attempts: string[] = [];
			while (attempts.length < ATTEMPTS_EACH)
				attempts.push(await learner.startAttempt(SET, 'graded'));
			return { learner, attempts };
		})
	);
	const answers = LEARNERS * ATTEMPTS_EACH * commands.length;
	const done = serverCpu(answers);
	const start = performance.now();
	await Promise.all(
		started.map(async ({ learner, attempts }) => {
			for (const attempt of attempts) {
				for (const command of commands) {
					const sent = performance.now();
					const reply = await learner.send(attempt, command);
					if (!reply.ok) throw new Error(`An answer was refused: ${reply.reason}`);
					waits.push(performance.now() - sent);
				}
			}
		})
	);
	const seconds = (performance.now() - start) / 1000;
	done();
	return answers / seconds;
}

/** Prints how many answers a second are acknowledged over HTTP, beside bare commits of the same disk. */
export async function run(): Promise<void> {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'newsproof-answers-'));
	const server = await startServer({ dataDir });
	const agent = new Agent({ keepAlive: true, maxSockets: LEARNERS });
	try {
		const learners = Array.from({ length: LEARNERS }, () =>
			createLearnerClient(server.origin, agent)
		);
		const [first] = learners;
		const commands = first ? await commandsFor(first) : [];
		const waits: number[] = [];
		const costs: number[] = [];
		const serverCpu = (answers: number) => {
			const before = cpuSeconds(server.pid);
			return () => void costs.push((cpuSeconds(server.pid) - before) / answers);
		};
		const rates = await alternate({
			floor: commitRows(path.join(dataDir, 'floor.sqlite')),
			answers: () => answerAll(learners, commands, waits, serverCpu)
		});
		const ordered = waits.toSorted((a, b) => a - b);
		const at = (share: number) =>
			readably(ordered[Math.floor(ordered.length * share)] ?? Number.NaN);
		console.log(`answers: ${LEARNERS} learners at once, each waiting for every acknowledgement`);
		console.table({
			'node:sqlite, one row a commit, FULL': {
				'a second': readably(rates.floor),
				'× floor': '1.00'
			},
			'acknowledged answers over HTTP': {
				'a second': readably(rates.answers),
				'× floor': readably(rates.answers / rates.floor),
				'CPU ms an answer': readably(median(costs) * 1000),
				'p50 ms': at(0.5),
				'p99 ms': at(0.99)
			}
		});
	} finally {
		agent.destroy();
		await server.stop();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

if (import.meta.main) await run();
