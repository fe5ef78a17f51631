import type { Article } from '#lib/core/article/article.ts';
import { tallyAnswers, type AnswerCount } from '#lib/core/grading/answer-table.ts';
import {
	judgeDistractor,
	judgeItem,
	type AnswerJudgement,
	type ItemJudgement
} from '#lib/core/grading/item-judgement.ts';
import { analyseItems, type ItemStatistics } from '#lib/core/grading/item-statistics.ts';
import { answerParts, type AnswerPart } from '#lib/core/question/answer-parts.ts';
import { verdictOf } from '#lib/core/question/grade.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { gradeResponse } from '#lib/core/question/registry.ts';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import type { QuestionOutcome } from '#lib/core/quiz/question-outcome.ts';
import type { App } from '../../app.ts';
import {
	countedAttempts,
	countedQuestions,
	matrixOf,
	type AssignmentResults,
	type Person
} from '../../results/assignment-results.ts';
import { articleOf } from '../../results/misunderstood.ts';
import { readResults } from '../../results/read-results.ts';

/** An answer that was offered or given, and by how many. */
export type AnswerRow = AnswerCount & {
	readonly text: string;
	readonly isKey: boolean;
	readonly judgement?: AnswerJudgement;
};

/** The answers to one part of a question: all of it, a gap, a prompt. */
export type AnswerTable = {
	readonly id: string;
	readonly label?: string;
	readonly rows: readonly AnswerRow[];
};

/** What a learner wrote about a question. */
export type QuestionReport = {
	readonly person: Person;
	readonly attemptId: string;
	readonly comment: string;
};

/** How a class answered one question. */
export type QuestionResults = {
	readonly assignment: { readonly id: string; readonly title: string };
	/** The published version it is in. */
	readonly version: { readonly setId: string; readonly version: number };
	readonly number: number;
	readonly total: number;
	readonly question: Question;
	readonly article: Article;
	/** How many answered it. */
	readonly answered: number;
	readonly outcomes: Readonly<Record<QuestionOutcome, number>>;
	readonly tables: readonly AnswerTable[];
	/** Absent for a question that was dropped. */
	readonly statistics?: ItemStatistics;
	readonly judgements: readonly ItemJudgement[];
	readonly reports: readonly QuestionReport[];
	readonly previousId?: string;
	readonly nextId?: string;
};

/** Whether what was typed is right: in its gap, or as a whole. */
function isRight(question: Question, { id }: AnswerPart, response: Response): boolean {
	const grade = gradeResponse(question, response);
	return question.kind === 'cloze' ? grade.parts?.[id] === 'right' : verdictOf(grade) === 'right';
}

function tableOf(results: AssignmentResults, question: Question, part: AnswerPart): AnswerTable {
	const responses = countedAttempts(results).map(
		({ attempt }) => recordOf(attempt, question.id).response
	);
	const given = responses.map((response) => (response ? part.given(response) : []));
	const listed = new Map(part.listed.map((answer) => [answer.id, answer]));
	// What was typed says its words and whether it is right through the first who typed it.
	const typed = new Map<string, { text: string; isKey: boolean }>();
	given.forEach((answers, row) => {
		const response = responses[row];
		for (const { id, text } of answers) {
			if (listed.has(id) || typed.has(id) || !response) continue;
			const isKey = part.listed.length === 0 && isRight(question, part, response);
			typed.set(id, { text, isKey });
		}
	});
	const counts = tallyAnswers(
		matrixOf(results),
		given.map((answers) => answers.map(({ id }) => id)),
		[...listed.keys()]
	);
	const said = (id: string) => listed.get(id) ?? typed.get(id) ?? { text: id, isKey: false };
	const key = counts.map(({ answer }) => answer).filter((id) => said(id).isKey);
	const n = responses.filter((response) => response !== undefined).length;
	// Each prompt of a matching offers every option: that most are not taken for it says nothing.
	const isPairing = question.kind === 'match';
	const shown = isPairing
		? counts.filter(({ answer, count }) => count > 0 || said(answer).isKey)
		: counts;
	return {
		id: part.id,
		...(part.label !== undefined && { label: part.label }),
		rows: shown.map((count) => {
			const { text, isKey } = said(count.answer);
			const judgement =
				isKey || !listed.has(count.answer) ? undefined : judgeDistractor(count, counts, key, n);
			return { ...count, text, isKey, ...(judgement && { judgement }) };
		})
	};
}

function outcomesAt(
	results: AssignmentResults,
	questionId: string
): Readonly<Record<QuestionOutcome, number>> {
	const counts = { right: 0, partly: 0, wrong: 0, omitted: 0, unseen: 0, open: 0 };
	for (const { outcomes } of countedAttempts(results)) {
		counts[outcomes.get(questionId) ?? 'unseen'] += 1;
	}
	return counts;
}

function reportsOn({ entries }: AssignmentResults, questionId: string): readonly QuestionReport[] {
	return entries.flatMap(({ person, attempts }) =>
		attempts.flatMap(({ id: attemptId, attempt }) => {
			const { report } = recordOf(attempt, questionId);
			return report === undefined ? [] : [{ person, attemptId, comment: report }];
		})
	);
}

/** How the class of this workspace's assignment answered one question. Another workspace's is not found, nor a question that the set does not have. */
export async function openQuestionResults(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string,
	questionId: string
): Promise<QuestionResults | undefined> {
	const results = await readResults(app, workspaceId, assignmentId);
	const place = results?.questions.findIndex(({ question }) => question.id === questionId) ?? -1;
	const entry = results?.questions[place];
	const article = results && entry && articleOf(results, entry);
	if (!results || !entry || !article) return undefined;
	const { question, number } = entry;
	const item = countedQuestions(results).findIndex((counted) => counted.question.id === questionId);
	const statistics = analyseItems(matrixOf(results))[item];
	const outcomes = outcomesAt(results, questionId);
	const previousId = results.questions[place - 1]?.question.id;
	const nextId = results.questions[place + 1]?.question.id;
	return {
		assignment: { id: results.record.id, title: results.record.title },
		version: { setId: results.record.setId, version: results.record.version },
		number,
		total: results.questions.length,
		question,
		article,
		answered: outcomes.right + outcomes.partly + outcomes.wrong,
		outcomes,
		tables: answerParts(question, article).map((part) => tableOf(results, question, part)),
		...(statistics && { statistics }),
		judgements: statistics ? judgeItem(statistics) : [],
		reports: reportsOn(results, questionId),
		...(previousId !== undefined && { previousId }),
		...(nextId !== undefined && { nextId })
	};
}
