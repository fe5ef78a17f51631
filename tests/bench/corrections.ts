import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Question } from '#lib/core/question/question.ts';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import { planAttempt } from '#lib/core/quiz/plan.ts';
import type { Change } from '#lib/core/quiz/corrections.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { emptyFold, eventOf, extendFold, projectAttempt } from '#lib/server/attempt-log.ts';
import { findMarking } from '#lib/server/quiz-sets.ts';
import { openStorage } from '#lib/server/storage/open-storage.ts';
import { applyCorrection } from '#lib/server/use-cases/apply-correction.ts';
import { previewCorrection } from '#lib/server/use-cases/preview-correction.ts';
import { publishSet } from '#lib/server/use-cases/publish-set.ts';
import { rightResponse, wrongResponse } from '../support/answers.ts';
import { ARTICLE_TEXT, aBank, aQuestion, aSet } from '../support/builders.ts';
import { START } from '../support/facts.ts';
import { alternate, readably } from './alternating-rounds.ts';

const ATTEMPTS = 500;
const QUESTIONS = 20;
const LEARNERS = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

const questions: readonly Question[] = Array.from({ length: QUESTIONS }, (_, index) =>
	aQuestion('multiple', { id: `q${index + 1}` })
);
const set = aSet({ reveal: 'each' }, questions);
const VERSION = { setId: set.id, version: 1 };

/** The log of a learner who answers every question, some of them wrong, each explained and left. */
function logOf(number: number, seed: string): readonly Fact[] {
	const plan = planAttempt(set, 1, { mode: 'graded', time: 1 }, seed);
	const at = START + number * 1000;
	const answers = questions.flatMap((question, index): readonly Fact[] => [
		...(index > 0 ? ([{ type: 'question.opened', at, questionId: question.id }] as const) : []),
		{
			type: 'answer.submitted',
			at,
			questionId: question.id,
			response: (number + index) % 3 === 0 ? wrongResponse(question) : rightResponse(question)
		}
	]);
	return [
		{ type: 'attempt.started', at, seed, plan },
		...answers,
		{ type: 'finish.requested', at }
	];
}

async function fill(app: App): Promise<void> {
	await publishSet(app, set, [aBank({ questions })]);
	const marking = await findMarking(app, app.storage, set.id, 1);
	if (!marking) throw new Error('The set is not stored');
	for (let number = 0; number < ATTEMPTS; number++) {
		const id = `attempt-${number}`;
		const learnerId = `learner-${number % LEARNERS}`;
		const facts = logOf(number, id);
		const folded = extendFold(emptyFold(marking, id), facts);
		const start = {
			id,
			learnerId,
			setId: set.id,
			version: 1,
			startedAtMs: START,
			updatedAtMs: START,
			state: 'intro',
			seq: 0,
			answered: 0,
			questionCount: QUESTIONS
		};
		await app.storage.transaction(async (repository) => {
			await repository.saveLearner({ id: learnerId, tokenHash: learnerId, createdAtMs: START });
			await repository.saveAttempt(projectAttempt(start, folded));
			await repository.appendEvents(
				id,
				0,
				facts.map((fact, index) => eventOf(fact, `fact-${index}`))
			);
		});
	}
}

/** The change that takes one of two right options out of a key, and the one that puts it back. */
function otherKey(round: number): Change {
	const key = round % 2 === 0 ? ['a'] : ['a', 'b'];
	const question = aQuestion('multiple', { id: 'q3', key });
	return { type: 'question.corrected', question: writeQuestion(question, ARTICLE_TEXT) };
}

/** The least a replay can do: read the same events and parse them. */
async function readOnly(app: App): Promise<number> {
	const attempts = await app.storage.listAttemptsOfVersion(set.id, 1);
	const logs = await app.storage.readEventsOf(attempts.map(({ id }) => id));
	return [...logs.values()].flat().length;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** The longest that the event loop stood still while `work` went on. */
async function longestStandstill(work: () => Promise<unknown>): Promise<number> {
	let last = performance.now();
	let longest = 0;
	const timer = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	}, 1);
	await work();
	longest = Math.max(longest, performance.now() - last);
	clearInterval(timer);
	return longest;
}

async function preview(app: App, change: Change) {
	const shown = await previewCorrection(app, { ...VERSION, change });
	if (!shown.ok) throw new Error(`The preview was refused: ${JSON.stringify(shown)}`);
	return shown.value;
}

/** Previews and applies a correction; gives how long the second took. */
async function apply(app: App, change: Change): Promise<number> {
	const { expectedSeq } = await preview(app, change);
	const order = { ...VERSION, change, author: 'The bench', reason: 'A wrong key.', expectedSeq };
	return milliseconds(async () => {
		const applied = await applyCorrection(app, order);
		if (!applied.ok) throw new Error(`The correction was refused: ${JSON.stringify(applied)}`);
	});
}

/** Prints how long it takes to preview and to apply one corrected key, beside reading the same events. */
export async function run(): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-corrections-'));
	const storage = await openStorage({ kind: 'sqlite', file: path.join(folder, 'bench.sqlite') });
	try {
		let nowMs = START + DAY_MS;
		const app = createApp(storage, () => nowMs++);
		await fill(app);
		const events = await readOnly(app);
		const { allowed } = await preview(app, otherKey(0));
		const times = await alternate({
			floor: () => milliseconds(() => readOnly(app)),
			preview: () => milliseconds(() => preview(app, otherKey(0))),
			standstill: () => longestStandstill(() => preview(app, otherKey(0)))
		});
		const first = await apply(app, otherKey(0));
		const second = await apply(app, otherKey(1));
		const row = (time: number) => ({ ms: readably(time), '× floor': readably(time / times.floor) });
		console.log(
			`corrections: ${ATTEMPTS} attempts of ${QUESTIONS} questions, ${events} events; one corrected key, by which ${allowed.gain.attempts} gain and ${allowed.lose.attempts} lose`
		);
		console.table({
			'reading the same events, JSON.parse': row(times.floor),
			preview: row(times.preview),
			apply: row(first),
			'apply another after it': row(second),
			'preview: longest standstill of the event loop': row(times.standstill)
		});
	} finally {
		await storage.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

if (import.meta.main) await run();
