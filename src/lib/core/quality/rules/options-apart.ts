import { isOneSlipApart } from '../edit-distance.ts';
import type { Remark, Rule } from '../finding.ts';
import { neutralRole } from '../lexicon/roles.ts';
import { viewOf, type ViewedOption } from '../question-view.ts';

/** Names shorter than this may well differ by a letter. */
const SHORTEST_NAME = 8;
/** A text of more words is a statement: one inside another is then no accident of naming. */
const MOST_WORDS = 6;

/**
 * G06, G13. Options are told apart by more than a slip of the fingers ("United", "Untied"), a gender
 * ("spokesman", "spokeswoman") or a longer form of the same words ("President", "US President").
 */
export const optionsApart: Rule = {
	id: 'options-apart',
	severity: 'soft',
	weight: 2,
	part: 'options',
	check: (question, article) =>
		viewOf(question, article).lists.flatMap(({ options }) => {
			const folded = options.map(fold);
			return options.flatMap((option, index) =>
				options
					.slice(index + 1)
					.flatMap((other, offset) =>
						problem(option, other, folded[index] ?? '', folded[index + 1 + offset] ?? '')
					)
			);
		})
};

function spell({ words }: ViewedOption): string {
	const spelt = words.map(({ lower }) => lower);
	return (/^(?:an?|the)$/u.test(spelt[0] ?? '') ? spelt.slice(1) : spelt).join(' ');
}

function fold(option: ViewedOption): string {
	return spell(option).split(' ').map(neutralRole).join(' ');
}

function problem(
	a: ViewedOption,
	b: ViewedOption,
	foldA: string,
	foldB: string
): readonly Remark[] {
	const place = { option: b.option, ...(b.gap !== undefined && { gap: b.gap }) };
	const pair = `“${a.text}” and “${b.text}”`;
	if (foldA === foldB) {
		// Letter for letter the same is what the rule `options-distinct` stops.
		return spell(a) === spell(b)
			? []
			: [{ ...place, message: `The options ${pair} name the same role.` }];
	}
	if (/\d/u.test(foldA + foldB)) return [];
	if (Math.min(foldA.length, foldB.length) >= SHORTEST_NAME && isOneSlipApart(foldA, foldB)) {
		return [{ ...place, message: `The options ${pair} differ by one slip of the fingers.` }];
	}
	if (Math.max(a.words.length, b.words.length) > MOST_WORDS) return [];
	if (` ${foldA} `.includes(` ${foldB} `) || ` ${foldB} `.includes(` ${foldA} `)) {
		return [{ ...place, message: `Of the options ${pair}, one contains the other.` }];
	}
	return [];
}
