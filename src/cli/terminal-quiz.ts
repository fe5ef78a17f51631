import type { Article } from '#lib/core/article/article.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import {
	missedQuestions,
	nextOpenQuestion,
	openQuestions,
	type Attempt
} from '#lib/core/quiz/attempt.ts';
import type { FactCommand } from '#lib/core/quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz, type QuizSnapshot } from '#lib/core/quiz/fold.ts';
import { gradeFact, presentSet, selectsSentences } from '#lib/core/quiz/learner-view.ts';
import { planAttempt } from '#lib/core/quiz/plan.ts';
import { scoreOf } from '#lib/core/quiz/score.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { askQuestion, readResponse } from '#lib/core/question/registry.ts';
import { fieldsOf } from './terminal-question.ts';

/** A question on the terminal, as this attempt shows it. */
export type ShownQuestion = {
	readonly question: Question;
	readonly article: Article;
	readonly position: number;
	readonly total: number;
};

/** An attempt at a set in this process alone: the one quiz machine, folded over what is typed. */
export class TerminalQuiz {
	readonly #presentations;
	#snapshot: QuizSnapshot;

	constructor(set: QuizSet, seed: string) {
		const plan = planAttempt(set, 1, { mode: 'practice', time: 'unlimited' }, seed);
		this.#presentations = presentSet(set, seed);
		const at = Date.now();
		this.#snapshot = applyFact(emptyQuiz(), { type: 'attempt.started', at, seed, plan });
	}

	get attempt(): Attempt {
		return attemptIn(this.#snapshot);
	}

	get isOver(): boolean {
		return this.#snapshot.value === 'summary';
	}

	/** The question with this id as it is shown. */
	shown(id: string = this.attempt.current): ShownQuestion | undefined {
		const entry = this.#presentations.get(id);
		const { questions } = this.attempt.plan;
		return (
			entry && {
				question: entry.presentation.question,
				article: entry.article,
				position: questions.findIndex((planned) => planned.id === id) + 1,
				total: questions.length
			}
		);
	}

	/** Takes a typed answer to the question on the screen. Undefined when it is none. */
	answer(typed: string): Response | undefined {
		const entry = this.#presentations.get(this.attempt.current);
		if (!entry) return undefined;
		const { presentation, article } = entry;
		const asked = askQuestion(presentation.question);
		const response = readResponse(asked, fieldsOf(asked, typed, article));
		if (!response.ok || !selectsSentences(response.value, article)) return undefined;
		const logged = presentation.toLog(response.value);
		if (!logged.ok) return undefined;
		this.#happen({
			type: 'answer.submitted',
			questionId: this.attempt.current,
			response: logged.value
		});
		return response.value;
	}

	/** Goes to the next question without an answer, or to the end when there is none. */
	goOn(): void {
		const next = nextOpenQuestion(this.attempt);
		if (next === undefined) this.finish();
		else this.#happen({ type: 'question.opened', questionId: next });
	}

	/** Ends the attempt, whatever is open. */
	finish(): void {
		this.#happen({ type: 'finish.requested' });
		if (!this.isOver) this.#happen({ type: 'attempt.finished' });
	}

	/** How it stands: points earned and to be had, and the places of what was missed among the answered. */
	standing() {
		const { earned, maximum } = scoreOf(this.attempt);
		const open = new Set(openQuestions(this.attempt));
		return {
			earned: earned.numerator / earned.denominator,
			maximum: maximum.numerator / maximum.denominator,
			open: open.size,
			missed: missedQuestions(this.attempt).filter((id) => !open.has(id))
		};
	}

	#happen(command: FactCommand): void {
		const fact = gradeFact({ ...command, at: Date.now() }, this.#presentations);
		this.#snapshot = applyFact(this.#snapshot, fact);
	}
}
