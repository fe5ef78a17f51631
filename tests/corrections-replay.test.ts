import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import { readQuestion } from '#lib/core/bank/question-reading.ts';
import { keptAfterHints, maximumScore, scoreAnswer } from '#lib/core/grading/scoring.ts';
import { fromDecimal, sum } from '#lib/core/question/fraction.ts';
import { gradeResponse } from '#lib/core/question/registry.ts';
import { missedQuestions, recordOf, type Attempt } from '#lib/core/quiz/attempt.ts';
import { changeSet, type Correction } from '#lib/core/quiz/corrections.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz } from '#lib/core/quiz/fold.ts';
import { gradeFact, presentSet } from '#lib/core/quiz/learner-view.ts';
import { markingOf, replayFacts } from '#lib/core/quiz/marking.ts';
import { planAttempt } from '#lib/core/quiz/plan.ts';
import { scoreHistory } from '#lib/core/quiz/score-history.ts';
import { compareScores, scoreOf, type Score } from '#lib/core/quiz/score.ts';
import { rightResponse, wrongResponse } from './support/answers.ts';
import { factsAbout, plansOf } from './support/arbitraries.ts';
import { ARTICLE_TEXT, aSet, ONE_OF_EACH_KIND } from './support/builders.ts';
import { correctionsOf } from './support/correction-arbitraries.ts';
import { START } from './support/facts.ts';

const set = aSet({}, ONE_OF_EACH_KIND);
const presentations = presentSet(set, 'seed');
const { questions: planned } = planAttempt(set, 1, { mode: 'graded', time: 1 }, 'seed');

/** What a learner does who comes to every question, in any order, and answers most of them. */
const visits = fc
	.tuple(
		fc.shuffledSubarray([...ONE_OF_EACH_KIND], { minLength: ONE_OF_EACH_KIND.length }),
		fc.array(
			fc.record({
				answer: fc.constantFrom('right', 'wrong', 'wrong', 'none'),
				certainty: fc.constantFrom(1 as const, 2 as const, 3 as const, undefined),
				hinted: fc.boolean()
			}),
			{ minLength: ONE_OF_EACH_KIND.length, maxLength: ONE_OF_EACH_KIND.length }
		)
	)
	.map(([order, ways]) =>
		order.flatMap((question, index): readonly Fact[] => {
			const { answer, certainty, hinted } = ways[index] ?? { answer: 'none', hinted: false };
			const at = START + 1000 * (index + 1);
			const questionId = question.id;
			const response = answer === 'right' ? rightResponse(question) : wrongResponse(question);
			return [
				{ type: 'question.opened', at, questionId },
				...(hinted ? ([{ type: 'hint.taken', at, questionId }] as const) : []),
				...(answer === 'none'
					? []
					: ([{ type: 'answer.submitted', at, questionId, response, certainty }] as const))
			];
		})
	);

/** The logs of random attempts at the set, as the server would have stored them. */
const logs = fc
	.tuple(plansOf(planned), visits, factsAbout(ONE_OF_EACH_KIND, START + 10_000))
	.map(([plan, visited, others]): readonly Fact[] => {
		const start: Fact = { type: 'attempt.started', at: START, seed: 'seed', plan };
		const log: Fact[] = [];
		let snapshot = emptyQuiz();
		for (const fact of [start, ...visited, ...others]) {
			const graded = gradeFact(fact, presentations);
			if (!snapshot.can(graded)) continue;
			snapshot = applyFact(snapshot, graded);
			log.push(fact);
		}
		return log;
	});

/** Those of the corrections that can be made, one after the other. */
function possible(corrections: readonly Correction[]): readonly Correction[] {
	let now: QuizSet = set;
	return corrections.filter(({ change }) => {
		const changed = changeSet(now, change);
		if (changed.ok) now = changed.value;
		return changed.ok;
	});
}
const allowed = correctionsOf(ONE_OF_EACH_KIND, fc.constant('allowed' as const)).map(possible);
const mixed = correctionsOf(
	ONE_OF_EACH_KIND,
	fc.constantFrom('kept' as const, 'kept' as const, 'allowed' as const)
).map(possible);

/** Every recorded response graded anew, by what each correction says of its question, without folding anything. */
function gradeAfresh(attempt: Attempt, corrections: readonly Correction[]): Score {
	const changes = corrections.map(({ change }) => change);
	const scoring =
		changes.findLast((change) => change.type === 'scoring.changed')?.scoring ??
		attempt.plan.scoring;
	const scored = attempt.plan.questions.map(({ id, choices }) => {
		const last = changes.findLast(
			(change) =>
				(change.type === 'question.corrected' && change.question.id === id) ||
				(change.type === 'question.dropped' && change.questionId === id)
		);
		const corrected = changes.findLast(
			(change) => change.type === 'question.corrected' && change.question.id === id
		);
		const reading =
			corrected?.type === 'question.corrected'
				? readQuestion(corrected.question, ARTICLE_TEXT)
				: undefined;
		const question = reading?.ok
			? reading.question
			: ONE_OF_EACH_KIND.find((entry) => entry.id === id);
		if (!question) throw new Error(`There is no question ${id}`);
		const points = last?.type === 'question.dropped' ? 0 : question.points;
		const { response, certainty, hints } = recordOf(attempt, id);
		return {
			earned: scoreAnswer(scoring, {
				points,
				earned: response && gradeResponse(question, response).fraction,
				certainty,
				choices,
				kept: keptAfterHints(hints, fromDecimal(attempt.plan.hints.cost))
			}),
			maximum: maximumScore(scoring, points)
		};
	});
	return {
		earned: sum(scored.map(({ earned }) => earned)),
		maximum: sum(scored.map(({ maximum }) => maximum))
	};
}

describe('an attempt replayed after corrections', () => {
	it('is worth looking at: most corrections can be made, and many move a score', () => {
		const samples = fc.sample(fc.tuple(logs, allowed), { numRuns: 100, seed: 1 });
		const moved = samples.filter(([log, corrections]) =>
			scoreHistory(log, markingOf(set, corrections)).steps.some(
				({ before, after }) => compareScores(before, after) !== 0
			)
		);
		expect(samples.filter(([, corrections]) => corrections.length > 1).length).toBeGreaterThan(50);
		expect(moved.length).toBeGreaterThan(50);
	});

	it('has, bit for bit, the score of a fresh grading by the corrected set under the corrected policy', () => {
		fc.assert(
			fc.property(logs, allowed, (log, corrections) => {
				const published = attemptIn(replayFacts(log, markingOf(set)));
				const marking = markingOf(set, corrections);
				const fresh = gradeAfresh(published, corrections);
				expect(scoreOf(attemptIn(replayFacts(log, marking)))).toStrictEqual(fresh);
				expect(scoreHistory(log, marking).score).toStrictEqual(fresh);
			}),
			{ numRuns: 500 }
		);
	});

	it('never falls by a correction that keeps scores, and is what the replay says otherwise', () => {
		fc.assert(
			fc.property(logs, mixed, (log, corrections) => {
				const { steps } = scoreHistory(log, markingOf(set, corrections));
				for (const [index, { correction, before, after }] of steps.entries()) {
					const place = corrections.indexOf(correction);
					const replayed = gradeAfresh(
						attemptIn(replayFacts(log, markingOf(set))),
						corrections.slice(0, place + 1)
					);
					if (correction.lowering === 'kept') {
						expect(compareScores(after, before)).toBeGreaterThanOrEqual(0);
						expect([before, replayed]).toContainEqual(after);
					} else {
						expect(after).toStrictEqual(replayed);
					}
					if (index > 0) expect(before).toStrictEqual(steps[index - 1]?.after);
				}
				const since = corrections.filter(({ at }) => at > START);
				expect(steps.map(({ correction }) => correction)).toEqual(since);
			}),
			{ numRuns: 300 }
		);
	});

	it('stands where it stood, with all that its learner did', () => {
		fc.assert(
			fc.property(logs, allowed, (log, corrections) => {
				const before = replayFacts(log, markingOf(set));
				const after = replayFacts(log, markingOf(set, corrections));
				expect(after.value).toBe(before.value);
				const withoutGrades = (attempt: Attempt) =>
					attempt.plan.questions.map(({ id }) => {
						const { grade: _grade, ...record } = recordOf(attempt, id);
						return record;
					});
				expect(withoutGrades(attemptIn(after))).toEqual(withoutGrades(attemptIn(before)));
				expect(attemptIn(after).deadline).toBe(attemptIn(before).deadline);
			}),
			{ numRuns: 200 }
		);
	});

	it('has no dropped question among its misses', () => {
		fc.assert(
			fc.property(logs, fc.constantFrom(...ONE_OF_EACH_KIND), (log, { id }) => {
				const change = { type: 'question.dropped', questionId: id } as const;
				const at = START + 1;
				const drop: Correction = {
					at,
					author: 'Ms Aroha',
					reason: 'Odd.',
					lowering: 'kept',
					change
				};
				const misses = (corrections: readonly Correction[]) =>
					missedQuestions(attemptIn(replayFacts(log, markingOf(set, corrections))));
				expect(misses([drop])).toEqual(misses([]).filter((missed) => missed !== id));
			}),
			{ numRuns: 100 }
		);
	});
});
