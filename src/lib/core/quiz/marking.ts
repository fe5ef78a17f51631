import type { QuizSet } from '../bank/quiz-set.ts';
import { correctPlan, correctSet, type Correction } from './corrections.ts';
import type { Fact, GradedFact } from './facts.ts';
import { foldFacts, type QuizSnapshot } from './fold.ts';
import { gradeFact, type GradingQuestions } from './learner-view.ts';

/**
 * How a published version is graded: by the set under its corrections up to one of them. `previous`
 * is how it was graded before that one; the first marking is the version as it was published.
 */
export type Marking = {
	readonly set: QuizSet;
	readonly questions: GradingQuestions;
	readonly corrections: readonly Correction[];
	readonly previous?: Marking;
};

function questionsOf(set: QuizSet): GradingQuestions {
	return new Map(set.questions.map(({ question }) => [question.id, { question }]));
}

/** The marking after one more correction. Throws `CorrectionError` when it does not fit. */
export function correctMarking(previous: Marking, correction: Correction): Marking {
	const set = correctSet(previous.set, [correction]);
	const corrections = [...previous.corrections, correction];
	return { set, questions: questionsOf(set), corrections, previous };
}

/** The marking of a published version under its corrections, oldest first. */
export function markingOf(set: QuizSet, corrections: readonly Correction[] = []): Marking {
	const published: Marking = { set, questions: questionsOf(set), corrections: [] };
	return corrections.reduce(correctMarking, published);
}

/** The fact as it counts under the marking: an answer with its grade, the start with the corrected rules. */
export function markFact(fact: Fact, { set, questions, corrections }: Marking): GradedFact {
	if (fact.type === 'attempt.started' && corrections.length > 0) {
		return { ...fact, plan: correctPlan(fact.plan, set, corrections) };
	}
	return gradeFact(fact, questions);
}

/** The log folded under the marking. A log that folds under one marking folds under every other. */
export function replayFacts(facts: readonly Fact[], marking: Marking): QuizSnapshot {
	return foldFacts(facts.map((fact) => markFact(fact, marking)));
}
