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

// A generic parameter ties a question's kind to its type; a plain union would not.
type Of<Kind extends QuestionKind> = Kinds[Kind];

function askAs<Kind extends QuestionKind>(kind: Kind, question: Of<Kind>['question']) {
	return KINDS[kind].ask(question);
}
/** The question without anything that gives its key away. */
export function askQuestion(question: Question): AskedQuestion {
	return askAs(question.kind, question);
}

function readAs<Kind extends QuestionKind>(
	kind: Kind,
	asked: Of<Kind>['asked'],
	fields: FormFields
): Outcome<Of<Kind>['response'], UnreadableAnswer> {
	return KINDS[kind].read(asked, fields);
}
/** The answer to `asked` in a submitted form, or why there is none. */
export function readResponse(
	asked: AskedQuestion,
	fields: FormFields
): Outcome<Response, UnreadableAnswer> {
	return readAs(asked.kind, asked, fields);
}

function gradeAs<Kind extends QuestionKind>(
	kind: Kind,
	question: Of<Kind>['question'],
	response: Of<Kind>['response']
) {
	return KINDS[kind].grade(question, response);
}
/**
 * The grade of a response: total and pure, from 0 to 1, exact.
 * Throws `ResponseKindError` when the response is of another kind.
 */
export function gradeResponse(question: Question, response: Response): Grade {
	assertSameKind(question.kind, response.kind);
	return gradeAs(question.kind, question, response);
}

function notesAs<Kind extends QuestionKind>(
	kind: Kind,
	question: Of<Kind>['question'],
	response: Of<Kind>['response']
) {
	return KINDS[kind].notes(question, response);
}
/** Why what was chosen or typed is wrong, with the citations that show it. */
export function notesOn(question: Question, response: Response): readonly Note[] {
	assertSameKind(question.kind, response.kind);
	return notesAs(question.kind, question, response);
}

function describeAs<Kind extends QuestionKind>(kind: Kind, asked: Of<Kind>['asked']): Description {
	return KINDS[kind].describe(asked);
}
/** How the question reads aloud and on paper. */
export function describeQuestion(asked: AskedQuestion): Description {
	return describeAs(asked.kind, asked);
}

function keyTextsAs<Kind extends QuestionKind>(kind: Kind, question: Of<Kind>['question']) {
	return KINDS[kind].keyTexts(question);
}
/** The key in words. */
export function keyTextsOf(question: Question): readonly string[] {
	return keyTextsAs(question.kind, question);
}

function responseTextsAs<Kind extends QuestionKind>(
	kind: Kind,
	asked: Of<Kind>['asked'],
	response: Of<Kind>['response']
) {
	return KINDS[kind].responseTexts(asked, response);
}
/** The response in words. For `evidence` these are `start-end` offsets, since only the article has the words. */
export function responseTextsOf(asked: AskedQuestion, response: Response): readonly string[] {
	assertSameKind(asked.kind, response.kind);
	return responseTextsAs(asked.kind, asked, response);
}

function keyProblemsAs<Kind extends QuestionKind>(kind: Kind, question: Of<Kind>['question']) {
	return KINDS[kind].keyProblems(question);
}
/** What is wrong with the key, a sentence each. */
export function keyProblemsOf(question: Question): readonly string[] {
	return keyProblemsAs(question.kind, question);
}

function listsAs<Kind extends QuestionKind>(kind: Kind, question: Of<Kind>['question']) {
	return KINDS[kind].lists(question);
}
/** The lists of a question that are shuffled and relabelled for each attempt. */
export function listsOf(question: Question): readonly ShuffledList[] {
	return listsAs(question.kind, question);
}

function relabelAs<Kind extends QuestionKind>(
	kind: Kind,
	question: Of<Kind>['question'],
	labels: Relabelling
) {
	return KINDS[kind].relabel(question, labels);
}
/** The question with its lists in another order and under other names. */
export function relabelQuestion(question: Question, labels: Relabelling): Question {
	return relabelAs(question.kind, question, labels);
}

function relabelResponseAs<Kind extends QuestionKind>(
	kind: Kind,
	response: Of<Kind>['response'],
	labels: Relabelling
) {
	return KINDS[kind].relabelResponse(response, labels);
}
/** The response under the names of the relabelled question, or back. */
export function relabelResponse(response: Response, labels: Relabelling): Response {
	return relabelResponseAs(response.kind, response, labels);
}
