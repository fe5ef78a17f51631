import type { Article } from '#lib/core/article/article.ts';
import { passageAround } from '#lib/core/article/citation.ts';
import { assertNever } from '#lib/core/assert-never.ts';
import type { Question, Response } from '#lib/core/question/question.ts';
import { rightResponse } from '#lib/core/question/right-response.ts';

/** A right response to any question, with whole sentences selected where sentences are. */
export function rightAnswer(question: Question, article: Article): Response {
	const response = rightResponse(question);
	return response.kind === 'evidence'
		? { ...response, spans: response.spans.map((span) => passageAround(article, span)) }
		: response;
}

/** A wrong or partly right response, with feedback where the question has some. */
export function wrongAnswer(question: Question, article: Article): Response {
	switch (question.kind) {
		case 'choice':
			return {
				kind: 'choice',
				option:
					question.options.find(({ id, citations }) => id !== question.key && citations.length > 0)
						?.id ??
					question.options.find(({ id }) => id !== question.key)?.id ??
					''
			};
		case 'multiple':
			return {
				kind: 'multiple',
				options: [
					...question.key.slice(0, -1),
					...question.options
						.filter(({ id }) => !question.key.includes(id))
						.slice(0, question.key.length > 2 ? 1 : 0)
						.map(({ id }) => id)
				]
			};
		case 'true-false':
			return { kind: 'true-false', value: !question.key };
		case 'numeric':
			return { kind: 'numeric', text: question.anticipated[0]?.answer ?? '1234' };
		case 'short-text':
			return { kind: 'short-text', text: question.anticipated[0]?.answer ?? 'something else' };
		case 'cloze':
			return {
				kind: 'cloze',
				gaps: Object.fromEntries(
					question.gaps
						.slice(1)
						.map((gap) => [
							gap.id,
							'options' in gap
								? (gap.options.find(({ id }) => id !== gap.key)?.id ?? '')
								: 'something else'
						])
				)
			};
		case 'order':
			return {
				kind: 'order',
				items: [...question.key.slice(1), ...question.key.slice(0, 1)]
			};
		case 'match':
			return {
				kind: 'match',
				pairs: Object.fromEntries(
					question.prompts.map(({ id }, index) => [
						id,
						index === 0 ? (question.options[0]?.id ?? '') : (question.key[id] ?? '')
					])
				)
			};
		case 'evidence': {
			const sentence = article.sentences[2];
			return {
				kind: 'evidence',
				spans: sentence ? [{ start: sentence.start, end: sentence.end }] : []
			};
		}
		default:
			return assertNever(question, 'a kind of question');
	}
}
