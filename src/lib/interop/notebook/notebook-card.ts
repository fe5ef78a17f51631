import type { Article } from '../../core/article/article.ts';
import { resolveCitation, type Citation } from '../../core/article/citation.ts';
import { formatPublished } from '../../core/article/publication-date.ts';
import type { Question } from '../../core/question/question.ts';
import { askQuestion, describeQuestion, keyTextsOf } from '../../core/question/registry.ts';
import { presentOnPaper } from '../../core/quiz/worksheet.ts';

/** One entry of a notebook as it is exported. Texts are plain, with line feeds. */
export type NotebookCard = {
	/** Stable over exports: `<set id>/<question id>`. */
	readonly id: string;
	/** The stem, and what there is to choose from, a line each. */
	readonly front: string;
	/** The key in words, a line each where there are several. */
	readonly back: string;
	readonly explanation: string;
	/** The cited words, exact, a line for each quote; empty when the article does not have them. */
	readonly passage: string;
	/** Publisher, headline, date and address as far as they are known, in one line. */
	readonly citation: string;
	readonly skill: string;
	readonly kind: string;
	/** The title of the quiz. */
	readonly quiz: string;
	/** When it came into the notebook, in milliseconds since 1970. */
	readonly notedAt: number;
	readonly dueAt?: number;
	readonly reviews: number;
	readonly lapses: number;
	readonly retired: boolean;
};

/** What a card says that its question and article do not. */
export type CardStanding = Pick<
	NotebookCard,
	'id' | 'quiz' | 'notedAt' | 'dueAt' | 'reviews' | 'lapses' | 'retired'
>;

/** What stands below the stem: nothing that its words say already, and no rule to write on. */
function linesBelow(question: Question): readonly string[] {
	const { instruction, lines } = describeQuestion(askQuestion(question));
	switch (question.kind) {
		case 'choice':
		case 'cloze':
			return lines;
		case 'multiple':
		case 'order':
		case 'match':
			return [instruction, ...lines];
		case 'true-false':
		case 'evidence':
			return [instruction];
		case 'numeric':
			return question.unit ? lines : [];
		case 'short-text':
			return [];
	}
}

/** The words of a citation as this article has them, or none. */
function wordsOf(citation: Citation, article: Article): readonly string[] {
	const found = resolveCitation(citation, article);
	return found.status === 'lost' ? [] : [article.text.slice(found.span.start, found.span.end)];
}

function quotes(citations: readonly Citation[], article: Article): string {
	return [...new Set(citations.flatMap((citation) => wordsOf(citation, article)))].join('\n');
}

function keyCitationsOf(question: Question): readonly Citation[] {
	if (question.kind === 'evidence') {
		return question.citations.filter(({ id }) => question.key.includes(id));
	}
	const forKey = question.citations.filter(({ supports }) => supports.includes('key'));
	return forKey.length > 0
		? forKey
		: question.citations.filter(({ supports }) => supports.includes('explanation'));
}

function backOf(question: Question, article: Article): string {
	const texts = keyTextsOf(question);
	switch (question.kind) {
		case 'evidence':
			return quotes(keyCitationsOf(question), article);
		case 'match':
			return question.prompts.map(({ text }, index) => `${text}: ${texts[index] ?? ''}`).join('\n');
		case 'order':
			return texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
		case 'short-text':
			return texts[0] ?? '';
		case 'choice':
		case 'multiple':
		case 'true-false':
		case 'numeric':
		case 'cloze':
			return texts.join('\n');
	}
}

/** Where an article is from, in one line: publisher, headline, date and address, as far as they are known. */
export function citeArticle({ publisher, title, published, url }: Article): string {
	return [publisher, `“${title}”`, published && formatPublished(published), url]
		.filter((part) => part !== undefined && part !== '')
		.join(', ')
		.replaceAll(/\s+/gu, ' ');
}

/**
 * The card of a whole question. Options are named and ordered by the card's id, so that they are the
 * same in every export and their order says nothing of the key. A quote that the article does not
 * have, or not in one place only, is left out.
 */
export function cardOf(question: Question, article: Article, standing: CardStanding): NotebookCard {
	const shown = presentOnPaper(question, standing.id);
	return {
		...standing,
		front: [shown.stem, ...linesBelow(shown)].join('\n'),
		back: backOf(shown, article),
		explanation: question.explanation,
		passage: quotes(keyCitationsOf(question), article),
		citation: citeArticle(article),
		skill: question.skill,
		kind: question.kind
	};
}
