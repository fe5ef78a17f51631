import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { identifyText, makeArticle } from '#lib/core/article/article.ts';
import type { Bank } from '#lib/core/bank/bank.ts';
import { readBank, writeBank } from '#lib/core/bank/bank-reading.ts';
import { canonicalJson } from '#lib/core/bank/canonical.ts';
import { bankDocumentSchema } from '#lib/core/bank/document.ts';
import { checkBank, mayPublish } from '#lib/core/quality/gate.ts';
import { compare, ONE, ZERO } from '#lib/core/question/fraction.ts';
import { gradeResponse, notesOn } from '#lib/core/question/registry.ts';
import { recordOf } from '#lib/core/quiz/attempt.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import { applyFact, attemptIn, emptyQuiz, foldFacts } from '#lib/core/quiz/fold.ts';
import {
	factForLearner,
	gradeFact,
	mayReveal,
	presentSet,
	redactAttempt
} from '#lib/core/quiz/learner-view.ts';
import { planAttempt } from '#lib/core/quiz/plan.ts';
import { scoreOf } from '#lib/core/quiz/score.ts';
import { rightResponse, wrongResponse } from './support/answers.ts';
import { factsAbout, plansOf, questionAndResponse } from './support/arbitraries.ts';
import { aSet, ONE_OF_EACH_KIND } from './support/builders.ts';
import { START } from './support/facts.ts';

const SEEDS = new URL('../seeds/camp-taji/', import.meta.url);
const document = v.parse(
	bankDocumentSchema,
	parse(readFileSync(new URL('bank.yaml', SEEDS), 'utf8'))
);
const [, text = ''] = readFileSync(new URL('article.md', SEEDS), 'utf8')
	.split(/^---$\n/mu)
	.slice(1);

function seedBank(): Bank {
	const metadata = { title: 'Rocket attack on Camp Taji', language: 'en' };
	const { bank, problems } = readBank(document, { text, metadata });
	if (!bank || problems.length > 0) throw new Error(JSON.stringify(problems));
	return bank;
}
const bank = seedBank();

/** The text with the character at a place (from 0 up to 1) made another one. */
function mutate(words: string, place: number, replacement: string): string {
	const at = Math.floor(place * words.length);
	return words.slice(0, at) + replacement + words.slice(at + 1);
}
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const character = fc.oneof(
	fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u00ad'),
	fc.string({ minLength: 1, maxLength: 1 })
);

describe('a grade', () => {
	it('is a fraction of whole numbers from 0 to 1, whatever the response holds', () => {
		fc.assert(
			fc.property(questionAndResponse, ({ question, response }) => {
				const { fraction } = gradeResponse(question, response);
				expect(Number.isSafeInteger(fraction.numerator)).toBe(true);
				expect(Number.isSafeInteger(fraction.denominator)).toBe(true);
				expect(compare(fraction, ZERO)).toBeGreaterThanOrEqual(0);
				expect(compare(fraction, ONE)).toBeLessThanOrEqual(0);
				expect(notesOn(question, response)).toBeInstanceOf(Array);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('the gate', () => {
	it('lets the seed bank through', () => {
		expect(checkBank(bank)).toEqual([]);
	});

	it('refuses an article with one character changed, wherever it stands', () => {
		fc.assert(
			fc.property(place, character, (where, replacement) => {
				const changed = mutate(bank.article.text, where, replacement);
				fc.pre(changed !== bank.article.text);
				const article = { ...bank.article, text: changed };
				expect(mayPublish(checkBank({ ...bank, article, questions: [] }))).toBe(false);
			})
		);
	});

	it('refuses a quote with one character changed', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...bank.questions),
				fc.nat(),
				place,
				character,
				(question, index, where, replacement) => {
					const chosen = index % question.citations.length;
					const citations = question.citations.map((citation, at) =>
						at === chosen
							? { ...citation, exact: mutate(citation.exact, where, replacement) }
							: citation
					);
					fc.pre(citations[chosen]?.exact !== question.citations[chosen]?.exact);
					const questions = [{ ...question, citations }];
					expect(checkBank({ ...bank, questions }).map(({ rule }) => rule)).toContain(
						'citation-verbatim'
					);
				}
			)
		);
	});
});

describe('a document', () => {
	it('has the same bytes after it is written and read again', () => {
		const bytes = canonicalJson(writeBank(bank));
		const again = readBank(v.parse(bankDocumentSchema, JSON.parse(bytes)));
		expect(again.problems).toEqual([]);
		expect(again.bank && canonicalJson(writeBank(again.bank))).toBe(bytes);
	});

	it('is about an article with the identity of its text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (raw) => {
				const article = makeArticle(raw, { title: 'x', language: 'en' });
				expect(makeArticle(article.text, article).id).toBe(identifyText(raw));
			})
		);
	});
});

describe('a log', () => {
	const set = aSet({}, ONE_OF_EACH_KIND.slice(0, 3));
	const questions = set.questions.map(({ question }) => question);
	const presentations = presentSet(set, 'seed');
	const { questions: planned } = planAttempt(set, 1, { mode: 'graded', time: 1 }, 'seed');

	/** The start and those of some random facts that may follow, as the server would have stored them. */
	const logs = fc
		.tuple(plansOf(planned), factsAbout(questions, START))
		.map(([plan, facts]): readonly Fact[] => {
			const start: Fact = { type: 'attempt.started', at: START, seed: 'seed', plan };
			const log: Fact[] = [];
			let snapshot = emptyQuiz();
			for (const fact of [start, ...facts]) {
				const graded = gradeFact(fact, presentations);
				if (!snapshot.can(graded)) continue;
				snapshot = applyFact(snapshot, graded);
				log.push(fact);
			}
			return log;
		});
	const graded = (log: readonly Fact[]) => log.map((fact) => gradeFact(fact, presentations));

	it('of random facts is worth folding', () => {
		const lengths = fc.sample(logs, { numRuns: 200, seed: 1 }).map((log) => log.length);
		expect(lengths.filter((length) => length > 6).length).toBeGreaterThan(100);
	});

	it('folds to the same attempt every time', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const once = foldFacts(graded(log));
				const twice = foldFacts(graded(JSON.parse(JSON.stringify(log)) as readonly Fact[]));
				expect(attemptIn(twice)).toEqual(attemptIn(once));
				expect(twice.value).toBe(once.value);
			})
		);
	});

	it('folds on from any point as it folds from the start', () => {
		fc.assert(
			fc.property(logs, place, (log, where) => {
				const facts = graded(log);
				const cut = Math.floor(where * facts.length);
				const whole = foldFacts(facts);
				const continued = facts.slice(cut).reduce(applyFact, foldFacts(facts.slice(0, cut)));
				expect(continued.value).toBe(whole.value);
				expect(attemptIn(continued)).toStrictEqual(attemptIn(whole));
			})
		);
	});

	it('folds alike for the server and the learner in all that the learner may know', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const server = foldFacts(graded(log));
				const attempt = attemptIn(server);
				const learner = foldFacts(log.map((fact) => factForLearner(fact, attempt, presentations)));
				const seen = attemptIn(learner);
				expect(learner.value).toBe(server.value);
				// What the page shows first is what the browser's own machine goes on from.
				expect(redactAttempt(attempt, presentations)).toEqual(seen);
				const { records: _, ...rest } = attempt;
				expect(seen).toMatchObject(rest);
				for (const { id } of attempt.plan.questions) {
					const mine = recordOf(seen, id);
					const theirs = recordOf(attempt, id);
					const response =
						theirs.response && presentations.get(id)?.presentation.toScreen(theirs.response);
					expect(mine).toMatchObject({
						hints: theirs.hints,
						flagged: theirs.flagged,
						expired: theirs.expired
					});
					expect(mine.response).toEqual(response);
					expect(mine.certainty).toBe(theirs.certainty);
					const isTold = mayReveal(attempt, id) || attempt.plan.reveal === 'verdict';
					expect(mine.grade?.fraction).toEqual(isTold ? theirs.grade?.fraction : undefined);
					if (!mayReveal(attempt, id)) expect(mine.grade?.parts).toBeUndefined();
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('scores the same in whichever order the questions are answered', () => {
		const wholeSet = aSet({}, ONE_OF_EACH_KIND);
		const shown = presentSet(wholeSet, 'seed');
		const plan = planAttempt(wholeSet, 1, { mode: 'practice', time: 1 }, 'seed');
		const ids = plan.questions.map(({ id }) => id);
		const orders = fc.shuffledSubarray(ids, { minLength: ids.length });
		const rights = fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length });
		const scoreIn = (order: readonly string[], right: readonly boolean[]) => {
			const facts = order.flatMap((questionId, index): readonly Fact[] => {
				const at = START + index;
				const question = ONE_OF_EACH_KIND.find(({ id }) => id === questionId);
				if (!question) return [];
				const answer = right[ids.indexOf(questionId)] ? rightResponse : wrongResponse;
				return [
					{ type: 'question.opened', at, questionId },
					{ type: 'answer.submitted', at, questionId, response: answer(question) }
				];
			});
			const start: Fact = { type: 'attempt.started', at: START, seed: 'seed', plan };
			return scoreOf(attemptIn(foldFacts([start, ...facts].map((fact) => gradeFact(fact, shown)))));
		};
		fc.assert(
			fc.property(orders, rights, (order, right) => {
				const score = scoreIn(order, right);
				expect(score).toEqual(scoreIn(ids, right));
				expect(score.earned.numerator).toBe(right.filter(Boolean).length);
			})
		);
	});
});
