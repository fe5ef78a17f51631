import { compare, fraction, ONE, ZERO, type Fraction } from './fraction.ts';

/** What became of one part of a response: an option, gap, item, prompt or sentence. `missed` is right but not chosen. */
export type PartVerdict = 'right' | 'wrong' | 'missed';

/**
 * What a grader says of one response. `fraction` is the part of the question's points it earns,
 * from 0 to 1, exact. `parts` says which parts were right, by id; it gives the key away, so it is
 * left out where the key may not be seen yet.
 */
export type Grade = {
	readonly fraction: Fraction;
	readonly parts?: Readonly<Record<string, PartVerdict>>;
};

/** A response as a whole. */
export type Verdict = 'right' | 'partly' | 'wrong';

/** `right` at full credit, `wrong` at none, `partly` between. */
export function verdictOf(grade: Grade): Verdict {
	if (compare(grade.fraction, ONE) === 0) return 'right';
	return compare(grade.fraction, ZERO) === 0 ? 'wrong' : 'partly';
}

/** All or nothing. */
export function gradeWhole(isRight: boolean, parts?: Grade['parts']): Grade {
	return { fraction: isRight ? ONE : ZERO, ...(parts && { parts }) };
}

/** Right parts out of all parts. */
export function gradeParts(parts: Readonly<Record<string, PartVerdict>>): Grade {
	const verdicts = Object.values(parts);
	const right = verdicts.filter((verdict) => verdict === 'right').length;
	return { fraction: verdicts.length === 0 ? ZERO : fraction(right, verdicts.length), parts };
}

/**
 * Right ones chosen less wrong ones chosen, out of all right ones, not below 0: choosing
 * everything earns nothing once there are as many wrong ones as right ones (Moodle's
 * "multiple choice, several answers" with a penalty of 1 / right ones).
 */
export function gradeSelection(chosen: readonly string[], right: readonly string[]): Grade {
	const picked = new Set(chosen);
	const wanted = new Set(right);
	const parts: Record<string, PartVerdict> = {};
	for (const id of picked) parts[id] = wanted.has(id) ? 'right' : 'wrong';
	for (const id of wanted) if (!picked.has(id)) parts[id] = 'missed';
	const hits = [...picked].filter((id) => wanted.has(id)).length;
	const earned = Math.max(0, hits - (picked.size - hits));
	return { fraction: wanted.size === 0 ? ZERO : fraction(earned, wanted.size), parts };
}
