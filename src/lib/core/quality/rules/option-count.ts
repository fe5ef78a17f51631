import type { Rule } from '../finding.ts';
import { viewOf } from '../question-view.ts';

const FEWEST = 3;
const MOST = 6;

/** G01 (Rodriguez 2005: three options are enough). A choice offers three to six. */
export const optionCount: Rule = {
	id: 'option-count',
	severity: { newsproof: 'hard', model: 'hard', hand: 'off' },
	part: 'options',
	check: (question, article) =>
		question.kind === 'match'
			? []
			: viewOf(question, article).lists.flatMap(({ options, gap }) =>
					options.length >= FEWEST && options.length <= MOST
						? []
						: [
								{
									message: `There are ${String(options.length)} options, not three to six.`,
									...(gap !== undefined && { gap })
								}
							]
				)
};
