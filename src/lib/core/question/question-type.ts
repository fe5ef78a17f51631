import type { Outcome } from '../outcome.ts';
import type { FormFields, Note } from './question-fields.ts';
import type { Grade } from './grade.ts';

/** Why a form does not hold an answer. */
export type UnreadableAnswer = 'answer-empty' | 'number-unreadable' | 'position-repeated';

/** A list of ids in a question whose order and names a learner may not learn from. `scope` tells lists of one question apart. */
export type ShuffledList = { readonly scope: string; readonly ids: readonly string[] };

/** New names for the ids of a question's lists. `of` gives the new name, and the old one back when asked of a reversed relabelling; `order` sorts a list. */
export type Relabelling = {
	of(scope: string, id: string): string;
	order<T extends { readonly id: string }>(scope: string, entries: readonly T[]): readonly T[];
};

/** How a question reads aloud and on paper. */
export type Description = {
	/** What to do, in a sentence. */
	readonly instruction: string;
	/** The options, items or gaps, a line each. */
	readonly lines: readonly string[];
};

/** All that the app knows about one kind of question, but for its schema. */
export type QuestionType<Question, Asked, Response> = {
	/** The question without anything that gives its key away. */
	ask(question: Question): Asked;
	/** The answer in a submitted form. */
	read(asked: Asked, fields: FormFields): Outcome<Response, UnreadableAnswer>;
	/** Total: every response of the kind has a grade from 0 to 1, whatever it holds. */
	grade(question: Question, response: Response): Grade;
	/** Remarks on what was chosen wrongly. */
	notes(question: Question, response: Response): readonly Note[];
	describe(asked: Asked): Description;
	/** The key in words, most important first. */
	keyTexts(question: Question): readonly string[];
	/** The response in words, in the order in which it is shown. */
	responseTexts(asked: Asked, response: Response): readonly string[];
	/** What is wrong with the key, a sentence each: it names an option that is not there, and the like. */
	keyProblems(question: Question): readonly string[];
	/** The lists that are shuffled and relabelled for each attempt. */
	lists(question: Question): readonly ShuffledList[];
	relabel(question: Question, labels: Relabelling): Question;
	relabelResponse(response: Response, labels: Relabelling): Response;
};

/** The ids that occur more than once, a sentence each. */
export function repeatedIds(entries: readonly { readonly id: string }[]): readonly string[] {
	const seen = new Set<string>();
	return entries
		.filter(({ id }) => seen.has(id) || !seen.add(id))
		.map(({ id }) => `The id “${id}” is used twice.`);
}

/** The text of the entry with this id, or the id itself when there is none. */
export function textOf(
	entries: readonly { readonly id: string; readonly text: string }[],
	id: string
): string {
	return entries.find((entry) => entry.id === id)?.text ?? id;
}

/** For kinds without lists. */
export const NOTHING_TO_RELABEL = {
	lists: () => [],
	relabel: <Question>(question: Question) => question,
	relabelResponse: <Response>(response: Response) => response
};
