import type { Article } from '#lib/core/article/article.ts';
import { sentencesTouching } from '#lib/core/article/citation.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { rightResponse, wrongResponse } from './answers.ts';

export type Outcome = 'right' | 'partly' | 'wrong';

type EvidenceQuestion = Extract<Question, { readonly kind: 'evidence' }>;

function evidence(question: EvidenceQuestion, article: Article, outcome: Outcome): Response {
	const key = question.citations.filter(({ id }) => question.key.includes(id));
	const right = key.flatMap((citation) => sentencesTouching(article, citation).slice(0, 1));
	const prose = new Set(
		article.paragraphs.filter(({ kind }) => kind === 'prose').map(({ index }) => index)
	);
	const wrong = article.sentences
		.filter(({ paragraph }) => prose.has(paragraph))
		.filter((sentence) => !right.includes(sentence))
		.slice(0, question.pick);
	const chosen = outcome === 'right' ? right : outcome === 'wrong' ? wrong : right.slice(0, 1);
	return { kind: 'evidence', spans: chosen.map(({ start, end }) => ({ start, end })) };
}

/** Half of what is right, where the kind of question knows halves; wrong elsewhere. */
function partlyRight(question: Question): Response {
	const right = rightResponse(question);
	const wrong = wrongResponse(question);
	if (right.kind === 'multiple') return { ...right, options: right.options.slice(0, 1) };
	if (right.kind === 'order') {
		const [first = '', ...rest] = right.items;
		return { ...right, items: [...rest, first] };
	}
	if (right.kind === 'cloze' && wrong.kind === 'cloze') {
		const [first = ''] = Object.keys(right.gaps);
		return { ...right, gaps: { ...wrong.gaps, [first]: right.gaps[first] ?? '' } };
	}
	if (right.kind === 'match') {
		const [first = ''] = Object.keys(right.pairs);
		return { ...right, pairs: { [first]: right.pairs[first] ?? '' } };
	}
	return wrong;
}

/** A response in the document's names that a learner can give on the page. */
export function responseFor(question: Question, article: Article, outcome: Outcome): Response {
	if (question.kind === 'evidence') return evidence(question, article, outcome);
	if (outcome === 'right') return rightResponse(question);
	return outcome === 'wrong' ? wrongResponse(question) : partlyRight(question);
}
