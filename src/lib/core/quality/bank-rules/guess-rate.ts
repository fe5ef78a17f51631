import type { Bank } from '../../bank/bank.ts';
import { factsOf } from '../article-facts.ts';
import { tailOf } from '../binomial.ts';
import type { BankRule } from '../finding.ts';
import { GUESSERS, type Guesser } from '../guessers.ts';
import { viewOf } from '../question-view.ts';

/** What guessing may win above chance. */
const ABOVE_CHANCE = 0.08;
const FEWEST = 12;
/** How rarely a fair bank would look so. */
const RARELY = 0.02;

type Tally = { readonly picked: number; readonly hits: number; readonly chance: number };

/**
 * G12, G32. No naive way to guess wins over the bank: taking the longest option, the name the article has
 * most often, the number in the middle, or the odd one out.
 */
export const guessRate: BankRule = {
	id: 'guess-rate',
	severity: 'soft',
	weight: 2,
	part: 'options',
	check: (bank) =>
		GUESSERS.flatMap((guesser) => {
			const { picked, hits, chance } = tally(bank, guesser);
			if (picked < FEWEST) return [];
			const wins = hits / picked > chance + ABOVE_CHANCE && tailOf(hits, picked, chance) < RARELY;
			return wins
				? [
						{
							message: `Whoever always takes ${guesser.name} is right in ${String(hits)} of ${String(picked)} questions.`
						}
					]
				: [];
		})
};

/** How often the guesser can tell, how often it is right then, and how often chance would be. */
function tally({ questions, article }: Bank, { pick }: Guesser): Tally {
	const facts = factsOf(article);
	let picked = 0;
	let hits = 0;
	let chance = 0;
	for (const question of questions) {
		if (question.kind !== 'choice' && question.kind !== 'cloze') continue;
		for (const list of viewOf(question, article).lists) {
			const choice = pick(list, facts);
			if (!choice) continue;
			picked++;
			chance += 1 / list.options.length;
			if (choice.isKey) hits++;
		}
	}
	return { picked, hits, chance: picked === 0 ? 0 : chance / picked };
}
