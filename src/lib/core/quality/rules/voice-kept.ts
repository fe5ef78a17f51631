import type { Article } from '../../article/article.ts';
import type { Rule } from '../finding.ts';
import { HEDGES, REPORTING_VERBS } from '../lexicon/verbs.ts';
import { viewOf } from '../question-view.ts';
import { statementsOf, type Statement } from '../statements.ts';
import { wordsOf, type Word } from '../words.ts';

/** How many words after a clause still say whose it is: ", the minister said". */
const TAIL = 5;
const SAYS_SO =
	/\b(?:according to|reported(?:ly)?|reports?|said|says?|claim(?:s|ed)?|alleged(?:ly)?|told|announced|estimates?d?|believed|thought|understood|quoted?|attributed|described as|suggest(?:s|ed)?)\b/iu;

/**
 * G27. A stem that vouches for something the article only reports or hedges says so too: "according to",
 * "reported", the name of the source. What is claimed is not made a fact.
 */
export const voiceKept: Rule = {
	id: 'voice-kept',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'stem',
	check: (question, article) => {
		const { family } = viewOf(question, article);
		if (question.skill === 'attribution' || question.skill === 'claim-status') return [];
		if (/^(?:quote|role|attribution|claim-status|reports-claim|conflict)/u.test(family ?? ''))
			return [];
		return statementsOf(question, article).flatMap((statement) => {
			const cue = statement.isTrue ? lostCue(statement, article) : undefined;
			return cue === undefined
				? []
				: [
						{
							...statement.place,
							message: `The article does not say this itself: it has “${cue}”, which the question leaves out.`
						}
					];
		});
	}
};

/** The words by which the article hands the statement to a source, when the statement has none of its own. */
function lostCue({ text, alignment }: Statement, { text: all }: Article): string | undefined {
	const stem = text.replace(/^according to the article,?/iu, '');
	if (SAYS_SO.test(stem) || wordsOf(stem).some(({ lower }) => HEDGES.has(lower))) return undefined;
	for (const { words, place, isReplaced } of alignment.dropped) {
		if (isReplaced && place === 'middle') continue;
		const near = place === 'tail' ? words.slice(0, TAIL) : words;
		if (
			place === 'tail' &&
			/^(?:and|but|while|as|after|when|who|which|where|because|although)$/u.test(
				near[0]?.lower ?? ''
			)
		)
			continue;
		const cue = cueIn(near, all);
		const first = near[0];
		const last = near.at(-1);
		if (cue && first && last) return all.slice(first.start, last.end);
	}
	return undefined;
}

function cueIn(words: readonly Word[], text: string): boolean {
	return words.some(({ lower, start, end, isCapital }, index) => {
		if (isCapital && index > 0) return false;
		if (lower === 'according') return words[index + 1]?.lower === 'to';
		if (!REPORTING_VERBS.has(lower) && !HEDGES.has(lower)) return false;
		// "added", "posted", "called", "continued" are acts as often as words.
		return (
			!/^(?:added|adds|add|posted|called|continued|continues|asked|asks|likely|unlikely|likely)$/u.test(
				lower
			) && text.slice(start, end) !== ''
		);
	});
}
