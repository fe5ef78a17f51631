import { canonicalJson } from '#lib/core/bank/canonical.ts';
import type { Question } from '#lib/core/question/question.ts';

/** The words of the article that a question rests on. Where they stand in it is no matter. */
function passageOf({ citations }: Question): string {
	return canonicalJson(citations.map(({ id, supports, exact }) => ({ id, supports, exact })));
}

/** Whether two questions cite the same words for the same parts of them. */
export function citesTheSame(a: Question, b: Question): boolean {
	return passageOf(a) === passageOf(b);
}

/** Whether two versions of a question are one to a learner. What it counts, and what became of it on the desk, is no matter. */
export function isSameToLearners(a: Question, b: Question): boolean {
	const [one, other] = [a, b].map((question) => {
		const { citations: _, status, tier, provenance, tags, points, ...shown } = question;
		return canonicalJson(shown);
	});
	return one === other && citesTheSame(a, b);
}
