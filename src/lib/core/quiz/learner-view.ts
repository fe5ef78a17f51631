import { sentencesTouching } from '../article/citation.ts';
import type { Article } from '../article/article.ts';
import type { QuizSet } from '../bank/quiz-set.ts';
import type { AskedQuestion, Question, Response } from '../question/question.ts';
import type { Grade } from '../question/grade.ts';
import { askQuestion, describeQuestion, gradeResponse } from '../question/registry.ts';
import { isRevealed, isSettled, recordOf, type Attempt, type QuestionRecord } from './attempt.ts';
import type { Fact, GradedFact } from './facts.ts';
import { hintOf } from './hint.ts';
import { presentQuestion, type Presentation } from './presentation.ts';

/** The questions of an attempt's set as this attempt shows them, by id. The seed never leaves the server in graded mode. */
export type Presentations = ReadonlyMap<
	string,
	{ readonly presentation: Presentation; readonly article: Article; readonly question: Question }
>;

/** What a learner holds of one question. `whole` is there once its key may be seen. */
export type LearnerQuestion = {
	readonly asked: AskedQuestion;
	/** What to do, in a sentence. */
	readonly instruction: string;
	readonly articleId: string;
	readonly whole?: Question;
	/** The paragraph a hint pointed at, by its index in the article. */
	readonly hint?: number;
};

/** The presentations of a set's questions for the attempt with this seed. */
export function presentSet(set: QuizSet, seed: string): Presentations {
	const articles = new Map(set.articles.map((article) => [article.id, article]));
	return new Map(
		set.questions.flatMap(({ articleId, question }) => {
			const article = articles.get(articleId);
			return article
				? [[question.id, { presentation: presentQuestion(question, seed), article, question }]]
				: [];
		})
	);
}

/** Whether a learner may see the question's key, feedback, explanation and citations now. */
export function mayReveal(attempt: Attempt, questionId: string): boolean {
	if (attempt.plan.mode === 'practice' || isRevealed(attempt)) return true;
	return attempt.plan.reveal === 'each' && isSettled(attempt, questionId);
}

/** What may be seen of a grade: all of it, only right or wrong, or nothing yet. */
function visibleGrade(attempt: Attempt, questionId: string, grade: Grade): Grade | undefined {
	if (mayReveal(attempt, questionId)) return grade;
	return attempt.plan.reveal === 'verdict' ? { fraction: grade.fraction } : undefined;
}

/** The questions by which facts are graded, as their documents have them, by id. */
export type GradingQuestions = ReadonlyMap<string, { readonly question: Question }>;

/** The fact with its grade, by the question as the document has it. */
export function gradeFact(fact: Fact, questions: GradingQuestions): GradedFact {
	if (fact.type !== 'answer.submitted') return fact;
	const question = questions.get(fact.questionId)?.question;
	return question ? { ...fact, grade: gradeResponse(question, fact.response) } : fact;
}

/**
 * The fact as the learner may see it: screen names, no seed, the rules as they are by now, and of the
 * grade what the reveal policy allows.
 */
export function factForLearner(fact: Fact, attempt: Attempt, questions: Presentations): GradedFact {
	if (fact.type === 'attempt.started') return { ...fact, seed: '', plan: attempt.plan };
	if (fact.type !== 'answer.submitted') return fact;
	const presentation = questions.get(fact.questionId)?.presentation;
	if (!presentation) return fact;
	const response = presentation.toScreen(fact.response);
	const grade = visibleGrade(
		attempt,
		fact.questionId,
		gradeResponse(presentation.question, response)
	);
	return { ...fact, response, ...(grade && { grade }) };
}

function recordForLearner(
	questionId: string,
	{ response, late, grade, ...rest }: QuestionRecord,
	attempt: Attempt,
	questions: Presentations
): QuestionRecord {
	const presentation = questions.get(questionId)?.presentation;
	if (!presentation) return rest;
	const shown = response && presentation.toScreen(response);
	const visible =
		shown &&
		grade &&
		visibleGrade(attempt, questionId, gradeResponse(presentation.question, shown));
	return {
		...rest,
		...(shown && { response: shown }),
		...(late && { late: presentation.toScreen(late) }),
		...(visible && { grade: visible })
	};
}

/**
 * The attempt as the learner's own machine would have it after the learner's facts, without folding
 * them: screen names, and of the grades what may be seen.
 */
export function redactAttempt(attempt: Attempt, questions: Presentations): Attempt {
	const records = Object.entries(attempt.records).map(([id, record]) => [
		id,
		recordForLearner(id, record, attempt, questions)
	]);
	return { ...attempt, records: Object.fromEntries(records) };
}

/** What the learner may hold of one question now. */
export function questionForLearner(
	questionId: string,
	attempt: Attempt,
	questions: Presentations
): LearnerQuestion | undefined {
	const entry = questions.get(questionId);
	if (!entry) return undefined;
	const { question } = entry.presentation;
	const hint =
		recordOf(attempt, questionId).hints > 0 ? hintOf(question, entry.article) : undefined;
	const asked = askQuestion(question);
	return {
		asked,
		instruction: describeQuestion(asked).instruction,
		articleId: entry.article.id,
		...(mayReveal(attempt, questionId) && { whole: question }),
		...(hint !== undefined && { hint })
	};
}

/** All questions of the attempt, in its order, as the learner may hold them now. */
export function questionsForLearner(
	attempt: Attempt,
	questions: Presentations
): readonly LearnerQuestion[] {
	return attempt.plan.questions
		.map(({ id }) => questionForLearner(id, attempt, questions))
		.filter((question) => question !== undefined);
}

/** Whether a response selects only whole sentences of the article: a longer stretch would hit any key. */
export function selectsSentences(response: Response, article: Article): boolean {
	return (
		response.kind !== 'evidence' ||
		response.spans.every((span) =>
			sentencesTouching(article, span).some(
				({ start, end }) => start === span.start && end === span.end
			)
		)
	);
}
