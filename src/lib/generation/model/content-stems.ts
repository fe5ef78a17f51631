import { shareOf, stemsOf, wordsOf } from '#lib/core/quality/words.ts';

/** The stems of the words of a text that carry meaning, in order of their first place. */
export function stemsIn(text: string): ReadonlySet<string> {
	return stemsOf(wordsOf(text));
}

/**
 * Words in which one asks and sums up. They say nothing of an article, so that it need not hold them.
 */
const NEUTRAL = stemsIn(
	`article passage report text story account source statement sentence version reader question answer
	reason cause explain describe mention according happen differ disagree disagreement contradict
	conflict main point idea mostly best most sum summarise first last next before after order event
	earlier later left open unknown unclear confirmed unconfirmed claim same different difference way
	purpose result give name long many much often far number length amount time`
);

/** The stems of a text but for those of asking and summing up. */
export function tellingStems(text: string): ReadonlySet<string> {
	return stemsIn(text).difference(NEUTRAL);
}

/** How much of what a text tells is in `had`, from 0 to 1; 1 when it tells nothing. */
export function shareToldIn(text: string, had: ReadonlySet<string>): number {
	return shareOf(tellingStems(text), had);
}
