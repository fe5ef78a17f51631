import { parseNumber } from '../../question/number-text.ts';
import { tailOf } from '../binomial.ts';
import type { BankRule } from '../finding.ts';
import { viewOf, type OptionList } from '../question-view.ts';

/** Fewer questions of one size say nothing. */
const FEWEST = 8;
/** How rarely a fair choice would look so. */
const RARELY = 0.01;

/**
 * G11. Among the options that are numbers the key is as often the smallest as the second, third or
 * largest: nobody wins by always taking one rank.
 */
export const rankBalance: BankRule = {
	id: 'rank-balance',
	severity: 'soft',
	weight: 2,
	part: 'options',
	check: ({ questions, article }) => {
		const ranks = new Map<number, number[]>();
		for (const question of questions) {
			for (const list of viewOf(question, article).lists) {
				const rank = rankOfKey(list);
				const size = list.options.length;
				if (rank !== undefined) ranks.set(size, [...(ranks.get(size) ?? []), rank]);
			}
		}
		return [...ranks].flatMap(([size, found]) => preferred(found, size));
	}
};

function rankOfKey({ options }: OptionList): number | undefined {
	const values = options.map(({ text }) => parseNumber(text.replace(/[^\d.,-]/gu, '')));
	const key = values[options.findIndex(({ isKey }) => isKey)];
	if (key === undefined || options.length < 3) return undefined;
	if (options.some(({ isKey }, index) => isKey && values[index] !== key)) return undefined;
	return values.every((value) => value !== undefined)
		? values.filter((value) => value < key).length
		: undefined;
}

function preferred(
	ranks: readonly number[],
	size: number
): readonly { readonly message: string }[] {
	if (ranks.length < FEWEST) return [];
	return Array.from({ length: size }, (_, rank) => rank).flatMap((rank) => {
		const hits = ranks.filter((own) => own === rank).length;
		// Each of the ranks could be the preferred one: Bonferroni's correction.
		return hits > 0 && tailOf(hits, ranks.length, 1 / size) * size < RARELY
			? [
					{
						message: `In ${String(hits)} of ${String(ranks.length)} questions with ${String(size)} numbers to choose from, the key is number ${String(rank + 1)} from the smallest.`
					}
				]
			: [];
	});
}
