import { makeArticle, type Article } from '#lib/core/article/article.ts';
import { citeSpan } from '#lib/core/article/citation.ts';
import { checkQuestion } from '#lib/core/quality/gate.ts';
import type { Question } from '#lib/core/question/question.ts';

/** A question as the generator would draft it, and the text it is drawn from. */
export type Draft = {
	readonly text: string;
	readonly stem: string;
	/** The right answer; for a statement whether it is true. */
	readonly key: string | boolean;
	/** The wrong options; without them the answer is typed. */
	readonly wrong?: readonly string[];
	/** The words of the text that prove it; the first sentence when left out. */
	readonly cite?: string;
	readonly family?: string;
	readonly by?: string;
	readonly explanation?: string;
	/** An article with a date. */
	readonly published?: string;
};

/** An article of a headline and these paragraphs. */
export function articleOf({ text, published }: Pick<Draft, 'text' | 'published'>): Article {
	const metadata = { title: 'News of the day', language: 'en', ...(published && { published }) };
	return makeArticle(text, metadata);
}

/** The question of a draft. A stem with `{{g1}}` becomes a text with a gap. */
export function questionOf(draft: Draft, article: Article): Question {
	const { stem, key, wrong, family = 'who', by = 'newsproof' } = draft;
	const cite = draft.cite ?? article.text.slice(0, article.sentences[0]?.end);
	const start = article.text.indexOf(cite);
	if (start < 0) throw new Error(`The text does not say “${cite}”`);
	const span = { start, end: start + cite.length };
	const common = {
		id: 'q',
		skill: 'what',
		tier: 'auto',
		status: 'draft',
		points: 1,
		explanation: draft.explanation ?? `${String(key)}: the article says “${cite}”`,
		citations: [citeSpan(article, span, 'c1', ['key', 'explanation'])],
		provenance: [{ by, ...(by !== 'hand' && { family, version: 1, seed: '1', model: 'm' }) }]
	} as const;
	if (typeof key === 'boolean') {
		return { ...common, kind: 'true-false', stem, key, feedbackCitations: [] };
	}
	const options = [key, ...(wrong ?? [])].map((text, index) => ({
		id: String.fromCodePoint(97 + index),
		text,
		citations: []
	}));
	if (stem.includes('{{g1}}')) {
		return {
			...common,
			kind: 'cloze',
			stem: 'Complete the sentence from the article.',
			text: stem,
			gaps: [{ id: 'g1', options, key: 'a' }],
			normalisation: 'loose'
		};
	}
	return wrong
		? { ...common, kind: 'choice', stem, options, key: 'a' }
		: {
				...common,
				kind: 'short-text',
				stem,
				key: { accepted: [key] },
				normalisation: 'loose',
				anticipated: []
			};
}

/** The rules that the question of a draft breaks. */
export function rulesBrokenByDraft(draft: Draft): readonly string[] {
	const article = articleOf(draft);
	return checkQuestion(questionOf(draft, article), article).map(({ rule }) => rule);
}

/** A rule, what it stops in a teacher's words, and how a stopped draft differs from a sound neighbour. */
export type RuleCase = {
	readonly rule: string;
	readonly stops: string;
	readonly draft: Draft;
	readonly sound: Partial<Draft>;
};
