import { factsOf } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { TEMPLATE_STEMS } from '../lexicon/template-words.ts';
import { nearestSentences, type Near } from '../nearest-sentences.ts';
import { viewOf } from '../question-view.ts';
import { shorten } from '../shorten.ts';

const FEWEST = 4;
const SPEAKS_OF_IT = 0.7;

/**
 * G06, G33. Where a sentence is to be found, the one that is meant is found first by the words of the
 * stem: a learner who selects a sentence that fits better is not wrong.
 */
export const evidenceUnique: Rule = {
	id: 'evidence-unique',
	severity: { newsproof: 'soft', model: 'soft', hand: 'off' },
	weight: 2,
	part: 'key',
	check: (question, article) => {
		if (question.kind !== 'evidence') return [];
		const { bodyStems } = viewOf(question, article);
		const stems = new Set([...bodyStems].filter((stem) => !TEMPLATE_STEMS.has(stem)));
		if (stems.size < FEWEST) return [];
		const spans = question.citations.filter(({ id }) => question.key.includes(id));
		const isKey = ({ sentence }: Near) =>
			spans.some(({ start, end }) => sentence.start < end && start < sentence.end);
		const near = nearestSentences(stems, factsOf(article));
		const best = near.find(isKey)?.share ?? 0;
		return near
			.filter(
				(one) =>
					!isKey(one) &&
					one.share >= SPEAKS_OF_IT &&
					(one.share > best || (one.share === best && best === 1))
			)
			.slice(0, 1)
			.map(({ sentence }) => `Another sentence fits the stem better: “${shorten(sentence.text)}”.`);
	}
};
