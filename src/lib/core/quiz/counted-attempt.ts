import type { AssignmentTerms } from '../bank/assignment.ts';
import { compareScores, type Score } from './score.ts';

/** What decides whether an attempt is the one that counts. */
export type CountableAttempt = {
	readonly startedAt: number;
	readonly finishedAt?: number;
	readonly mode: 'practice' | 'graded';
	readonly score: Score;
};

function isBetter(a: CountableAttempt, b: CountableAttempt): boolean {
	return compareScores(a.score, b.score) > 0;
}

/**
 * The one of a learner's attempts that counts: the best, the last or the first of those that are finished;
 * of equally good ones the earliest. Where there are graded attempts, practice does not count. While none is
 * finished it is the newest. Undefined when there is none.
 */
export function chooseCounted<A extends CountableAttempt>(
	attempts: readonly A[],
	counts: AssignmentTerms['attempts']['counts']
): A | undefined {
	const graded = attempts.filter(({ mode }) => mode === 'graded');
	const inOrder = (graded.length > 0 ? graded : attempts).toSorted(
		(a, b) => a.startedAt - b.startedAt
	);
	const finished = inOrder.filter(({ finishedAt }) => finishedAt !== undefined);
	if (finished.length === 0) return inOrder.at(-1);
	switch (counts) {
		case 'first':
			return finished[0];
		case 'last':
			return finished.at(-1);
		case 'best':
			return finished.reduce((best, attempt) => (isBetter(attempt, best) ? attempt : best));
	}
}
