import type { Article } from '../article/article.ts';
import type { Question } from '../question/question.ts';

/** `hard` keeps a question from being published, `soft` asks for a reason. */
export type Severity = 'hard' | 'soft';

/** The part of a question that a finding is about. */
export type Part = 'stem' | 'options' | 'key' | 'explanation' | 'citations';

/** What a rule has to say about a question: `message` is a sentence to show. */
export type Finding = {
	readonly rule: string;
	readonly severity: Severity;
	readonly part: Part;
	readonly message: string;
};

/** A finding about one question of a bank; no question when it is about the article. */
export type BankFinding = Finding & { readonly questionId?: string };

/** One rule of the gate. `check` gives a sentence for each thing it finds wrong. */
export type Rule = {
	readonly id: string;
	readonly severity: Severity;
	readonly part: Part;
	check(question: Question, article: Article): readonly string[];
};
