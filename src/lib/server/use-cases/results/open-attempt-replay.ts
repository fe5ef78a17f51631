import type { Article } from '#lib/core/article/article.ts';
import { verdictOf, type Grade, type Verdict } from '#lib/core/question/grade.ts';
import type { AskedQuestion, Question, Response } from '#lib/core/question/question.ts';
import { askQuestion, gradeResponse } from '#lib/core/question/registry.ts';
import { recordOf, type Attempt, type QuestionRecord } from '#lib/core/quiz/attempt.ts';
import type { Fact, FactType } from '#lib/core/quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz } from '#lib/core/quiz/fold.ts';
import { markFact } from '#lib/core/quiz/marking.ts';
import type { Score } from '#lib/core/quiz/score.ts';
import type { App } from '../../app.ts';
import type { Person, TakenAttempt } from '../../results/assignment-results.ts';
import { readResults } from '../../results/read-results.ts';
import { responseText } from '../../results/response-text.ts';

/** One thing that happened in an attempt. `at` is in milliseconds since 1970; `number` is the question's in the set. */
export type ReplayStep = {
	readonly type: FactType;
	readonly at: number;
	readonly number?: number;
	/** What was answered, or written about the question. */
	readonly text?: string;
	readonly verdict?: Verdict;
	/** The answer took the place of one given before. */
	readonly isChange?: boolean;
	/** The answer came in after the time, and does not count. */
	readonly isLate?: boolean;
	/** A flag was taken away again. */
	readonly isUndone?: boolean;
	/** How long the server had been away. */
	readonly outageMs?: number;
};

/** The question on the screen after a step, as this attempt showed it, and how it stood then. */
export type ReplayStage = {
	readonly number: number;
	readonly asked: AskedQuestion;
	readonly question: Question;
	readonly article: Article;
	readonly response?: Response;
	readonly grade?: Grade;
	readonly record: Pick<QuestionRecord, 'hints' | 'flagged' | 'report' | 'expired' | 'certainty'>;
	readonly isLate: boolean;
};

/** An attempt step by step, as of one of its steps. */
export type AttemptReplay = {
	readonly assignment: { readonly id: string; readonly title: string };
	readonly person: Person;
	readonly attempt: {
		readonly id: string;
		readonly place: number;
		readonly startedAt: number;
		readonly finishedAt?: number;
		readonly score: Score;
		readonly counts: boolean;
	};
	/** This learner's attempts, the oldest first. */
	readonly attemptIds: readonly string[];
	readonly steps: readonly ReplayStep[];
	/** The step that is shown, from 1. */
	readonly step: number;
	readonly stage?: ReplayStage;
};

/** The attempt after each of its facts. */
function attemptsAlong({ folded }: TakenAttempt): readonly Attempt[] {
	const along: Attempt[] = [];
	let snapshot = emptyQuiz();
	for (const fact of folded.facts) {
		snapshot = applyFact(snapshot, markFact(fact, folded.marking));
		along.push(attemptIn(snapshot));
	}
	return along;
}

function stepOf(
	fact: Fact,
	before: Attempt | undefined,
	after: Attempt,
	taken: TakenAttempt,
	numberOf: (questionId: string) => number | undefined
): ReplayStep {
	// What ran out is the time of the question that was on the screen.
	const questionId =
		'questionId' in fact
			? fact.questionId
			: fact.type === 'time.expired' && before?.plan.time?.per === 'question'
				? before.current
				: undefined;
	const number = questionId === undefined ? undefined : numberOf(questionId);
	const { type, at, outageMs } = fact;
	const common = {
		type,
		at,
		...(number !== undefined && { number }),
		...(outageMs && { outageMs })
	};
	if (fact.type === 'question.flagged') return { ...common, isUndone: !fact.flagged };
	if (fact.type === 'question.reported') return { ...common, text: fact.comment };
	if (fact.type !== 'answer.submitted') return common;
	const entry = taken.folded.questions.get(fact.questionId);
	const { grade, late } = recordOf(after, fact.questionId);
	const isLate =
		late !== undefined && before !== undefined && !recordOf(before, fact.questionId).late;
	return {
		...common,
		...(entry && { text: responseText(entry.question, entry.article, fact.response) }),
		...(grade && !isLate && { verdict: verdictOf(grade) }),
		isChange: before !== undefined && recordOf(before, fact.questionId).response !== undefined,
		isLate
	};
}

/** The question that a step is about: its own, or else the one on the screen. */
function stageAt(
	fact: Fact,
	before: Attempt | undefined,
	after: Attempt,
	taken: TakenAttempt,
	numberOf: (questionId: string) => number | undefined
): ReplayStage | undefined {
	const onScreen = fact.type === 'time.expired' ? (before ?? after).current : after.current;
	const id = 'questionId' in fact ? fact.questionId : onScreen;
	const entry = taken.folded.questions.get(id);
	const number = numberOf(id);
	if (!entry || number === undefined) return undefined;
	const { presentation, article } = entry;
	const { response, late, hints, flagged, report, expired, certainty } = recordOf(after, id);
	const shown = response && presentation.toScreen(response);
	return {
		number,
		asked: askQuestion(presentation.question),
		question: presentation.question,
		article,
		...(shown && { response: shown, grade: gradeResponse(presentation.question, shown) }),
		record: {
			hints,
			flagged,
			expired,
			...(report !== undefined && { report }),
			...(certainty && { certainty })
		},
		isLate: late !== undefined
	};
}

/**
 * One attempt of an assignment of this workspace, replayed up to `step`; without one, to its end. Another
 * workspace's is not found, nor an attempt of another assignment.
 */
export async function openAttemptReplay(
	app: App,
	workspaceId: string | undefined,
	assignmentId: string,
	attemptId: string,
	step = Number.POSITIVE_INFINITY
): Promise<AttemptReplay | undefined> {
	const results = await readResults(app, workspaceId, assignmentId);
	const entry = results?.entries.find(({ attempts }) =>
		attempts.some(({ id }) => id === attemptId)
	);
	const taken = entry?.attempts.find(({ id }) => id === attemptId);
	if (!results || !entry || !taken) return undefined;
	const numberOf = (questionId: string) =>
		results.questions.find(({ question }) => question.id === questionId)?.number;
	const { facts } = taken.folded;
	const along = attemptsAlong(taken);
	const place = Math.min(facts.length, Math.max(1, step)) - 1;
	const [fact, after] = [facts[place], along[place]];
	const stage = fact && after && stageAt(fact, along[place - 1], after, taken, numberOf);
	return {
		assignment: { id: results.record.id, title: results.record.title },
		person: entry.person,
		attempt: {
			id: taken.id,
			place: entry.attempts.indexOf(taken) + 1,
			startedAt: taken.startedAt,
			...(taken.finishedAt !== undefined && { finishedAt: taken.finishedAt }),
			score: taken.score,
			counts: entry.counted === taken
		},
		attemptIds: entry.attempts.map(({ id }) => id),
		steps: facts.map((each, index) =>
			stepOf(each, along[index - 1], along[index] ?? taken.attempt, taken, numberOf)
		),
		step: place + 1,
		...(stage && { stage })
	};
}
