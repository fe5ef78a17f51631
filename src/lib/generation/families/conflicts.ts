import { findConflicts, type Conflict } from '../analysis/conflicts.ts';
import { Citations, makeOptions, quote, type Draft, type Drafting } from './draft.ts';

/** Accounts that disagree: the article passes on both and leaves it at that. */
export function draftConflicts(drafting: Drafting): readonly Draft[] {
	return findConflicts(drafting.analysis.sentences).flatMap((conflict) => [
		...rivalAccount(conflict, drafting),
		bothAccounts(conflict, drafting)
	]);
}

function rivalAccount(conflict: Conflict, { analysis, random, drop }: Drafting): readonly Draft[] {
	const { affirms, denies, about, related } = conflict;
	const wrong = random
		.shuffle(
			analysis.askable.filter(
				(sentence) =>
					!related.has(sentence.index) &&
					!sentence.quotes &&
					sentence.words.length <= 34 &&
					sentence.dependence !== 'pronoun'
			)
		)
		.toSorted((a, b) => Math.abs(a.index - denies.index) - Math.abs(b.index - denies.index))
		.slice(0, 3);
	if (wrong.length < 2) {
		drop('conflict', 'no-distractors', denies.text);
		return [];
	}
	const citations = new Citations(analysis.article);
	citations.cite(denies, 'stem', 'explanation');
	citations.cite(affirms, 'key', 'explanation');
	const { options, key } = makeOptions(
		affirms.text,
		wrong.map((sentence) => ({
			text: sentence.text,
			feedback: `This sentence of the article does not say ${about}.`,
			passages: [sentence]
		})),
		citations,
		random
	);
	return [
		{
			family: 'conflict',
			question: {
				kind: 'choice',
				skill: 'claim-status',
				stem: `The article says: ${quote(denies.text)} Which other sentence of the article gives a different account of ${about}?`,
				options,
				key,
				explanation: `The article passes on both accounts: ${quote(affirms.text)} and ${quote(denies.text)} It does not say which is right.`,
				citations: citations.all()
			},
			sentences: [affirms.index, denies.index],
			target: `conflict ${about}`,
			score: 4
		}
	];
}

function bothAccounts({ affirms, denies, about }: Conflict, { analysis }: Drafting): Draft {
	const citations = new Citations(analysis.article);
	const key = [affirms, denies]
		.toSorted((a, b) => a.index - b.index)
		.map((sentence) => citations.cite(sentence, 'key', 'explanation'));
	return {
		family: 'conflict',
		question: {
			kind: 'evidence',
			skill: 'claim-status',
			stem: `Two accounts in the article disagree about ${about}. Select the two sentences.`,
			pick: 2,
			key,
			explanation: `The article passes on both accounts: ${quote(affirms.text)} and ${quote(denies.text)} It does not say which is right.`,
			citations: citations.all()
		},
		sentences: [affirms.index, denies.index],
		target: `conflict ${about}`,
		score: 3.9
	};
}
