import { factsOf, type ArticleFacts } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';
import type { Word } from '../words.ts';

/** Stems are one sentence, which the formula judges harshly: in our corpus nine in ten lie below 18. */
const MOST_ABOVE_ARTICLE = 6;
const EASY = 19;
/** The formula means nothing for a few words. */
const FEWEST = 12;

const grades = new WeakMap<ArticleFacts, number>();

/** G30. The stem is hardly harder to read than the article (Flesch-Kincaid grade, Kincaid et al. 1975). */
export const readableStem: Rule = {
	id: 'readable-stem',
	severity: { newsproof: 'soft', model: 'soft', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const { body, bodyWords, bodyPart, form } = viewOf(question, article);
		if (form === 'quotation' || bodyWords.length < FEWEST) return [];
		const sentences = body.match(/[.?!](?=\s|$)/gu)?.length ?? 1;
		const grade = gradeOf(bodyWords, sentences);
		const most = Math.max(EASY, articleGrade(factsOf(article)) + MOST_ABOVE_ARTICLE);
		return grade > most
			? [
					{
						message: 'The stem is harder to read than the article. Make it shorter.',
						part: bodyPart
					}
				]
			: [];
	}
};

function articleGrade(facts: ArticleFacts): number {
	const known = grades.get(facts);
	if (known !== undefined) return known;
	const grade = gradeOf(facts.words, facts.sentences.length);
	grades.set(facts, grade);
	return grade;
}

function gradeOf(words: readonly Word[], sentences: number): number {
	const syllables = words.reduce((sum, { lower }) => sum + countSyllables(lower), 0);
	return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function countSyllables(lower: string): number {
	const groups = lower.replace(/e$/u, '').match(/[aeiouy]+/gu)?.length ?? 0;
	return Math.max(1, groups);
}
