import * as v from 'valibot';
import { writeQuestion } from '../../bank/question-reading.ts';
import { questionDocumentSchema } from '../../question/schema.ts';
import type { Part, Rule } from '../finding.ts';
import { citationsOutOfRange } from './citation-verbatim.ts';

/** The part of a question in which a field of a document lies, where it is not the stem. */
const PARTS: ReadonlyMap<string, Part> = new Map([
	['text', 'text'],
	['gaps', 'text'],
	['options', 'options'],
	['items', 'options'],
	['prompts', 'options'],
	['key', 'key'],
	['anticipated', 'key'],
	['explanation', 'explanation'],
	['feedback', 'explanation'],
	['citations', 'citations'],
	['provenance', 'provenance']
]);

/** G01. The question has every field of its kind, and no other. */
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
			: issues.map((issue) => ({
					message: `${v.getDotPath(issue) ?? 'The question'} ${issue.message}.`,
					part: PARTS.get(String(issue.path?.[0]?.key)) ?? 'stem'
				}));
	}
};
