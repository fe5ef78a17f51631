import { wordSet } from './word-set.ts';

/** The months, lower case. */
export const MONTHS = wordSet(
	`january february march april may june july august september october november december`
);
/** The days of the week, lower case. */
export const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
