import { factsOf, sentencesIn } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';
import { shareOf, stemsOf, wordsOf } from '../words.ts';

const DENIALS: ReadonlySet<string> = new Set(
	`denied denies deny denying rejected rejects disputed disputes refuted refutes dismissed dismisses
	doubted doubts questioned questions contradicted contradicts`.split(/\s+/u)
);
const FOLLOWS = 0.7;
const DENIES =
	/\b(?:den(?:y|ied|ies|ying)|reject|disput|refut|dismiss|doubt|question|contradict|not|no)/iu;

/**
 * G27. What a source denies or doubts is not given as what it says: "Duncan denied that the sentence was
 * light" attributes no light sentence to Duncan.
 */
export const denialKept: Rule = {
	id: 'denial-kept',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const { body, bodyPart, bodyStems, form, keyCitations } = viewOf(question, article);
		if (form === 'quotation' || form === 'gaps' || form === 'task' || DENIES.test(body)) return [];
		const sentences = keyCitations.flatMap((citation) => sentencesIn(factsOf(article), citation));
		return sentences.flatMap(({ words, text, start }) => {
			const denial = words.find(({ lower }) => DENIALS.has(lower));
			if (!denial) return [];
			const denied = stemsOf(wordsOf(text.slice(denial.end - start)));
			return shareOf(bodyStems, denied) >= FOLLOWS
				? [
						{
							message: `In the article this is “${denial.text}”, which the question leaves out.`,
							part: bodyPart
						}
					]
				: [];
		});
	}
};
