import { maximumScore } from '#lib/core/grading/scoring.ts';
import { toNumber, type Fraction } from '#lib/core/question/fraction.ts';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import { itemScoreOf } from '#lib/core/quiz/question-outcome.ts';
import { scoreOfQuestion } from '#lib/core/quiz/score.ts';
import { writeCsv, type CsvCell } from '#lib/interop/csv/write-csv.ts';
import type { App } from '../../app.ts';
import type {
	AssignmentResults,
	Entry,
	ResultQuestion,
	TakenAttempt
} from '../../results/assignment-results.ts';
import { articleOf } from '../../results/misunderstood.ts';
import { readResults } from '../../results/read-results.ts';
import { responseText } from '../../results/response-text.ts';

/** A table of an assignment's results, and a name for its file without an ending. */
export type ResultsExport = { readonly fileName: string; readonly csv: string };

const FOUR_PLACES = 10_000;

function decimal(fraction: Fraction | undefined): CsvCell {
	return fraction && Math.round(toNumber(fraction) * FOUR_PLACES) / FOUR_PLACES;
}

function time(ms: number | undefined): CsvCell {
	return ms === undefined ? undefined : new Date(ms).toISOString();
}

function yes(isSo: boolean): string {
	return isSo ? 'yes' : 'no';
}

/** Letters, digits and hyphens of the title, so that every system takes it for a file's name. */
function fileName({ record }: AssignmentResults, table: string): string {
	const title = record.title
		.normalize('NFKD')
		.replaceAll(/[^A-Za-z0-9]+/gu, '-')
		.replaceAll(/^-+|-+$/gu, '')
		.slice(0, 60)
		.toLowerCase();
	return [title, table].filter(Boolean).join('-');
}

const ANSWER_COLUMNS = [
	'learner',
	'name',
	'attempt',
	'counts',
	'mode',
	'question',
	'question id',
	'kind',
	'skill',
	'stem',
	'outcome',
	'answer',
	'part right',
	'score',
	'maximum',
	'certainty',
	'hints',
	'flagged',
	'report',
	'answered at'
] as const;

function answeredAt({ folded }: TakenAttempt, questionId: string): number | undefined {
	return folded.facts.findLast(
		(fact) => fact.type === 'answer.submitted' && fact.questionId === questionId
	)?.at;
}

function answerRow(
	results: AssignmentResults,
	{ person, attempts, counted }: Entry,
	taken: TakenAttempt,
	entry: ResultQuestion
): readonly CsvCell[] {
	const { question, number } = entry;
	const { attempt, outcomes } = taken;
	const article = articleOf(results, entry);
	const planned = attempt.plan.questions.find(({ id }) => id === question.id);
	const { response, certainty, hints, flagged, report } = recordOf(attempt, question.id);
	const outcome = outcomes.get(question.id) ?? 'unseen';
	return [
		person.number,
		person.name,
		attempts.indexOf(taken) + 1,
		yes(taken === counted),
		taken.mode,
		number,
		question.id,
		question.kind,
		question.skill,
		question.stem,
		outcome,
		response && article ? responseText(question, article, response) : undefined,
		decimal(itemScoreOf(attempt, question.id, outcome)),
		planned && decimal(scoreOfQuestion(attempt, planned)),
		planned && decimal(maximumScore(attempt.plan.scoring, planned.points)),
		certainty,
		hints,
		yes(flagged),
		report,
		time(answeredAt(taken, question.id))
	];
}

/**
 * The answers of an assignment of this workspace as a table, a row for each question of each attempt, also of
 * those that do not count: the column `counts` says which do. Times are ISO 8601 in UTC. Another workspace's
 * is not found.
 */
export async function exportAnswers(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string
): Promise<ResultsExport | undefined> {
	const results = await readResults(app, workspaceId, assignmentId);
	if (!results) return undefined;
	const rows = results.entries.flatMap((entry) =>
		entry.attempts.flatMap((taken) =>
			results.questions.map((question) => answerRow(results, entry, taken, question))
		)
	);
	return { fileName: fileName(results, 'answers'), csv: writeCsv(ANSWER_COLUMNS, rows) };
}

const LEARNER_COLUMNS = [
	'learner',
	'name',
	'attempts',
	'standing',
	'score',
	'maximum',
	'percent',
	'answered',
	'started at',
	'finished at'
] as const;

function learnerRow(
	{ questions }: AssignmentResults,
	{ person, attempts, counted }: Entry
): readonly CsvCell[] {
	const part = counted && toNumber(counted.score.earned) / toNumber(counted.score.maximum);
	const standing = counted
		? counted.finishedAt === undefined
			? 'under way'
			: 'finished'
		: 'not started';
	return [
		person.number,
		person.name,
		attempts.length,
		standing,
		decimal(counted?.score.earned),
		decimal(counted?.score.maximum),
		part !== undefined && Number.isFinite(part) ? Math.round(part * 1000) / 10 : undefined,
		counted &&
			questions.filter(({ question }) => recordOf(counted.attempt, question.id).response).length,
		time(counted?.startedAt),
		time(counted?.finishedAt),
		...questions.map(
			({ question: { id } }) =>
				counted && decimal(itemScoreOf(counted.attempt, id, counted.outcomes.get(id)))
		)
	];
}

/**
 * The learners of an assignment of this workspace as a table, a row each: the attempt that counts, with its
 * score after corrections, and the part of each question that was right, from 0 to 1, empty where there is
 * nothing to judge. Another workspace's is not found.
 */
export async function exportLearners(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string
): Promise<ResultsExport | undefined> {
	const results = await readResults(app, workspaceId, assignmentId);
	if (!results) return undefined;
	const head = [...LEARNER_COLUMNS, ...results.questions.map(({ number }) => `question ${number}`)];
	const rows = results.entries.map((entry) => learnerRow(results, entry));
	return { fileName: fileName(results, 'learners'), csv: writeCsv(head, rows) };
}
