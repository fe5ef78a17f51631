import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bank } from '#lib/core/bank/bank.ts';
import type { Settings } from '#lib/core/bank/document.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { presentSet } from '#lib/core/quiz/learner-view.ts';
import type { AttemptWishes } from '#lib/core/quiz/plan.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { factOf } from '#lib/server/attempt-log.ts';
import { createArticleReader } from '#lib/server/ingest/article-reader.ts';
import { openStorage, type StorageLocation } from '#lib/server/storage/open-storage.ts';
import { enrolLearner } from '#lib/server/use-cases/identify-learner.ts';
import { publishSet } from '#lib/server/use-cases/publish-set.ts';
import { recordFact, type Command } from '#lib/server/use-cases/record-fact.ts';
import { startAttempt } from '#lib/server/use-cases/start-attempt.ts';
import { aBank, aSet, ONE_OF_EACH_KIND } from './builders.ts';
import { rightResponse, wrongResponse } from './answers.ts';
import { ferryDrawer } from './drawings.ts';
import { START } from './facts.ts';

/** An app on a SQLite file of its own, with a clock that stands still until it is moved. */
export type TestWorld = {
	readonly app: App;
	readonly clock: { nowMs: number };
	/** Publishes the set of the tiny article with these settings. */
	publish(settings?: Partial<Settings>, questions?: readonly Question[]): Promise<void>;
	/** The same database with nothing remembered: another process. */
	anotherNode(): App;
	close(): Promise<void>;
};

/** A world in the database at `location`, or else in one of its own. */
export async function openTestWorld(location?: StorageLocation): Promise<TestWorld> {
	const folder = mkdtempSync(join(tmpdir(), 'newsproof-world-'));
	const file = join(folder, 'test.sqlite');
	const storage = await openStorage(location ?? { kind: 'sqlite', file });
	const clock = { nowMs: START };
	const reader = createArticleReader({ fetchUrls: false });
	const app = createApp(storage, () => clock.nowMs, reader, ferryDrawer);
	return {
		app,
		clock,
		publish: async (settings = {}, questions = ONE_OF_EACH_KIND) => {
			const bank: Bank = aBank({ questions });
			await publishSet(app, aSet(settings, questions), [bank]);
		},
		anotherNode: () => createApp(storage, () => clock.nowMs),
		close: async () => {
			await reader.close();
			await storage.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** A learner in the middle of an attempt. */
export type TestLearner = {
	readonly learnerId: string;
	readonly attemptId: string;
	/** Records a command of this attempt. */
	record(command: Command, app?: App): ReturnType<typeof recordFact>;
	/** The command that answers the question, right or wrong, in the names on this learner's screen. */
	answerTo(questionId: string, key: string, outcome?: 'right' | 'wrong'): Promise<Command>;
	/** The command with this response in the document's names. */
	respond(questionId: string, key: string, response: Response): Promise<Command>;
};

/** Enrols a learner and starts an attempt at the set of the tiny article. */
export async function startLearner(
	{ app }: TestWorld,
	wishes: Partial<AttemptWishes> = {}
): Promise<TestLearner> {
	const { learnerId } = await enrolLearner(app);
	const started = await startAttempt(app, learnerId, 'ferry-set', {
		mode: 'graded',
		time: 1,
		...wishes
	});
	if (!started.ok) throw new Error(started.reason);
	const attemptId = started.value;
	const question = async (questionId: string) => {
		const [first] = (await app.storage.readEvents(attemptId)).map(factOf);
		if (first?.type !== 'attempt.started') throw new Error('The attempt has not started');
		const entry = presentSet(aSet(), first.seed).get(questionId);
		if (!entry) throw new Error(`There is no question ${questionId}`);
		return entry;
	};
	const respond = async (questionId: string, key: string, response: Response) => {
		const { presentation } = await question(questionId);
		const shown = presentation.toScreen(response);
		return { type: 'answer.submitted', key, questionId, response: shown } as Command;
	};
	return {
		learnerId,
		attemptId,
		record: (command, node = app) => recordFact(node, learnerId, attemptId, command),
		answerTo: async (questionId, key, outcome = 'right') => {
			const { question: asked } = await question(questionId);
			return respond(
				questionId,
				key,
				outcome === 'right' ? rightResponse(asked) : wrongResponse(asked)
			);
		},
		respond
	};
}
