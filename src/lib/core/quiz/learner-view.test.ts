import { describe, expect, it } from 'vitest';
import { rightResponse } from '../../../../tests/support/answers.ts';
import {
	anArticle,
	aQuestion,
	aSet,
	ONE_OF_EACH_KIND
} from '../../../../tests/support/builders.ts';
import { START } from '../../../../tests/support/facts.ts';
import { fraction } from '../question/fraction.ts';
import type { Fact } from './facts.ts';
import { attemptIn, foldFacts } from './fold.ts';
import {
	factForLearner,
	gradeFact,
	presentSet,
	questionForLearner,
	questionsForLearner,
	selectsSentences
} from './learner-view.ts';
import { planAttempt, type AttemptWishes } from './plan.ts';

const choice = aQuestion('choice');
const multiple = aQuestion('multiple');

/** A run of a set of two questions in which the first is answered: half right. */
function aRun(
	mode: AttemptWishes['mode'],
	reveal: 'each' | 'verdict' | 'end' | 'due',
	isFinished = false,
	isRevealed = false
) {
	const set = aSet({ reveal }, [multiple, choice]);
	const plan = planAttempt(set, 1, { mode, time: 1 }, 'seed');
	const presentations = presentSet(set, 'seed');
	const facts: readonly Fact[] = [
		{ type: 'attempt.started', at: START, seed: 'seed', plan },
		{
			type: 'answer.submitted',
			at: START + 1,
			questionId: multiple.id,
			response: { kind: 'multiple', options: ['a'] }
		},
		...(isFinished
			? ([
					{ type: 'finish.requested', at: START + 2 },
					{ type: 'attempt.finished', at: START + 3 }
				] as const)
			: []),
		...(isRevealed ? [{ type: 'reveal.opened', at: START + 4 } as const] : [])
	];
	const attempt = attemptIn(foldFacts(facts.map((fact) => gradeFact(fact, presentations))));
	const seen = facts.map((fact) => factForLearner(fact, attempt, presentations));
	const answer = seen.find((fact) => fact.type === 'answer.submitted');
	const whole = (id: string) => questionForLearner(id, attempt, presentations)?.whole !== undefined;
	return {
		attempt,
		presentations,
		seen,
		grade: answer?.type === 'answer.submitted' ? answer.grade : undefined,
		answered: whole(multiple.id),
		unanswered: whole(choice.id)
	};
}

describe('what a learner may see', () => {
	const half = fraction(1, 2);

	it.each([
		['practice', 'each', false, { answered: true, unanswered: true, grade: 'all' }],
		['graded', 'each', false, { answered: true, unanswered: false, grade: 'all' }],
		['graded', 'verdict', false, { answered: false, unanswered: false, grade: 'fraction' }],
		['graded', 'end', false, { answered: false, unanswered: false, grade: 'nothing' }],
		['graded', 'each', true, { answered: true, unanswered: true, grade: 'all' }],
		['graded', 'verdict', true, { answered: true, unanswered: true, grade: 'all' }],
		['graded', 'end', true, { answered: true, unanswered: true, grade: 'all' }],
		['graded', 'due', false, { answered: false, unanswered: false, grade: 'nothing' }],
		['graded', 'due', true, { answered: false, unanswered: false, grade: 'nothing' }],
		['practice', 'due', false, { answered: true, unanswered: true, grade: 'all' }]
	] as const)('in %s with reveal %s, finished: %s', (mode, reveal, isFinished, expected) => {
		const { answered, unanswered, grade } = aRun(mode, reveal, isFinished);
		const seen = grade?.parts ? 'all' : grade ? 'fraction' : 'nothing';
		expect({ answered, unanswered, grade: seen }).toEqual(expected);
		if (grade) expect(grade.fraction).toEqual(half);
	});

	it('is everything from the day on which results that wait are opened, and not before the end', () => {
		const after = aRun('graded', 'due', true, true);
		expect([after.answered, after.unanswered, after.grade?.fraction]).toEqual([true, true, half]);
		const before = aRun('graded', 'due', false, true);
		expect([before.answered, before.unanswered, before.grade]).toEqual([false, false, undefined]);
	});

	it.each(['each', 'verdict', 'end', 'due'] as const)(
		'of a question not yet answered is not one word of its key (%s)',
		(reveal) => {
			const { attempt, presentations } = aRun('graded', reveal);
			const question = questionForLearner(choice.id, attempt, presentations);
			expect(Object.keys(question ?? {})).toEqual(['asked', 'instruction', 'articleId']);
			expect(JSON.stringify(question)).not.toMatch(/key|explanation|feedback|citation|support/u);
		}
	);

	it('never holds the seed', () => {
		for (const reveal of ['each', 'verdict', 'end', 'due'] as const) {
			expect(aRun('graded', reveal, true).seen[0]).toMatchObject({ seed: '' });
		}
	});

	it('is named as on the screen, not as in the document', () => {
		const { seen, presentations } = aRun('graded', 'end');
		const shown = presentations.get(multiple.id)?.presentation;
		const response = shown?.toScreen({ kind: 'multiple', options: ['a'] });
		expect(seen[1]).toEqual({
			type: 'answer.submitted',
			at: START + 1,
			questionId: multiple.id,
			response
		});
	});

	it('is every question in the order of the attempt', () => {
		const { attempt, presentations } = aRun('graded', 'end');
		expect(questionsForLearner(attempt, presentations).map(({ asked }) => asked.id)).toEqual([
			multiple.id,
			choice.id
		]);
	});

	it('has of a hint the paragraph only', () => {
		const { attempt, presentations } = aRun('graded', 'end');
		const hinted = {
			...attempt,
			records: { [choice.id]: { hints: 1, flagged: false, expired: false } }
		};
		const question = questionForLearner(choice.id, hinted, presentations);
		expect(question?.hint).toBe(1);
		expect(question?.whole).toBeUndefined();
	});

	it('is a question whose time ran out, where answers are explained at once', () => {
		const { attempt, presentations } = aRun('graded', 'each');
		const records = { [choice.id]: { hints: 0, flagged: false, expired: true } };
		expect(
			questionForLearner(choice.id, { ...attempt, records }, presentations)?.whole
		).toBeDefined();
	});

	it('is nothing of a question that the set does not have', () => {
		const { attempt, presentations } = aRun('practice', 'each');
		expect(questionForLearner('q9', attempt, presentations)).toBeUndefined();
	});
});

it('grades a fact by the question as the document has it, and other facts not at all', () => {
	const presentations = presentSet(aSet(), 'seed');
	const at = START;
	for (const question of ONE_OF_EACH_KIND) {
		const response = rightResponse(question);
		const fact: Fact = { type: 'answer.submitted', at, questionId: question.id, response };
		expect(gradeFact(fact, presentations)).toMatchObject({
			...fact,
			grade: { fraction: fraction(1) }
		});
	}
	expect(gradeFact({ type: 'attempt.paused', at }, presentations)).toEqual({
		type: 'attempt.paused',
		at
	});
});

describe('a selection in the article', () => {
	const article = anArticle();
	const [, sentence] = article.sentences;
	const selects = (start: number, end: number) =>
		selectsSentences({ kind: 'evidence', spans: [{ start, end }] }, article);

	it('holds whole sentences', () => {
		expect(sentence && selects(sentence.start, sentence.end)).toBe(true);
	});

	it('does not hold more or less than a sentence', () => {
		expect(selects(0, article.text.length)).toBe(false);
		expect(sentence && selects(sentence.start, sentence.end - 1)).toBe(false);
		expect(sentence && selects(sentence.end, sentence.start)).toBe(false);
	});

	it('is not asked of other kinds', () => {
		expect(selectsSentences({ kind: 'choice', option: 'a' }, article)).toBe(true);
	});
});
