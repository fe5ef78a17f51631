import * as v from 'valibot';
import { canonicalJson } from '../bank/canonical.ts';
import { readQuestion, writeQuestion } from '../bank/question-reading.ts';
import type { QuizSet, SetQuestion } from '../bank/quiz-set.ts';
import { fail, succeed, type Outcome } from '../outcome.ts';
import type { Immutable } from '../immutable.ts';
import type { Question } from '../question/question.ts';
import { idSchema, textSchema } from '../question/question-fields.ts';
import { askQuestion } from '../question/registry.ts';
import { questionDocumentSchema } from '../question/schema.ts';
import type { AttemptPlan } from './plan.ts';

/** What may be put right in a published version: a question, what it counts, how everything is scored. */
export const changeSchema = v.variant('type', [
	v.strictObject({ type: v.literal('question.corrected'), question: questionDocumentSchema }),
	v.strictObject({ type: v.literal('question.dropped'), questionId: idSchema }),
	v.strictObject({
		type: v.literal('scoring.changed'),
		scoring: v.picklist(['accuracy', 'certainty', 'negative'])
	})
]);
export type Change = Immutable<v.InferOutput<typeof changeSchema>>;

/** The most characters of a correction's reason. */
export const LONGEST_REASON = 500;

/**
 * A correction of a published version. This is the storage format, as the facts of an attempt are: a
 * correction once stored keeps its meaning for ever. `kept` lowers no score of an attempt that was
 * started before it. `reason` is for learners to read.
 */
export const correctionSchema = v.strictObject({
	at: v.pipe(v.number(), v.integer()),
	author: textSchema,
	reason: v.pipe(textSchema, v.maxLength(LONGEST_REASON)),
	lowering: v.picklist(['kept', 'allowed']),
	change: changeSchema
});
export type Correction = Immutable<v.InferOutput<typeof correctionSchema>>;

/**
 * Why a change cannot be made. Ids that change (`lists-changed`: of options, items, gaps, prompts, or
 * their order) would leave logs behind that name what is no longer there.
 */
export type CorrectionProblem =
	| 'question-unknown'
	| 'kind-changed'
	| 'lists-changed'
	| 'citation-lost'
	| 'changes-nothing'
	| 'already-dropped'
	| 'nothing-left';

/** A stored correction that does not fit its set: it was written by another program or changed by hand. */
export class CorrectionError extends Error {
	constructor(setId: string, change: Change) {
		super(`The correction ${JSON.stringify(change)} does not fit the set “${setId}”`);
		this.name = 'CorrectionError';
	}
}

function entryOf(set: QuizSet, questionId: string): SetQuestion | undefined {
	return set.questions.find(({ question }) => question.id === questionId);
}

function textOf(set: QuizSet, { articleId }: SetQuestion): string {
	return set.articles.find(({ id }) => id === articleId)?.text ?? '';
}

function withQuestion(set: QuizSet, question: Question): QuizSet {
	return {
		...set,
		questions: set.questions.map((entry) =>
			entry.question.id === question.id ? { ...entry, question } : entry
		)
	};
}

/** Every id that a response to the question may name, in the order in which it is asked. */
function idsIn(question: Question): string {
	const ids: unknown[] = [];
	JSON.stringify(askQuestion(question), (name, value: unknown) => {
		if (name === 'id') ids.push(value);
		return value;
	});
	return JSON.stringify(ids);
}

/** The set after one change, or why it cannot be made. A question that was dropped counts again once it is corrected. */
export function changeSet(set: QuizSet, change: Change): Outcome<QuizSet, CorrectionProblem> {
	if (change.type === 'scoring.changed') {
		return succeed({ ...set, settings: { ...set.settings, scoring: change.scoring } });
	}
	const dropped = change.type === 'question.dropped';
	const entry = entryOf(set, dropped ? change.questionId : change.question.id);
	if (!entry) return fail('question-unknown');
	const { question: former } = entry;
	if (dropped) {
		if (former.points === 0) return fail('already-dropped');
		const left = set.questions.filter(({ question }) => question.points > 0).length;
		return left === 1 ? fail('nothing-left') : succeed(withQuestion(set, { ...former, points: 0 }));
	}
	if (change.question.kind !== former.kind) return fail('kind-changed');
	const text = textOf(set, entry);
	const reading = readQuestion(change.question, text);
	if (!reading.ok) return fail('citation-lost');
	const { question } = reading;
	if (idsIn(question) !== idsIn(former)) return fail('lists-changed');
	const isSame =
		canonicalJson(writeQuestion(question, text)) === canonicalJson(writeQuestion(former, text));
	return isSame ? fail('changes-nothing') : succeed(withQuestion(set, question));
}

/** Why the change cannot be made to the set as it is graded now; undefined when it can. What the gate says of a question is not asked. */
export function checkCorrection(set: QuizSet, change: Change): CorrectionProblem | undefined {
	const changed = changeSet(set, change);
	return changed.ok ? undefined : changed.reason;
}

/** The change with its question's citations in their long form, as it is stored. */
export function completeChange(set: QuizSet, change: Change): Change {
	if (change.type !== 'question.corrected') return change;
	const entry = entryOf(set, change.question.id);
	const text = entry ? textOf(set, entry) : '';
	const reading = readQuestion(change.question, text);
	return reading.ok ? { ...change, question: writeQuestion(reading.question, text) } : change;
}

/**
 * The set as it is graded after these corrections, oldest first. A dropped question stays, and has 0
 * points. Throws `CorrectionError` when a correction does not fit the set.
 */
export function correctSet(
	set: QuizSet,
	corrections: readonly Pick<Correction, 'change'>[]
): QuizSet {
	return corrections.reduce((before, { change }) => {
		const changed = changeSet(before, change);
		if (!changed.ok) throw new CorrectionError(set.id, change);
		return changed.value;
	}, set);
}

/** The rules of an attempt at the corrected set: the questions' points and the scoring policy are those of now. */
export function correctPlan(
	plan: AttemptPlan,
	set: QuizSet,
	corrections: readonly Pick<Correction, 'change'>[]
): AttemptPlan {
	const scoring = corrections.reduce<AttemptPlan['scoring']>(
		(policy, { change }) => (change.type === 'scoring.changed' ? change.scoring : policy),
		plan.scoring
	);
	const questions = plan.questions.map((planned) => ({
		...planned,
		points: entryOf(set, planned.id)?.question.points ?? planned.points
	}));
	return { ...plan, scoring, questions };
}
