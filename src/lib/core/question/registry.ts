import type { Outcome } from '../outcome.ts';
import type { FormFields, Note } from './question-fields.ts';
import type { Grade } from './grade.ts';
import { choice } from './kinds/choice.ts';
import { cloze } from './kinds/cloze.ts';
import { evidence } from './kinds/evidence.ts';
import { match } from './kinds/match.ts';
import { multiple } from './kinds/multiple.ts';
import { numeric } from './kinds/numeric.ts';
import { order } from './kinds/order.ts';
import { shortText } from './kinds/short-text.ts';
import { trueFalse } from './kinds/true-false.ts';
import type { AskedQuestion, Kinds, Question, QuestionKind, Response } from './question.ts';
import type {
	Description,
	QuestionType,
	Relabelling,
	ShuffledList,
	UnreadableAnswer
} from './question-type.ts';

type Registry = {
	readonly [Kind in QuestionKind]: QuestionType<
		Kinds[Kind]['question'],
		Kinds[Kind]['asked'],
		Kinds[Kind]['response']
	>;
};

/** The one list of all kinds: it does not compile when a kind is missing here or misses a part. */
const KINDS: Registry = {
	choice,
	multiple,
	'true-false': trueFalse,
	numeric,
	'short-text': shortText,
	cloze,
	order,
	match,
	evidence
};

/** All kinds of question, in the order in which they are offered. */
export const QUESTION_KINDS: readonly QuestionKind[] = [
	'choice',
	'multiple',
	'true-false',
	'short-text',
	'numeric',
	'cloze',
	'order',
	'match',
	'evidence'
];

/** Whether a word names a kind of question. */
export function isQuestionKind(word: string): word is QuestionKind {
	return Object.hasOwn(KINDS, word);
}

/** A response that is of another kind than its question. */
export class ResponseKindError extends Error {
	constructor(question: string, response: string) {
		super(`A response of kind ${response} cannot answer a question of kind ${question}`);
		this.name = 'ResponseKindError';
	}
}

function assertSameKind(question: QuestionKind, response: QuestionKind): void {
	if (question !== response) throw new ResponseKindError(question, response);
}

// A parameter for the kind ties a question to its type; over a plain union they would fall apart.
type QuestionOf<Kind extends QuestionKind> = Kinds[Kind]['question'] & { readonly kind: Kind };
type AskedOf<Kind extends QuestionKind> = Kinds[Kind]['asked'] & { readonly kind: Kind };
type ResponseOf<Kind extends QuestionKind> = Kinds[Kind]['response'];

/** The question without anything that gives its key away. */
export function askQuestion<Kind extends QuestionKind>(question: QuestionOf<Kind>): AskedQuestion {
	return KINDS[question.kind].ask(question);
}

/** The answer to `asked` in a submitted form, or why there is none. */
export function readResponse<Kind extends QuestionKind>(
	asked: AskedOf<Kind>,
	fields: FormFields
): Outcome<Response, UnreadableAnswer> {
	return KINDS[asked.kind].read(asked, fields);
}

/**
 * The grade of a response: total and pure, from 0 to 1, exact.
 * Throws `ResponseKindError` when the response is of another kind.
 */
export function gradeResponse<Kind extends QuestionKind>(
	question: QuestionOf<Kind>,
	response: ResponseOf<Kind>
): Grade {
	assertSameKind(question.kind, response.kind);
	return KINDS[question.kind].grade(question, response);
}

/** Why what was chosen or typed is wrong, with the citations that show it. */
export function notesOn<Kind extends QuestionKind>(
	question: QuestionOf<Kind>,
	response: ResponseOf<Kind>
): readonly Note[] {
	assertSameKind(question.kind, response.kind);
	return KINDS[question.kind].notes(question, response);
}

/** How the question reads aloud and on paper. */
export function describeQuestion<Kind extends QuestionKind>(asked: AskedOf<Kind>): Description {
	return KINDS[asked.kind].describe(asked);
}

/** The key in words. */
export function keyTextsOf<Kind extends QuestionKind>(
	question: QuestionOf<Kind>
): readonly string[] {
	return KINDS[question.kind].keyTexts(question);
}

/** The response in words. For `evidence` these are `start-end` offsets, since only the article has the words. */
export function responseTextsOf<Kind extends QuestionKind>(
	asked: AskedOf<Kind>,
	response: ResponseOf<Kind>
): readonly string[] {
	assertSameKind(asked.kind, response.kind);
	return KINDS[asked.kind].responseTexts(asked, response);
}

/** What is wrong with the key, a sentence each. */
export function keyProblemsOf<Kind extends QuestionKind>(
	question: QuestionOf<Kind>
): readonly string[] {
	return KINDS[question.kind].keyProblems(question);
}

/** The lists of a question that are shuffled and relabelled for each attempt. */
export function listsOf<Kind extends QuestionKind>(
	question: QuestionOf<Kind>
): readonly ShuffledList[] {
	return KINDS[question.kind].lists(question);
}

/** The question with its lists in another order and under other names. */
export function relabelQuestion<Kind extends QuestionKind>(
	question: QuestionOf<Kind>,
	labels: Relabelling
): Question {
	return KINDS[question.kind].relabel(question, labels);
}

/** The response under the names of the relabelled question, or back. */
export function relabelResponse<Kind extends QuestionKind>(
	response: ResponseOf<Kind> & { readonly kind: Kind },
	labels: Relabelling
): Response {
	return KINDS[response.kind].relabelResponse(response, labels);
}
