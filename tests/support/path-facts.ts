import { compare, ONE } from '#lib/core/question/fraction.ts';
import type { FactType, GradedFact } from '#lib/core/quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz } from '#lib/core/quiz/fold.ts';
import type { AttemptPlan } from '#lib/core/quiz/plan.ts';
import { START } from './facts.ts';

type AboutQuestion = 'question.opened' | 'hint.taken' | 'miss.opened';

/** What no path takes: it is the same in every state, and not all of it is done on a page. */
export const FACTS_OF_EVERY_STATE = [
	'question.reported',
	'attempt.closed',
	'reveal.opened'
] as const satisfies readonly FactType[];
type NotOnPaths = (typeof FACTS_OF_EVERY_STATE)[number];
type NeedsMore = 'answer.submitted' | 'question.flagged' | NotOnPaths;

/** A fact in terms of positions (from 1) and right or wrong, so that any set's questions can be put in. */
export type PathFact =
	| {
			readonly type: 'answer.submitted';
			readonly question: number;
			readonly answer: 'right' | 'wrong';
	  }
	| { readonly type: AboutQuestion; readonly question: number }
	| { readonly type: 'question.flagged'; readonly question: number; readonly flagged: boolean }
	| { readonly type: Exclude<FactType, AboutQuestion | NeedsMore> };

function isOfEveryState(
	fact: GradedFact
): fact is Extract<GradedFact, { readonly type: NotOnPaths }> {
	return FACTS_OF_EVERY_STATE.some((type) => type === fact.type);
}

/** The fact in terms of positions. */
export function positionFact(fact: GradedFact, plan: AttemptPlan): PathFact {
	if (isOfEveryState(fact)) throw new Error(`No path takes ${fact.type}`);
	if (!('questionId' in fact)) return { type: fact.type };
	const question = plan.questions.findIndex(({ id }) => id === fact.questionId) + 1;
	switch (fact.type) {
		case 'answer.submitted': {
			const isRight = fact.grade !== undefined && compare(fact.grade.fraction, ONE) === 0;
			return { type: fact.type, question, answer: isRight ? 'right' : 'wrong' };
		}
		case 'question.flagged':
			return { type: fact.type, question, flagged: fact.flagged };
		default:
			return { type: fact.type, question };
	}
}

function factAt(fact: PathFact, plan: AttemptPlan, at: number): GradedFact {
	const questionId = 'question' in fact ? (plan.questions[fact.question - 1]?.id ?? '') : '';
	switch (fact.type) {
		case 'attempt.started':
			return { type: fact.type, at, seed: 'seed', plan };
		case 'answer.submitted': {
			const isRight = fact.answer === 'right';
			return {
				type: fact.type,
				at,
				questionId,
				response: { kind: 'choice', option: isRight ? 'a' : 'b' },
				grade: { fraction: { numerator: isRight ? 1 : 0, denominator: 1 } }
			};
		}
		case 'question.flagged':
			return { type: fact.type, at, questionId, flagged: fact.flagged };
		case 'question.opened':
		case 'hint.taken':
		case 'miss.opened':
			return { type: fact.type, at, questionId };
		default:
			return { type: fact.type, at };
	}
}

/** The log of some position facts under a plan: a second between facts, time up at its deadline. */
export function logOf(facts: readonly PathFact[], plan: AttemptPlan): readonly GradedFact[] {
	const log: GradedFact[] = [];
	let snapshot = emptyQuiz();
	for (const fact of facts) {
		const next = (log.at(-1)?.at ?? START - 1000) + 1000;
		const at = fact.type === 'time.expired' ? (attemptIn(snapshot).deadline ?? next) : next;
		const concrete = factAt(fact, plan, at);
		snapshot = applyFact(snapshot, concrete);
		log.push(concrete);
	}
	return log;
}
