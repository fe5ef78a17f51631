import { factsOf } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { TEMPLATE_STEMS } from '../lexicon/template-words.ts';
import { searchSentences } from '../nearest-sentences.ts';
import { viewOf } from '../question-view.ts';
import { stemsOf, wordsOf } from '../words.ts';

/** A search for question and answer finds the evidence of people among its first three in 91 % (OneStopQA). */
const TOP = 3;
const FEWEST = 3;
const HAS_ONE_ANSWER: ReadonlySet<string> = new Set(['choice', 'numeric', 'short-text', 'cloze']);

/**
 * G33 (round trip, Alberti et al. 2019): a search of the article for the words of the stem and the key
 * finds what is cited among the first three sentences.
 */
export const foundAgain: Rule = {
	id: 'found-again',
	severity: { newsproof: 'off', model: 'hard', hand: 'soft' },
	part: 'citations',
	check: (question, article) => {
		const view = viewOf(question, article);
		if (view.keySentences.length === 0 || view.asksForUntrue) return [];
		if (!HAS_ONE_ANSWER.has(question.kind)) return [];
		const texts = [view.body, ...view.keys];
		const stems = new Set(
			[...stemsOf(wordsOf(texts.join(' ')))].filter((stem) => !TEMPLATE_STEMS.has(stem))
		);
		if (stems.size < FEWEST) return [];
		const facts = factsOf(article);
		const first = searchSentences(stems, facts).slice(0, TOP + view.keySentences.length - 1);
		return view.keySentences.some(({ index }) => first.includes(index))
			? []
			: [
					'Other sentences of the article fit the question and its answer better than the one cited.'
				];
	}
};
