import type { Question, QuestionKind } from '../question/question.ts';
import { presentQuestion, type Presentation } from '../quiz/presentation.ts';
import type { Entry } from './entry.ts';
import type { PageQuestion } from './notebook-page.ts';

/** From recognising an answer to producing it. */
const DEMAND: Readonly<Record<QuestionKind, number>> = {
	'true-false': 0,
	choice: 1,
	multiple: 1,
	match: 1,
	order: 1,
	evidence: 2,
	cloze: 3,
	numeric: 4,
	'short-text': 4
};

/** How an entry is asked this time. */
export type Asking = {
	/** As the notebook holds it: the entry's own question, or a sibling. */
	readonly question: Question;
	/** As it is shown: its options shuffled anew. */
	readonly presentation: Presentation;
};

/** The questions on the fact of an entry, in the order in which they are asked over time: its own comes last. */
function turnsOf({ question, siblings }: PageQuestion): readonly Question[] {
	const byDemand = siblings.toSorted(
		(a, b) => DEMAND[a.kind] - DEMAND[b.kind] || (a.id < b.id ? -1 : 1)
	);
	const others = [
		...byDemand.filter(({ kind }) => kind !== question.kind),
		...byDemand.filter(({ kind }) => kind === question.kind)
	];
	return [...others, question];
}

/**
 * How to ask an entry now: a sibling where there is one, another one each time, so that the fact is
 * learnt and not the words. The same entry after the same number of reviews is asked in the same way,
 * its options in the same order, on every device.
 */
export function askEntry(
	{ id, reviews, lastReview }: Pick<Entry, 'id' | 'reviews' | 'lastReview'>,
	content: PageQuestion
): Asking {
	const turns = turnsOf(content);
	// -1 + 1: one that was never asked begins with the first.
	const place = turns.findIndex((question) => question.id === lastReview?.questionId) + 1;
	const question = turns[place % turns.length] ?? content.question;
	return { question, presentation: presentQuestion(question, `${id}/${reviews}`) };
}
