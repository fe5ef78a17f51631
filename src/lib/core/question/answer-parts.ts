import type { Article } from '../article/article.ts';
import { TRUE_FALSE_LABELS } from './kinds/true-false-labels.ts';
import type { Gap } from './kinds/cloze.ts';
import type { EvidenceQuestion } from './kinds/evidence.ts';
import { normaliseAnswer } from './normalisation.ts';
import type { Question, Response } from './question.ts';

/** An answer that a question offers, and whether it is right. */
export type ListedAnswer = { readonly id: string; readonly text: string; readonly isKey: boolean };

/**
 * One thing that a question asks for, so that answers to it can be counted: all of it for most kinds, a gap of
 * a cloze, a prompt of a matching, which is its `label`. `listed` is what it offers; `given` is what a response answers, by ids of
 * what is listed or in the learner's words.
 */
export type AnswerPart = {
	readonly id: string;
	readonly label?: string;
	readonly listed: readonly ListedAnswer[];
	readonly given: (response: Response) => readonly GivenAnswer[];
};

/** An answer as it was given. Those with the same `id` are the same answer. */
export type GivenAnswer = { readonly id: string; readonly text: string };

type Texts = readonly { readonly id: string; readonly text: string }[];

function listed(options: Texts, key: readonly string[]): readonly ListedAnswer[] {
	return options.map(({ id, text }) => ({ id, text, isKey: key.includes(id) }));
}

/** What was chosen, with the words of what is listed. */
function chosen(options: Texts, ids: readonly string[]): readonly GivenAnswer[] {
	return ids.flatMap((id) => options.filter((option) => option.id === id));
}

/** What was typed; whoever types the same but for case, accents and punctuation answers the same. */
function typed(text: string): readonly GivenAnswer[] {
	const words = text.trim();
	return words === '' ? [] : [{ id: normaliseAnswer(words, 'loose') || words, text: words }];
}

function gapPart(gap: Gap): AnswerPart {
	const options = 'options' in gap ? gap.options : undefined;
	return {
		id: gap.id,
		listed: 'options' in gap ? listed(gap.options, [gap.key]) : [],
		given: (response) => {
			const answer = response.kind === 'cloze' ? response.gaps[gap.id] : undefined;
			if (answer === undefined) return [];
			return options ? chosen(options, [answer]) : typed(answer);
		}
	};
}

function sentencePart(question: EvidenceQuestion, { text }: Article): AnswerPart {
	const key = question.citations.filter(({ id }) => question.key.includes(id));
	return {
		id: question.id,
		listed: key.map(({ id, exact }) => ({ id, text: exact, isKey: true })),
		given: (response) =>
			response.kind !== 'evidence'
				? []
				: response.spans.map(({ start, end }) => {
						const hit = key.find((citation) => citation.start < end && start < citation.end);
						return { id: hit?.id ?? `${start}-${end}`, text: text.slice(start, end) };
					})
	};
}

/** What a question asks for, part by part, so that the answers to each can be counted. */
export function answerParts(question: Question, article: Article): readonly AnswerPart[] {
	const { id } = question;
	switch (question.kind) {
		case 'choice': {
			const { options, key } = question;
			const given = (response: Response) =>
				response.kind === 'choice' ? chosen(options, [response.option]) : [];
			return [{ id, listed: listed(options, [key]), given }];
		}
		case 'multiple': {
			const { options, key } = question;
			const given = (response: Response) =>
				response.kind === 'multiple' ? chosen(options, response.options) : [];
			return [{ id, listed: listed(options, key), given }];
		}
		case 'true-false': {
			const options = (['true', 'false'] as const).map((value) => ({
				id: value,
				text: TRUE_FALSE_LABELS[value]
			}));
			const given = (response: Response) =>
				response.kind === 'true-false' ? chosen(options, [String(response.value)]) : [];
			return [{ id, listed: listed(options, [String(question.key)]), given }];
		}
		case 'numeric':
		case 'short-text': {
			const given = (response: Response) => ('text' in response ? typed(response.text) : []);
			return [{ id, listed: [], given }];
		}
		case 'cloze':
			return question.gaps.map(gapPart);
		case 'order': {
			const inOrder = (ids: readonly string[]) => ({
				id: ids.join(' '),
				text: chosen(question.items, ids)
					.map(({ text }) => text)
					.join(' → ')
			});
			const given = (response: Response) =>
				response.kind === 'order' ? [inOrder(response.items)] : [];
			return [{ id, listed: [{ ...inOrder(question.key), isKey: true }], given }];
		}
		case 'match':
			return question.prompts.map((prompt) => ({
				id: prompt.id,
				label: prompt.text,
				listed: listed(question.options, [question.key[prompt.id] ?? '']),
				given: (response) =>
					response.kind === 'match'
						? chosen(question.options, [response.pairs[prompt.id] ?? ''])
						: []
			}));
		case 'evidence':
			return [sentencePart(question, article)];
	}
}

/** A response as one answer, of all its parts: two responses with the same `id` answer the same. */
export function wholeAnswer(parts: readonly AnswerPart[], response: Response): GivenAnswer {
	const answers = parts.map(({ label, given }) => ({
		label,
		given: given(response).toSorted((a, b) => (a.id < b.id ? -1 : 1))
	}));
	return {
		id: JSON.stringify(answers.map(({ given }) => given.map(({ id }) => id))),
		text: answers
			.flatMap(({ label, given }) =>
				given.map(({ text }) => (label === undefined ? text : `${label}: ${text}`))
			)
			.join('; ')
	};
}
