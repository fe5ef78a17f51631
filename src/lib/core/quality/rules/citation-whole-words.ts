import type { Rule } from '../finding.ts';

const WORD_BEFORE = /[\p{Letter}\p{Number}]$/u;
const WORD_AFTER = /^[\p{Letter}\p{Number}]/u;

/** G02. A passage that is cited begins and ends between words. */
export const citationWholeWords: Rule = {
	id: 'citation-whole-words',
	severity: { newsproof: 'hard', model: 'hard', hand: 'soft' },
	part: 'citations',
	check: (question, { text }) =>
		question.citations
			.filter(({ start, end, exact }) => {
				const cutsBefore =
					WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && WORD_AFTER.test(exact);
				const cutsAfter = WORD_AFTER.test(text.slice(end, end + 2)) && WORD_BEFORE.test(exact);
				return cutsBefore || cutsAfter;
			})
			.map(({ id, exact }) => ({
				message: `The passage “${exact.length > 60 ? `${exact.slice(0, 59)}…` : exact}” begins or ends inside a word.`,
				citation: id
			}))
};
