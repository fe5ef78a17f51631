import { makeArticle, type Article } from '#lib/core/article/article.ts';
import { citeSpan, type Citation, type Support } from '#lib/core/article/citation.ts';
import type { Bank } from '#lib/core/bank/bank.ts';
import type { Settings } from '#lib/core/bank/document.ts';
import type { QuizSet } from '#lib/core/bank/quiz-set.ts';
import type { FormFields } from '#lib/core/question/question-fields.ts';
import type { Kinds, Question, QuestionKind } from '#lib/core/question/question.ts';

/** Two quotes that occur once, one word that occurs twice, and a character outside the basic plane. */
export const ARTICLE_TEXT = `Ferry returns to Port Avon

The ferry Kea carried 45 people to Port Avon on Monday 🛳. Captain Ana Rangi said the crossing took three hours.

Mayor Tom Hale said the service would stay. The ferry had been away for 6 weeks.`;

export function anArticle(text = ARTICLE_TEXT): Article {
	return makeArticle(text, { title: 'Ferry returns to Port Avon', language: 'en' });
}

/** A citation of words that stand in the tiny article. */
export function aCitation(
	exact: string,
	id = 'c1',
	supports: readonly Support[] = ['key', 'explanation'],
	text = ARTICLE_TEXT
): Citation {
	const start = text.indexOf(exact);
	if (start < 0) throw new Error(`The tiny article does not say “${exact}”`);
	return citeSpan({ text }, { start, end: start + exact.length }, id, supports);
}

export const CARRIED = 'The ferry Kea carried 45 people to Port Avon on Monday';
export const CROSSING = 'Captain Ana Rangi said the crossing took three hours.';
export const STAYS = 'Mayor Tom Hale said the service would stay.';
export const AWAY = 'The ferry had been away for 6 weeks.';

const common = {
	skill: 'what',
	tier: 'auto',
	status: 'approved',
	points: 1,
	provenance: [{ by: 'hand' }]
} as const;

/** One question of each kind, all of them fit to be published. */
const QUESTIONS: { readonly [Kind in QuestionKind]: Kinds[Kind]['question'] } = {
	choice: {
		...common,
		id: 'q-choice',
		kind: 'choice',
		stem: 'Who said how long the crossing took?',
		options: [
			{ id: 'a', text: 'Ana Rangi', citations: [] },
			{ id: 'b', text: 'Tom Hale', feedback: 'He spoke of the service.', citations: ['c2'] },
			{ id: 'c', text: 'No one', citations: [] }
		],
		key: 'a',
		explanation: 'The article says that Ana Rangi, the captain, said so.',
		citations: [aCitation(CROSSING), aCitation(STAYS, 'c2', ['option:b'])]
	},
	multiple: {
		...common,
		id: 'q-multiple',
		kind: 'multiple',
		stem: 'Who is quoted?',
		options: [
			{ id: 'a', text: 'Ana Rangi', citations: [] },
			{ id: 'b', text: 'Tom Hale', citations: [] },
			{ id: 'c', text: 'Kea', feedback: 'Kea is the ferry.', citations: ['c3'] },
			{ id: 'd', text: 'Avon', citations: [] }
		],
		key: ['a', 'b'],
		explanation: 'The article quotes Ana Rangi and Tom Hale.',
		citations: [
			aCitation(CROSSING),
			aCitation(STAYS, 'c2', ['key']),
			aCitation(CARRIED, 'c3', ['option:c'])
		]
	},
	'true-false': {
		...common,
		id: 'q-true-false',
		kind: 'true-false',
		stem: 'The ferry had been away for a year.',
		key: false,
		feedback: 'It had been away for weeks.',
		feedbackCitations: ['c1'],
		explanation: 'The article says it had been away for 6 weeks.',
		citations: [aCitation(AWAY)]
	},
	numeric: {
		...common,
		id: 'q-numeric',
		kind: 'numeric',
		stem: 'How many people did the ferry carry?',
		unit: 'people',
		key: { value: 45, tolerance: 0 },
		anticipated: [{ answer: '6', feedback: 'It was away for 6 weeks.', citations: ['c2'] }],
		explanation: 'The article says it carried 45 people.',
		citations: [aCitation(CARRIED), aCitation(AWAY, 'c2', [])]
	},
	'short-text': {
		...common,
		id: 'q-short-text',
		kind: 'short-text',
		stem: 'What is the ferry called?',
		key: { accepted: ['Kea', 'the ferry Kea'] },
		normalisation: 'loose',
		anticipated: [{ answer: 'Avon', feedback: 'Avon is the port.', citations: ['c1'] }],
		explanation: 'The article calls it the ferry Kea.',
		citations: [aCitation(CARRIED)]
	},
	cloze: {
		...common,
		id: 'q-cloze',
		kind: 'cloze',
		stem: 'Fill the gaps.',
		text: 'The ferry {{name}} carried {{count}} people.',
		gaps: [
			{ id: 'name', accepted: ['Kea'] },
			{
				id: 'count',
				options: [
					{ id: 'a', text: '6', feedback: 'That is the weeks.', citations: ['c2'] },
					{ id: 'b', text: '45', citations: [] }
				],
				key: 'b'
			}
		],
		normalisation: 'loose',
		explanation: 'The article says that the Kea carried 45 people.',
		citations: [aCitation(CARRIED), aCitation(AWAY, 'c2', [])]
	},
	order: {
		...common,
		id: 'q-order',
		kind: 'order',
		stem: 'In which order did this happen?',
		items: [
			{ id: 'a', text: 'The ferry carried people' },
			{ id: 'b', text: 'The ferry was away' },
			{ id: 'c', text: 'The mayor spoke' }
		],
		key: ['b', 'a', 'c'],
		explanation: 'The article gives the order.',
		citations: [aCitation(AWAY)]
	},
	match: {
		...common,
		id: 'q-match',
		kind: 'match',
		stem: 'Who is who?',
		prompts: [
			{ id: 'p1', text: 'Captain' },
			{ id: 'p2', text: 'Mayor' }
		],
		options: [
			{ id: 'a', text: 'Ana Rangi' },
			{ id: 'b', text: 'Tom Hale' },
			{ id: 'c', text: 'Kea' }
		],
		key: { p1: 'a', p2: 'b' },
		explanation: 'The article names both.',
		citations: [aCitation(CROSSING), aCitation(STAYS, 'c2', ['key'])]
	},
	evidence: {
		...common,
		id: 'q-evidence',
		kind: 'evidence',
		stem: 'Which sentence says what becomes of the service?',
		pick: 1,
		key: ['c1'],
		explanation: 'The mayor says that it stays.',
		citations: [aCitation(STAYS)]
	}
};

/** The question of a kind, with what a test says differently. */
export function aQuestion<Kind extends QuestionKind>(
	kind: Kind,
	set: Partial<Kinds[Kind]['question']> = {}
): Kinds[Kind]['question'] {
	return { ...QUESTIONS[kind], ...set };
}

export const ONE_OF_EACH_KIND: readonly Question[] = Object.values(QUESTIONS);

export function aBank(set: Partial<Bank> = {}): Bank {
	return {
		id: 'ferry',
		title: 'The ferry',
		article: anArticle(),
		questions: ONE_OF_EACH_KIND,
		...set
	};
}

export const DEFAULT_SETTINGS: Settings = {
	modes: ['practice', 'graded'],
	reveal: 'each',
	order: 'fixed',
	navigation: 'free',
	scoring: 'accuracy',
	hints: { allowed: true, cost: 0.25 }
};

/** A set of the questions about the tiny article, with what a test says differently of its settings. */
export function aSet(
	settings: Partial<Settings> = {},
	questions: readonly Question[] = ONE_OF_EACH_KIND
): QuizSet {
	const article = anArticle();
	return {
		id: 'ferry-set',
		title: 'The ferry in nine questions',
		settings: { ...DEFAULT_SETTINGS, ...settings },
		articles: [article],
		questions: questions.map((question) => ({ articleId: article.id, question }))
	};
}

/** The fields of a form as a browser sends them. */
export function aForm(values: Readonly<Record<string, string | readonly string[]>>): FormFields {
	const all = (name: string) => [values[name] ?? []].flat();
	return { one: (name) => all(name)[0] ?? '', many: all };
}
