import type { Article, Paragraph, Span } from '../article/article.ts';
import { paragraphOf, type Citation } from '../article/citation.ts';
import type { QuizSet } from '../bank/quiz-set.ts';
import type { Question } from '../question/question.ts';
import { answerSpace, type AnswerSpace } from './answer-space.ts';
import { presentQuestion } from './presentation.ts';
import type { WorksheetOptions } from './worksheet-options.ts';

/** A paragraph on paper: prose is numbered from 1, so that a key can name it; a heading is not. */
export type PrintedParagraph = Paragraph & { readonly number?: number };

/** An article on paper. `marks` are the quotes that questions want underlined, by the question's number as id. */
export type PrintedArticle = {
	readonly article: Article;
	readonly paragraphs: readonly PrintedParagraph[];
	readonly marks: readonly Citation[];
};

/**
 * The words that a key rests on, and the number of their paragraph, or none when a heading says them.
 * Where evidence is asked for, some are the answer itself.
 */
export type Proof = {
	readonly quote: string;
	readonly paragraph?: number;
	readonly isAnswer: boolean;
};

/** A question on paper. */
export type PrintedQuestion = {
	/** Its place on the sheet, from 1. */
	readonly number: number;
	/** With its options in the order of the page, named A, B, C … */
	readonly question: Question;
	readonly article: Article;
	readonly space: AnswerSpace;
	readonly proof: readonly Proof[];
};

/** A set as it is printed. */
export type Worksheet = {
	readonly articles: readonly PrintedArticle[];
	readonly questions: readonly PrintedQuestion[];
	/** The points of all questions. */
	readonly total: number;
};

/** Orders that are tried before one that gives the key away is taken for want of another. */
const MOST_TRIES = 40;

/** Whether the page, read from top to bottom, is the key. */
function printsItsKey(question: Question): boolean {
	if (question.kind === 'order') {
		return question.items.every(({ id }, index) => id === question.key[index]);
	}
	if (question.kind === 'match') {
		return question.prompts.every(({ id }, index) => {
			const option = question.options[index];
			return option !== undefined && option.id === question.key[id];
		});
	}
	return false;
}

/**
 * A question with its options named A, B, C … and its lists shuffled, so that nothing that is printed
 * of it stands in the order of its key. The same seed, the same order.
 */
export function presentOnPaper(question: Question, seed: string): Question {
	for (let tries = 1; tries < MOST_TRIES; tries++) {
		const presented = presentQuestion(question, tries > 1 ? `${seed}/${tries}` : seed).question;
		if (!printsItsKey(presented)) return presented;
	}
	return presentQuestion(question, seed).question;
}

/** The paragraphs of an article, its prose numbered from 1. */
export function numberParagraphs({ paragraphs }: Article): readonly PrintedParagraph[] {
	let number = 0;
	return paragraphs.map((paragraph) =>
		paragraph.kind === 'prose' ? { ...paragraph, number: ++number } : paragraph
	);
}

function placeOf(article: Article, span: Span): number | undefined {
	const { index } = paragraphOf(article, span);
	return numberParagraphs(article)[index]?.number;
}

function proofOf(question: Question, article: Article): readonly Proof[] {
	const answers = question.kind === 'evidence' ? question.key : [];
	return question.citations
		.filter(
			({ id, supports }) =>
				answers.includes(id) || supports.includes('key') || supports.includes('explanation')
		)
		.map((citation) => {
			const paragraph = placeOf(article, citation);
			return {
				quote: citation.exact,
				...(paragraph !== undefined && { paragraph }),
				isAnswer: answers.includes(citation.id)
			};
		});
}

/** What is underlined in an article: a question's own quotes under its number. */
function marksIn(article: Article, questions: readonly PrintedQuestion[]): readonly Citation[] {
	return questions
		.filter((printed) => printed.article.id === article.id)
		.flatMap(({ number, space }) =>
			space.form === 'underline' ? space.marks.map((mark) => ({ ...mark, id: `${number}` })) : []
		);
}

/**
 * A set laid out for paper. What is shuffled follows from the set's id alone, so two printings of a
 * set are alike, and no list of items or pairs stands in the order of its key. Questions whose
 * article the set does not hold are left out, as in an attempt.
 */
export function layOutWorksheet(set: QuizSet, article: WorksheetOptions['article']): Worksheet {
	const articles = new Map(set.articles.map((entry) => [entry.id, entry]));
	const questions = set.questions
		.flatMap(({ articleId, question }) => {
			const source = articles.get(articleId);
			return source ? [{ source, question: presentOnPaper(question, set.id) }] : [];
		})
		.map(({ source, question }, index) => ({
			number: index + 1,
			question,
			article: source,
			space: answerSpace(question, source, article === 'on', set.id),
			proof: proofOf(question, source)
		}));
	return {
		articles: set.articles.map((entry) => ({
			article: entry,
			paragraphs: numberParagraphs(entry),
			marks: marksIn(entry, questions)
		})),
		questions,
		total: questions.reduce((sum, { question }) => sum + question.points, 0)
	};
}
