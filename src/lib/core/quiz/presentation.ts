import { fail, succeed, type Outcome } from '../outcome.ts';
import { completeOptionCitations } from '../question/option-citations.ts';
import type { Relabelling } from '../question/question-type.ts';
import type { Question, Response } from '../question/question.ts';
import { listsOf, relabelQuestion, relabelResponse } from '../question/registry.ts';
import { shuffle } from './shuffle.ts';

/**
 * A question as one attempt shows it: options shuffled and named A, B, C … by their place on the
 * screen. Documents name the key as their author liked, often `a`; a page that carried those names
 * would tell. The log keeps the document's names, so a correction can be replayed.
 */
export type Presentation = {
	readonly question: Question;
	/** A response from the screen in the document's names, or a refusal when it names what was not shown. */
	toLog(response: Response): Outcome<Response, 'answer-does-not-fit'>;
	/** A response from the log in the screen's names. */
	toScreen(response: Response): Response;
};

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

class UnknownLabelError extends Error {
	override readonly name = 'UnknownLabelError';
}

function letter(index: number): string {
	return String.fromCharCode('A'.charCodeAt(0) + index);
}

function relabelling(names: Names, onUnknown: (id: string) => string): Relabelling {
	return {
		of: (scope, id) => {
			const scoped = names.get(scope);
			return scoped ? (scoped.get(id) ?? onUnknown(id)) : id;
		},
		order: (scope, entries) => {
			const rank = [...(names.get(scope)?.keys() ?? [])];
			return entries.toSorted((a, b) => rank.indexOf(a.id) - rank.indexOf(b.id));
		}
	};
}

function refuse(id: string): never {
	throw new UnknownLabelError(`No option is shown under “${id}”`);
}

/** The presentation of a question in the attempt with this seed. The same seed, the same presentation. */
export function presentQuestion(question: Question, seed: string): Presentation {
	const screenNames: Names = new Map(
		listsOf(question).map(({ scope, ids }) => [
			scope,
			new Map(
				shuffle(ids, `${seed}/${question.id}/${scope}`).map((id, index) => [id, letter(index)])
			)
		])
	);
	const logNames: Names = new Map(
		[...screenNames].map(([scope, names]) => [
			scope,
			new Map([...names].map(([id, label]) => [label, id]))
		])
	);
	// An id that the question does not have must not pass for the label of another entry.
	const toScreen = relabelling(screenNames, (id) => `?${id}`);
	const toLog = relabelling(logNames, refuse);
	const presented = relabelQuestion(completeOptionCitations(question), toScreen);
	return {
		// Every option now lists its citations itself, under its new name.
		question: {
			...presented,
			citations: presented.citations.map((citation) => ({
				...citation,
				supports: citation.supports.filter((support) => !support.startsWith('option:'))
			}))
		},
		toLog: (response) => {
			try {
				return succeed(relabelResponse(response, toLog));
			} catch (error) {
				if (error instanceof UnknownLabelError) return fail('answer-does-not-fit');
				throw error;
			}
		},
		toScreen: (response) => relabelResponse(response, toScreen)
	};
}
