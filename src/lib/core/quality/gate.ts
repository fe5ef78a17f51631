import { identifyText, normaliseText, type Article } from '../article/article.ts';
import type { Bank } from '../bank/bank.ts';
import type { Question } from '../question/question.ts';
import type { BankFinding, Finding, Rule } from './finding.ts';
import { citationReferences } from './rules/citation-references.ts';
import { citationVerbatim } from './rules/citation-verbatim.ts';
import { explanationNamesKey } from './rules/explanation-names-key.ts';
import { keyInCitation } from './rules/key-in-citation.ts';
import { oneKey } from './rules/one-key.ts';
import { optionsDistinct } from './rules/options-distinct.ts';
import { schema } from './rules/schema.ts';

/** Every rule of the gate. A new rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
	schema,
	citationVerbatim,
	citationReferences,
	oneKey,
	optionsDistinct,
	keyInCitation,
	explanationNamesKey
];

/** What the gate finds wrong with a question drawn from this article, whatever the question's origin. */
export function checkQuestion(question: Question, article: Article): readonly Finding[] {
	return RULES.flatMap(({ id, severity, part, check }) =>
		check(question, article).map((message) => ({ rule: id, severity, part, message }))
	);
}

/** What the gate finds wrong with an article: its text must be, byte for byte, the one its identity names. */
export function checkArticle(article: Article): readonly Finding[] {
	return normaliseText(article.text) === article.text && identifyText(article.text) === article.id
		? []
		: [
				{
					rule: 'article-identity',
					severity: 'hard',
					part: 'citations',
					message: 'The article’s text is not the text its identity names.'
				}
			];
}

/** What the gate finds wrong with a bank. */
export function checkBank({ article, questions }: Bank): readonly BankFinding[] {
	return [
		...checkArticle(article),
		...questions.flatMap((question) =>
			checkQuestion(question, article).map((finding) => ({ ...finding, questionId: question.id }))
		)
	];
}

/** Whether something with these findings may be published. */
export function mayPublish(findings: readonly Finding[]): boolean {
	return findings.every(({ severity }) => severity !== 'hard');
}
