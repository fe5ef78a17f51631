import type { Article } from '#lib/core/article/article.ts';
import { citeSpan } from '#lib/core/article/citation.ts';
import { succeed } from '#lib/core/outcome.ts';
import type { Question } from '#lib/core/question/question.ts';
import type { Trace } from '#lib/core/bank/trace.ts';
import type { Drawing, RejectedQuestion } from '#lib/generation/drawing.ts';
import { identifyBank } from '#lib/generation/identify-bank.ts';
import type { Drawer } from '#lib/server/drawing/drawer.ts';
import { aBank, aQuestion, anArticle, ARTICLE_TEXT, ONE_OF_EACH_KIND } from './builders.ts';

/** The tiny article with enough words for a bank; its quotes stand in it once. */
export const LONG_TEXT = `${ARTICLE_TEXT}

${'People on the quay waved and cheered as she came in, and the band of the school played until the rain began. '.repeat(6).trim()}`;

export const A_TRACE: Trace = {
	sentences: 11,
	askableSentences: 4,
	drafted: 14,
	auto: 9,
	review: 0,
	rejected: 1,
	dropped: [
		{
			stage: 'sentences',
			subject: 'heading',
			reason: 'heading',
			count: 1,
			example: 'Ferry returns'
		},
		{ stage: 'drafts', subject: 'who', reason: 'no-distractors', count: 2 },
		{ stage: 'selection', subject: 'cloze', reason: 'family-full', count: 3 }
	]
};

/** The question as it cites another text that holds the same quotes. */
function cited(question: Question, article: Article): Question {
	const citations = question.citations.map(({ exact, id, supports }) => {
		const start = article.text.indexOf(exact);
		return citeSpan(article, { start, end: start + exact.length }, id, supports);
	});
	return { ...question, citations };
}

function aRejectedQuestion(article: Article): RejectedQuestion {
	const question = aQuestion('choice', {
		id: 'q-rejected',
		tier: 'rejected',
		status: 'draft',
		stem: 'Who spoke?'
	});
	return {
		question: cited(question, article),
		findings: [
			{
				rule: 'one-key',
				severity: 'hard',
				part: 'key',
				message: 'Two of the options are right.'
			}
		]
	};
}

/** A drawing of the tiny article or a longer form of it: one question of each kind, and one rejected. */
export function aDrawing(set: Partial<Drawing> = {}, article: Article = anArticle()): Drawing {
	const questions = ONE_OF_EACH_KIND.map((question) =>
		cited({ ...question, status: 'draft' }, article)
	);
	return {
		bank: aBank({ title: article.title, article, questions }),
		findings: new Map(),
		rejected: [aRejectedQuestion(article)],
		trace: A_TRACE,
		parser: 'used',
		...set
	};
}

/** Draws the tiny article or a longer form of it, the same whatever the seed. */
export const ferryDrawer: Drawer = {
	draw: (article, seed) => {
		const drawing = aDrawing({}, article);
		const bank = { ...drawing.bank, id: identifyBank(article, seed) };
		return Promise.resolve(succeed({ ...drawing, bank }));
	},
	wake: () => undefined,
	close: () => Promise.resolve()
};
