import type { Question } from '../../question/question.ts';
import { factsOf, wordsWithin, type ArticleFacts } from '../article-facts.ts';
import { namesIn, numbersIn, numbersOf } from '../claims.ts';
import type { Rule } from '../finding.ts';
import { viewOf, type QuestionView } from '../question-view.ts';

/**
 * G03. Every number, date and name of a key taken from the article stands in the passages cited for
 * it; so do those of a statement whose key is "true". A person named in full in the article may be
 * cited by the surname alone.
 */
export const keyInCitation: Rule = {
	id: 'key-in-citation',
	severity: 'hard',
	part: 'key',
	check: (question, article) => {
		const view = viewOf(question, article);
		if (view.asksForUntrue) return [];
		const facts = factsOf(article);
		const cited = view.keyCitations.flatMap((citation) => wordsWithin(facts, citation));
		const key = extractiveKey(question, view);
		const numbers = numbersOf(cited);
		const words = new Set(cited.map(({ lower }) => lower));
		return [
			...[...numbersIn(key)]
				.filter((number) => !numbers.has(number))
				.map((number) => `The passage cited for the key does not hold the number ${number}.`),
			...[
				...new Set(
					namesIn(key, facts)
						.filter(({ lower }) => !words.has(lower))
						.map(({ text }) => text.replace(/['’]s$/u, ''))
						.filter((name) => !hasSurname(key, name, words, facts))
				)
			].map((name) => `The passage cited for the key does not name “${name}”.`)
		];
	}
};

/** Two or more words with capitals, a space between. */
const NAME_RUN =
	/(?<![\p{Letter}.'-])\p{Lu}[\p{Letter}.'-]*(?: (?:(?:el|al|bin|ibn|de|da|van|von|der|la)[ -])?\p{Lu}[\p{Letter}.'-]*)+/gu;

/** Whether the word opens a name that the article has in full, and the passage has its last word. */
function hasSurname(
	key: string,
	name: string,
	cited: ReadonlySet<string>,
	{ straightText }: ArticleFacts
): boolean {
	return [...key.replaceAll('’', "'").matchAll(NAME_RUN)].some(([full]) => {
		const last = full.slice(full.lastIndexOf(' ') + 1).toLowerCase();
		return full.includes(name) && cited.has(last) && straightText.includes(full);
	});
}

/** The words of the key that must come from the article; for a list of accepted answers the first, which is shown. */
function extractiveKey(question: Question, { keys, origin, body }: QuestionView): string {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
		case 'cloze':
		case 'match':
			return keys.join('\n');
		case 'numeric':
		case 'short-text':
			return keys[0] ?? '';
		case 'true-false':
			// A person may say in a stem what the sentences around the quote make plain.
			return question.key && origin !== 'hand' ? body : '';
		case 'order':
		case 'evidence':
			return '';
	}
}
