import fc from 'fast-check';
import type { Question, QuestionKind, Response } from '#lib/core/question/question.ts';
import type { Fact } from '#lib/core/quiz/facts.ts';
import type { AttemptPlan } from '#lib/core/quiz/plan.ts';
import { rightResponse, wrongResponse } from './answers.ts';
import { ONE_OF_EACH_KIND } from './builders.ts';

/** Ids that questions use, ids that no question uses, and names that every JavaScript object has. */
const id = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'p1', 'p2', 'name', 'count', 'A') },
	fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', ''),
	fc.string({ maxLength: 8, unit: 'binary' })
);

/** What may stand in a text field: numbers, words, any characters, and far too much of them. */
const typed = fc.oneof(
	fc.constantFrom('45', 'Kea', ' the KEA ', '4 5', '1e9', '-0', 'NaN', 'Infinity', ''),
	fc.string({ unit: 'binary' }),
	fc
		.tuple(fc.string({ minLength: 1, unit: 'binary' }), fc.integer({ min: 1, max: 5000 }))
		.map(([text, times]) => text.repeat(times))
);

const offset = fc.nat({ max: 400 });

function responsesOf(kind: QuestionKind): fc.Arbitrary<Response> {
	switch (kind) {
		case 'choice':
			return fc.record({ kind: fc.constant(kind), option: id });
		case 'multiple':
			return fc.record({ kind: fc.constant(kind), options: fc.array(id) });
		case 'true-false':
			return fc.record({ kind: fc.constant(kind), value: fc.boolean() });
		case 'numeric':
		case 'short-text':
			return fc.record({ kind: fc.constant(kind), text: typed });
		case 'cloze':
			return fc.record({ kind: fc.constant(kind), gaps: fc.dictionary(id, fc.oneof(id, typed)) });
		case 'order':
			return fc.record({ kind: fc.constant(kind), items: fc.array(id) });
		case 'match':
			return fc.record({ kind: fc.constant(kind), pairs: fc.dictionary(id, id) });
		case 'evidence':
			return fc.record({
				kind: fc.constant(kind),
				spans: fc.array(fc.record({ start: offset, end: offset }))
			});
	}
}

/** A question of any kind and a response of its kind: right, wrong, or nonsense. */
export const questionAndResponse: fc.Arbitrary<{ question: Question; response: Response }> = fc
	.constantFrom(...ONE_OF_EACH_KIND)
	.chain((question) =>
		fc.record({
			question: fc.constant(question),
			response: fc.oneof(
				fc.constant(rightResponse(question)),
				fc.constant(wrongResponse(question)),
				{ weight: 4, arbitrary: responsesOf(question.kind) }
			)
		})
	);

/** A plan over these questions under any rules that a set can have. */
export function plansOf(questions: AttemptPlan['questions']): fc.Arbitrary<AttemptPlan> {
	const rules = fc.record({
		mode: fc.constantFrom('practice', 'graded'),
		reveal: fc.constantFrom('each', 'verdict', 'end', 'due'),
		navigation: fc.constantFrom('free', 'forward'),
		scoring: fc.constantFrom('accuracy', 'certainty', 'negative'),
		pausing: fc.boolean(),
		time: fc.constantFrom('none', 'question', 'attempt')
	});
	return rules.map(({ mode, reveal, navigation, time, scoring, pausing }) => ({
		setId: 'set',
		version: 1,
		mode,
		reveal: mode === 'practice' ? 'each' : reveal,
		navigation: time === 'question' ? 'forward' : navigation,
		scoring,
		asksCertainty: scoring === 'certainty',
		hints: { allowed: true, cost: 0.25 },
		pausing,
		...(time !== 'none' && { time: { per: time, limitMs: 20_000 } }),
		questions
	}));
}

type Step = Fact extends infer One ? (One extends Fact ? Omit<One, 'at'> : never) : never;

/** Any facts about these questions, in any order, from `startMs`, after the start. Most may not follow. */
export function factsAbout(
	questions: readonly Question[],
	startMs: number
): fc.Arbitrary<readonly Fact[]> {
	const questionId = fc.constantFrom(...questions.map((question) => question.id));
	const answers = fc.constantFrom(...questions).chain((question) =>
		fc.record({
			type: fc.constant('answer.submitted' as const),
			questionId: fc.constant(question.id),
			response: fc.constantFrom(rightResponse(question), wrongResponse(question)),
			certainty: fc.constantFrom(1 as const, 2 as const, 3 as const, undefined)
		})
	);
	const steps: fc.Arbitrary<Step> = fc.oneof(
		{ weight: 4, arbitrary: answers },
		{
			weight: 3,
			arbitrary: fc.record({
				type: fc.constantFrom('question.opened', 'hint.taken', 'miss.opened'),
				questionId
			})
		},
		fc.record({
			type: fc.constant('question.flagged' as const),
			questionId,
			flagged: fc.boolean()
		}),
		fc.record({
			type: fc.constant('question.reported' as const),
			questionId,
			comment: fc.constantFrom('It is not in the article.', 'Two answers fit.')
		}),
		{
			weight: 1,
			arbitrary: fc.record({ type: fc.constantFrom('attempt.closed', 'reveal.opened') })
		},
		{
			weight: 3,
			arbitrary: fc.record({
				type: fc.constantFrom(
					'attempt.paused',
					'attempt.resumed',
					'attempt.resumed',
					'attempt.resumed',
					'time.expired',
					'finish.requested',
					'attempt.finished',
					'misses.opened',
					'misses.closed'
				),
				outageMs: fc.constantFrom(undefined, 3000)
			})
		}
	);
	const moments = fc.array(fc.record({ step: steps, afterMs: fc.nat({ max: 9000 }) }), {
		minLength: 25,
		maxLength: 60,
		size: 'max'
	});
	return moments.map((entries) => {
		let at = startMs;
		return entries.map(({ step, afterMs }): Fact => {
			at += afterMs;
			return { ...step, at };
		});
	});
}
