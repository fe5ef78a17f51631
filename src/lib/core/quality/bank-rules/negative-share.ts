import type { BankRule } from '../finding.ts';
import { viewOf } from '../question-view.ts';

const MOST = 0.1;
const FEWEST = 10;

/** G15. No more than one in ten questions asks for what is NOT so. */
export const negativeShare: BankRule = {
	id: 'negative-share',
	severity: 'soft',
	part: 'stem',
	check: ({ questions, article }) => {
		const negative = questions.filter((question) => viewOf(question, article).asksForUntrue).length;
		return questions.length >= FEWEST && negative > MOST * questions.length
			? [
					{
						message: `${String(negative)} of ${String(questions.length)} questions ask for what is not so: more than one in ten.`
					}
				]
			: [];
	}
};
