import * as v from 'valibot';
import { writeQuestion } from '../../bank/question-reading.ts';
import { questionDocumentSchema } from '../../question/schema.ts';
import type { Rule } from '../finding.ts';
import { citationsOutOfRange } from './citation-verbatim.ts';

/** The question has every field of its kind, and no other. */
export const schema: Rule = {
	id: 'schema',
	severity: 'hard',
	part: 'stem',
	check: (question, article) => {
		if (citationsOutOfRange(question, article).length > 0) return [];
		const { success, issues = [] } = v.safeParse(
			questionDocumentSchema,
			writeQuestion(question, article.text)
		);
		return success
			? []
			: issues.map((issue) => `${v.getDotPath(issue) ?? 'The question'} ${issue.message}.`);
	}
};
