import type { Question } from '../question/question.ts';
import { familyOf } from './origin.ts';

/** The most questions of one family in a quiz. */
const MOST_OF_FAMILY = 3;
/** How many questions of one kind each round may bring the quiz to: choice must not crowd out the rest. */
const MOST_OF_KIND_BY_ROUND = [2, 4, 6, Infinity] as const;

function count<Name>(counts: ReadonlyMap<Name, number>, name: Name): number {
	return counts.get(name) ?? 0;
}

/** Where in the article a question's proof begins. */
function placeOf({ citations }: Question): number {
	const proof = citations.filter(({ supports }) => supports.includes('key'));
	return Math.min(...(proof.length > 0 ? proof : citations).map(({ start }) => start));
}

/**
 * The questions for a quiz out of a bank whose best stand first: at most `most`, of as many families
 * and kinds as there are, never more than three of one family, in the order of the article. The
 * first round takes the best of each family, the later ones the next best.
 */
export function chooseBestQuestions(
	questions: readonly Question[],
	most: number
): readonly Question[] {
	const chosen = new Set<Question>();
	const families = new Map<string, number>();
	const kinds = new Map<string, number>();
	for (const [round, mostOfKind] of MOST_OF_KIND_BY_ROUND.entries()) {
		const mostOfFamily = Math.min(round + 1, MOST_OF_FAMILY);
		for (const question of questions) {
			if (chosen.size === most) break;
			const family = familyOf(question) ?? question.kind;
			const fits =
				!chosen.has(question) &&
				count(families, family) < mostOfFamily &&
				count(kinds, question.kind) < mostOfKind;
			if (!fits) continue;
			chosen.add(question);
			families.set(family, count(families, family) + 1);
			kinds.set(question.kind, count(kinds, question.kind) + 1);
		}
	}
	return [...chosen].toSorted((a, b) => placeOf(a) - placeOf(b));
}
