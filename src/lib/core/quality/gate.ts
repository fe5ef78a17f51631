import { identifyText, normaliseText, type Article } from '../article/article.ts';
import type { Bank } from '../bank/bank.ts';
import type { Question } from '../question/question.ts';
import type { BankFinding, Finding, Origin, Remark, Rule, Severity } from './finding.ts';
import { originOf } from './origin.ts';
import { BANK_RULES, RULES } from './registry.ts';

/** Where a question belongs: usable unseen, for a teacher's eye, or not to be used. */
export type Tier = Question['tier'];

/** The sum of soft weights from which a question goes to a teacher's eye. */
const REVIEW_FROM = 2;

function severityFor({ severity }: Pick<Rule, 'severity'>, origin: Origin): Severity | 'off' {
	return typeof severity === 'string' ? severity : severity[origin];
}

function findingOf(
	rule: Pick<Rule, 'id' | 'part' | 'weight'>,
	severity: Severity,
	said: string | Remark
): Finding {
	const { weight = rule.weight, ...remark }: Remark =
		typeof said === 'string' ? { message: said } : said;
	return {
		part: rule.part,
		...remark,
		rule: rule.id,
		severity: remark.severity ?? severity,
		...((remark.severity ?? severity) === 'soft' && weight !== undefined && { weight })
	};
}

/** What the gate finds wrong with a question drawn from this article, whatever the question's origin. */
export function checkQuestion(question: Question, article: Article): readonly Finding[] {
	const origin = originOf(question);
	return RULES.flatMap((rule) => {
		const severity = severityFor(rule, origin);
		if (severity === 'off') return [];
		return rule.check(question, article).map((said) => findingOf(rule, severity, said));
	});
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

/**
 * What the gate finds wrong with the questions of a bank taken together. A finding about one question
 * has the severity that the rule has for that question's origin; one about the whole bank is soft.
 */
export function checkTogether(bank: Bank): readonly BankFinding[] {
	const origins = new Map(bank.questions.map((question) => [question.id, originOf(question)]));
	return BANK_RULES.flatMap((rule) =>
		rule.check(bank).flatMap((remark) => {
			const { questionId } = remark;
			const origin = questionId === undefined ? undefined : origins.get(questionId);
			const severity = origin === undefined ? 'soft' : severityFor(rule, origin);
			if (severity === 'off') return [];
			return [
				{ ...findingOf(rule, severity, remark), ...(questionId !== undefined && { questionId }) }
			];
		})
	);
}

/** What the gate finds wrong with a bank: its article, each question, and the questions taken together. */
export function checkBank(bank: Bank): readonly BankFinding[] {
	return [
		...checkArticle(bank.article),
		...bank.questions.flatMap((question) =>
			checkQuestion(question, bank.article).map((finding) => ({
				...finding,
				questionId: question.id
			}))
		),
		...checkTogether(bank)
	];
}

/** Whether something with these findings may be published. */
export function mayPublish(findings: readonly Finding[]): boolean {
	return findings.every(({ severity }) => severity !== 'hard');
}

/**
 * Where a question with these findings belongs: `rejected` with any hard one, `review` when the soft
 * ones weigh 2 or more, `auto` otherwise.
 */
export function tierOf(findings: readonly Finding[]): Tier {
	if (!mayPublish(findings)) return 'rejected';
	const weight = findings.reduce((sum, finding) => sum + (finding.weight ?? 1), 0);
	return weight >= REVIEW_FROM ? 'review' : 'auto';
}
