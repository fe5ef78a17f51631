import type { AssignmentTerms } from '#lib/core/bank/assignment.ts';
import type { Estimate } from '#lib/core/grading/estimate.ts';
import { judgeItem, type ItemJudgement } from '#lib/core/grading/item-judgement.ts';
import { analyseItems } from '#lib/core/grading/item-statistics.ts';
import { meanOf } from '#lib/core/grading/moments.ts';
import { analyseSet, type SetStatistics } from '#lib/core/grading/set-statistics.ts';
import { toNumber } from '#lib/core/question/fraction.ts';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import type { QuestionOutcome } from '#lib/core/quiz/question-outcome.ts';
import { compareScores, type Score } from '#lib/core/quiz/score.ts';
import type { App } from '../../app.ts';
import {
	countedQuestions,
	matrixOf,
	type AssignmentResults,
	type Entry,
	type Person
} from '../../results/assignment-results.ts';
import { listMisunderstood, type Misunderstood } from '../../results/misunderstood.ts';
import { readResults } from '../../results/read-results.ts';
import { pulseText } from '../../results/results-pulse.ts';

/** How far a learner is: on the roster only, answering, or through. */
export type Standing = 'not-started' | 'under-way' | 'finished';

/** A learner's line in the grid. `cells` are in the order of the set's questions. */
export type GridRow = {
	readonly person: Person;
	readonly standing: Standing;
	readonly attempts: number;
	readonly attemptId?: string;
	readonly answered: number;
	readonly score?: Score;
	readonly cells: readonly { readonly outcome: QuestionOutcome; readonly isFlagged: boolean }[];
};

/** A question's column in the grid. */
export type GridColumn = {
	readonly id: string;
	readonly number: number;
	readonly stem: string;
	readonly isDropped: boolean;
	readonly facility?: Estimate;
	readonly judgements: readonly ItemJudgement[];
};

export const GRID_ORDERS = ['roster', 'name', 'score'] as const;
export type GridOrder = (typeof GRID_ORDERS)[number];

/** The results of an assignment on one page: `rows` are those of the page asked for, everything else is about all. */
export type ResultsSheet = {
	readonly id: string;
	readonly title: string;
	readonly code: string;
	readonly counts: AssignmentTerms['attempts']['counts'];
	readonly columns: readonly GridColumn[];
	readonly rows: readonly GridRow[];
	readonly order: GridOrder;
	readonly page: number;
	readonly pages: number;
	readonly standings: Readonly<Record<Standing, number>>;
	/** The mean part of the points that those who are through reached, by the scores that count. */
	readonly average?: number;
	readonly statistics: SetStatistics;
	readonly misunderstood: readonly Misunderstood[];
	/** Changes with anything that happens in the assignment. */
	readonly pulse: string;
};

const ROWS_A_PAGE = 100;
const MOST_MISUNDERSTOOD = 3;

function standingOf({ counted }: Entry): Standing {
	if (!counted) return 'not-started';
	return counted.finishedAt === undefined ? 'under-way' : 'finished';
}

function rowOf({ questions }: AssignmentResults, entry: Entry): GridRow {
	const { person, attempts, counted } = entry;
	return {
		person,
		standing: standingOf(entry),
		attempts: attempts.length,
		answered: counted
			? questions.filter(({ question }) => recordOf(counted.attempt, question.id).response).length
			: 0,
		...(counted && { attemptId: counted.id, score: counted.score }),
		cells: questions.map(({ question: { id } }) => ({
			outcome: counted?.outcomes.get(id) ?? 'unseen',
			isFlagged: counted !== undefined && isFlagged(counted.attempt, id)
		}))
	};
}

function isFlagged(attempt: Parameters<typeof recordOf>[0], questionId: string): boolean {
	const { flagged, report } = recordOf(attempt, questionId);
	return flagged || report !== undefined;
}

const names = new Intl.Collator('en', { numeric: true });

function byName(a: GridRow, b: GridRow): number {
	const [one, other] = [a.person.name, b.person.name];
	if (one !== undefined && other !== undefined) return names.compare(one, other);
	if (one === other) return a.person.number - b.person.number;
	return one === undefined ? 1 : -1;
}

function byScore(a: GridRow, b: GridRow): number {
	if (a.score && b.score) return compareScores(b.score, a.score);
	return Number(a.score === undefined) - Number(b.score === undefined);
}

function inOrder(rows: readonly GridRow[], order: GridOrder): readonly GridRow[] {
	switch (order) {
		case 'roster':
			return rows;
		case 'name':
			return rows.toSorted(byName);
		case 'score':
			return rows.toSorted((a, b) => byScore(a, b) || byName(a, b));
	}
}

function columnsOf(results: AssignmentResults): readonly GridColumn[] {
	const counted = countedQuestions(results);
	const statistics = analyseItems(matrixOf(results));
	const byId = new Map(counted.map(({ question }, item) => [question.id, statistics[item]]));
	return results.questions.map(({ question: { id, stem, points }, number }) => {
		const item = byId.get(id);
		return {
			id,
			number,
			stem,
			isDropped: points === 0,
			...(item?.facility && { facility: item.facility }),
			judgements: item ? judgeItem(item) : []
		};
	});
}

function averageOf(rows: readonly GridRow[]): number | undefined {
	const parts = rows
		.filter(({ standing }) => standing === 'finished')
		.flatMap(({ score }) => (score ? [toNumber(score.earned) / toNumber(score.maximum)] : []));
	return parts.length === 0 ? undefined : meanOf(parts);
}

/** What the grid is asked for; pages count from 1, and one that is not there is the nearest that is. */
export type GridQuery = { readonly order: GridOrder; readonly page: number };

/** The results of an assignment of this workspace, as of now. Another workspace's is not found. */
export async function openResults(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string,
	query: GridQuery
): Promise<ResultsSheet | undefined> {
	// Before the rest, so that what happens while it is read shows as a change.
	const pulse = pulseText(await app.storage.pulseOf(assignmentId));
	const results = await readResults(app, workspaceId, assignmentId);
	if (!results) return undefined;
	const rows = inOrder(
		results.entries.map((entry) => rowOf(results, entry)),
		query.order
	);
	const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
	const page = Math.min(pages, Math.max(1, query.page));
	const average = averageOf(rows);
	const count = (standing: Standing) => rows.filter((row) => row.standing === standing).length;
	return {
		id: results.record.id,
		title: results.record.title,
		code: results.record.code,
		counts: results.terms.attempts.counts,
		columns: columnsOf(results),
		rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE),
		order: query.order,
		page,
		pages,
		standings: {
			'not-started': count('not-started'),
			'under-way': count('under-way'),
			finished: count('finished')
		},
		...(average !== undefined && { average }),
		statistics: analyseSet(matrixOf(results)),
		misunderstood: listMisunderstood(results).slice(0, MOST_MISUNDERSTOOD),
		pulse
	};
}
