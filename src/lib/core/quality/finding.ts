import type { Article } from '../article/article.ts';
import type { Bank } from '../bank/bank.ts';
import type { Question } from '../question/question.ts';

/** `hard` keeps a question from being published, `soft` asks for a reason. */
export type Severity = 'hard' | 'soft';

/** The part of a question that a finding is about; `text` is the text with gaps of a cloze question. */
export type Part = 'stem' | 'text' | 'options' | 'key' | 'explanation' | 'citations' | 'provenance';

/** Which option, gap or citation of the part, by its id. */
export type Place = {
	readonly option?: string;
	readonly gap?: string;
	readonly citation?: string;
};

/**
 * What a rule has to say about a question: `message` is a sentence to show. `weight` is what a soft
 * finding counts towards the tier `review`; without one it counts 1.
 */
export type Finding = Place & {
	readonly rule: string;
	readonly severity: Severity;
	readonly weight?: number;
	readonly part: Part;
	readonly message: string;
};

/** A finding about one question of a bank; no question when it is about the article or the whole bank. */
export type BankFinding = Finding & { readonly questionId?: string };

/** Who proposed a question: the generator, a language model, or a person (by hand or by import). */
export type Origin = 'newsproof' | 'model' | 'hand';

/** One thing a rule finds wrong. What it leaves out is the rule's. */
export type Remark = Place & {
	readonly message: string;
	readonly part?: Part;
	readonly weight?: number;
	/** Where this one is less grave than its rule is. */
	readonly severity?: 'soft';
};

/** How severe a rule is, where it depends on who proposed the question; `off` says nothing at all. */
export type SeverityByOrigin = Readonly<Record<Origin, Severity | 'off'>>;

type RuleOf<Subject extends readonly unknown[], Found> = {
	readonly id: string;
	readonly severity: Severity | SeverityByOrigin;
	/** What each soft finding counts; 1 when it is left out. */
	readonly weight?: number;
	readonly part: Part;
	check(...subject: Subject): readonly Found[];
};

/** One rule of the gate. `check` gives a sentence, or a remark with its place, for each thing it finds wrong. */
export type Rule = RuleOf<readonly [question: Question, article: Article], string | Remark>;

/** A rule over all questions of a bank. A remark without a question is about the bank. */
export type BankRule = RuleOf<readonly [bank: Bank], Remark & { readonly questionId?: string }>;
