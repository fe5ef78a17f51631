import type { Box, Focus } from './focus.ts';

/** Lines of text are never set to the pixel. */
const TOLERANCE = 8;

function isAbove(box: Box, other: Box): boolean {
	return box.bottom <= other.top + TOLERANCE;
}

/** In the page's direction of reading, which is from left to right in all journeys. */
function isBefore(box: Box, other: Box): boolean {
	return box.right <= other.left + TOLERANCE;
}

/**
 * Whether eyes that read from top to bottom, column by column, come to `next` after `previous`: it is
 * lower, or to the right, which is where a new column may begin at the top.
 */
export function isInReadingOrder(previous: Box, next: Box): boolean {
	if (isAbove(previous, next)) return true;
	if (isAbove(next, previous)) return isBefore(previous, next);
	// Side by side, or one inside the other.
	return !isBefore(next, previous);
}

/** What is wrong with coming from one stop to the next by Tab; undefined where nothing is. */
export function orderProblem(previous: Focus | undefined, next: Focus): string | undefined {
	if (!previous || previous.floats || next.floats) return undefined;
	if (previous.landmark !== next.landmark) return undefined;
	return isInReadingOrder(previous.box, next.box)
		? undefined
		: `${next.called} comes after ${previous.called}, but stands before it`;
}

/** What is wrong with how the focus looks; undefined where nothing is. */
export function sightProblem({ called, outline, pointsInSight }: Focus): string | undefined {
	// WCAG 2.2: 1.4.11 and 2.4.7, then 2.4.11.
	if (outline < 3) return `${called} has the focus, and no outline shows it`;
	if (pointsInSight < 3) return `${called} has the focus, and is out of sight or covered`;
	return undefined;
}
