import { factsOf, foldQuotes, type ArticleFacts } from '../article-facts.ts';
import type { Remark, Rule } from '../finding.ts';
import { HARM_WORDS } from '../lexicon/harm.ts';
import { FIRST_NAMES } from '../lexicon/first-names.ts';
import { BODY_WORDS } from '../lexicon/bodies.ts';
import { TITLES } from '../lexicon/roles.ts';
import { listedPlace } from '../option-class.ts';
import { viewOf } from '../question-view.ts';
import { FUNCTION_WORDS, wordsOf, type Word } from '../words.ts';

/**
 * G26. No statement that is not true says of a real person that they died, were hurt, or did or were
 * accused of wrong. Someone will remember it.
 */
export const noFalseAccusation: Rule = {
	id: 'no-false-accusation',
	severity: 'hard',
	part: 'stem',
	check: (question, article) => {
		const facts = factsOf(article);
		if (question.kind === 'true-false') {
			return question.key ? [] : accusations(question.stem, facts).map(said('stem'));
		}
		const { lists, asksForUntrue } = viewOf(question, article);
		return (
			lists
				.flatMap(({ options }) => options)
				.filter(({ isKey, words }) => isKey === asksForUntrue && words.length > 4)
				// What stands in the article word for word is no invention.
				.filter(({ text }) => !facts.foldedText.includes(foldQuotes(text)))
				.flatMap((option) =>
					accusations(option.text, facts).map((person) => ({
						...said('options')(person),
						option: option.option,
						...(option.gap !== undefined && { gap: option.gap })
					}))
				)
		);
	}
};

function said(part: 'stem' | 'options') {
	return (person: string): Remark => ({
		message: `The untrue statement says something harmful about a person: ${person}.`,
		part
	});
}

/** The persons named in a text that speaks of harm. */
function accusations(text: string, facts: ArticleFacts): readonly string[] {
	const words = wordsOf(text);
	const isSaid = words.some(
		({ lower }, index) =>
			HARM_WORDS.has(lower) &&
			// That somebody was not charged harms nobody.
			!words.slice(Math.max(0, index - 2), index).some((before) => isNegation(before.lower))
	);
	if (!isSaid) return [];
	const persons = nameRuns(words, text).filter((run) => isPerson(run, facts));
	return persons.slice(0, 1).map((run) => run.map((word) => word.text).join(' '));
}

function isNegation(lower: string): boolean {
	return lower === 'not' || lower === 'never' || lower.endsWith("n't");
}

function nameRuns(words: readonly Word[], text: string): readonly (readonly Word[])[] {
	const runs: Word[][] = [];
	for (const word of words) {
		if (!word.isCapital || FUNCTION_WORDS.has(word.lower)) continue;
		const last = runs.at(-1);
		const end = last?.at(-1)?.end;
		if (last && end !== undefined && text.slice(end, word.start) === ' ') last.push(word);
		else runs.push([word]);
	}
	return runs;
}

/** Whether a run of capitals can be a person: a first name or title, or the surname of such a run in the article. */
function isPerson(run: readonly Word[], { words, lowerCase }: ArticleFacts): boolean {
	const text = run.map((word) => word.text).join(' ');
	const [first] = run;
	const last = run.at(-1);
	if (!first || !last || listedPlace(text) || BODY_WORDS.has(last.lower)) return false;
	if (run.length > 1 && run.some(({ lower }) => FIRST_NAMES.has(lower) || TITLES.has(lower)))
		return true;
	if (lowerCase.has(last.lower)) return false;
	return words.some((word, index) => {
		const before = words[index - 1];
		return (
			word.isCapital &&
			word.lower === last.lower &&
			before !== undefined &&
			(FIRST_NAMES.has(before.lower) || TITLES.has(before.lower)) &&
			before.isCapital
		);
	});
}
