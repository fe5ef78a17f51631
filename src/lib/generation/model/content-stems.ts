import { TEMPLATE_STEMS } from '#lib/core/quality/lexicon/template-words.ts';
import { shareOf, stemsOf, wordsOf } from '#lib/core/quality/words.ts';

/** The stems of the words of a text that carry meaning, in order of their first place. */
export function stemsIn(text: string): ReadonlySet<string> {
	return stemsOf(wordsOf(text));
}

/**
 * Words in which one asks and sums up. They say nothing of an article, so that it need not hold them.
 */
const NEUTRAL = TEMPLATE_STEMS.union(
	stemsIn(
		`article passage version sentence reader question cause explain according differ difference
		disagree disagreement contradict conflict main mainly point idea mostly best sum summarise before
		after earlier later left open unknown unclear confirmed unconfirmed way purpose result often far
		length amount`
	)
);

/** The stems of a text but for those of asking and summing up. */
export function tellingStems(text: string): ReadonlySet<string> {
	return stemsIn(text).difference(NEUTRAL);
}

/** How much of what a text tells is in `had`, from 0 to 1; 1 when it tells nothing. */
export function shareToldIn(text: string, had: ReadonlySet<string>): number {
	return shareOf(tellingStems(text), had);
}
