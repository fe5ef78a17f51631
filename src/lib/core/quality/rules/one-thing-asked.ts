import type { Remark, Rule } from '../finding.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { LONGEST_BODY, viewOf } from '../question-view.ts';

const MOST_WORDS = 34;
const MOST_WORDS_WITH_GAP = 45;
/** A second statement after the question: "Which country is …, but teams from Sudan …?" */
const GOES_ON =
	/,\s(?:but|so|yet|while|whereas)\s(?!not\b|also\b|only\b)|\sand (?:the|an?) (?:[\p{Letter}’'-]+ ){1,3}(?:is|are|was|were|has|have|had|will|would|can|could|said|says)\b/u;

/**
 * G18, G21. The stem asks one thing: it is no longer than a reader holds in mind, adds no second
 * statement, and one that asks when does not itself give a date.
 */
export const oneThingAsked: Rule = {
	id: 'one-thing-asked',
	severity: 'soft',
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const { body, bodyPart, bodyWords, form, origin } = viewOf(question, article);
		const most = form === 'gaps' ? MOST_WORDS_WITH_GAP : MOST_WORDS;
		const remarks: Remark[] = [];
		if (body.length >= LONGEST_BODY) {
			return [
				{ message: 'The question is too long to be checked, and to be read.', part: bodyPart }
			];
		}
		if (bodyWords.length > most) {
			const message = `There are ${String(bodyWords.length)} words to hold in mind: more than ${String(most)}.`;
			remarks.push({ message, part: bodyPart, weight: 1 });
		}
		if (origin === 'hand' || form !== 'question') return remarks;
		if (GOES_ON.test(body)) {
			remarks.push({ message: 'The question goes on with a second statement.' });
		}
		const date = bodyWords.find(
			({ text, lower, isCapital }) =>
				/^(?:1[5-9]|20)\d{2}$/u.test(text) ||
				(isCapital && lower !== 'may' && (MONTHS.has(lower) || WEEKDAYS.has(lower)))
		);
		if (date && /^(?:when|in what year|in which year|on what day|on which day)\b/iu.test(body)) {
			remarks.push({ message: `The question asks when, but gives a date itself: “${date.text}”.` });
		}
		return remarks;
	}
};
