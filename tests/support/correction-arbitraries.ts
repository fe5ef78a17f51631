import fc from 'fast-check';
import { writeQuestion } from '#lib/core/bank/question-reading.ts';
import { assertNever } from '#lib/core/assert-never.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Change, Correction } from '#lib/core/quiz/corrections.ts';
import { ARTICLE_TEXT } from './builders.ts';
import { START } from './facts.ts';

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
	return entries.map(({ id }) => id);
}

const someOf = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 1 });

/** The question with another key, or the one it has. */
function withAnyKey(question: Question): fc.Arbitrary<Question> {
	switch (question.kind) {
		case 'choice':
			return fc
				.constantFrom(...idsOf(question.options))
				.map((key): Question => ({ ...question, key }));
		case 'multiple':
			return someOf(idsOf(question.options)).map((key): Question => ({ ...question, key }));
		case 'true-false':
			return fc.boolean().map((key): Question => ({ ...question, key }));
		case 'numeric':
			return fc
				.constantFrom(45, 987654321, 1)
				.map((value): Question => ({ ...question, key: { value, tolerance: 0 } }));
		case 'short-text':
			return someOf(['Kea', 'something else altogether', 'Avon']).map((accepted): Question => ({
				...question,
				key: { accepted }
			}));
		case 'cloze':
			return fc.boolean().map((isOther): Question => ({
				...question,
				gaps: question.gaps.map((gap) => {
					if (!isOther) return gap;
					return 'options' in gap
						? { ...gap, key: gap.options[0]?.id ?? gap.key }
						: { ...gap, accepted: ['something else altogether'] };
				})
			}));
		case 'order':
			return fc
				.shuffledSubarray([...question.key], { minLength: question.key.length })
				.map((key): Question => ({ ...question, key }));
		case 'match':
			return fc
				.shuffledSubarray(idsOf(question.options) as string[], { minLength: 2 })
				.map((options): Question => ({
					...question,
					key: Object.fromEntries(question.prompts.map(({ id }, at) => [id, options[at] ?? '']))
				}));
		case 'evidence':
			return someOf(idsOf(question.citations)).map((key): Question => ({ ...question, key }));
		default:
			return assertNever(question, 'a kind of question');
	}
}

function changesTo(questions: readonly Question[]): fc.Arbitrary<Change> {
	const corrected = fc
		.constantFrom(...questions)
		.chain((question) => fc.tuple(withAnyKey(question), fc.integer({ min: 1, max: 3 })))
		.map(([question, points]): Change => {
			const document = writeQuestion({ ...question, points }, ARTICLE_TEXT);
			return { type: 'question.corrected', question: document };
		});
	const dropped = fc
		.constantFrom(...questions)
		.map(({ id }): Change => ({ type: 'question.dropped', questionId: id }));
	const rescored = fc
		.constantFrom('accuracy' as const, 'certainty' as const, 'negative' as const)
		.map((scoring): Change => ({ type: 'scoring.changed', scoring }));
	return fc.oneof({ weight: 4, arbitrary: corrected }, dropped, rescored);
}

/** Corrections of a set of these questions, oldest first, some before the attempts start and most after. Some may not be made. */
export function correctionsOf(
	questions: readonly Question[],
	lowering: fc.Arbitrary<Correction['lowering']>
): fc.Arbitrary<readonly Correction[]> {
	const corrections = fc.array(fc.tuple(changesTo(questions), lowering), {
		minLength: 1,
		maxLength: 6
	});
	return fc.tuple(corrections, fc.nat({ max: 2 })).map(([changes, before]) =>
		changes.map(([change, lowers], index): Correction => ({
			at: START + (index - before) * 1000 + 500,
			author: 'Ms Aroha',
			reason: 'A closer look.',
			lowering: lowers,
			change
		}))
	);
}
