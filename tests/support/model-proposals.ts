import { makeArticle, type Article } from '#lib/core/article/article.ts';
import type { ModelReply, ModelRequest } from './model-server.ts';

const PARAGRAPHS = [
	'Kerry Point bridge closed after flood',
	'The council closed the Kerry Point bridge on Tuesday because flood water had cracked two of its pillars. Engineers found the cracks during a routine inspection of the bridge, council spokesperson Dana Whitford said.',
	'Whitford said the repairs would take six weeks. The builders’ union said the repairs would take at least four months.',
	'About 900 people cross the bridge each day, according to the council. A ferry will carry them across the river until the repairs are finished.',
	'It is not known how much the repairs will cost. “We will know more once the water has gone down,” Whitford said.'
];

/** An article with a reason, a disagreement and something unknown; with these paragraphs at its end. */
export function aBridgeArticle(...more: readonly string[]): Article {
	return makeArticle([...PARAGRAPHS, ...more].join('\n\n'), {
		title: 'Kerry Point bridge closed after flood',
		language: 'en'
	});
}

/** A question as a model proposes it. */
export type ScriptedQuestion = {
	readonly kind: string;
	readonly skill: string;
	readonly stem: string;
	readonly key: string;
	readonly distractors: readonly { readonly text: string; readonly evidence: number }[];
	readonly evidence: readonly number[];
	readonly quote: string;
};

/** The number of the sentence of an article that begins with these words. */
export function numberOf(article: Article, words: string): number {
	const found = article.sentences.find(({ start }) => article.text.startsWith(words, start));
	if (!found) throw new Error(`No sentence begins with “${words}”`);
	return found.index + 1;
}

const number = (words: string) => numberOf(aBridgeArticle(), words);

/** Why the bridge was closed. */
export const WHY: ScriptedQuestion = {
	kind: 'choice',
	skill: 'cause',
	stem: 'Why did the council close the Kerry Point bridge on Tuesday?',
	key: 'Flood water had cracked two pillars',
	distractors: [
		{ text: 'A ferry had damaged two pillars', evidence: number('A ferry') },
		{ text: 'The repairs had taken six weeks', evidence: number('Whitford said the repairs') },
		{ text: 'The union had asked for repairs', evidence: number('The builders’ union') }
	],
	evidence: [number('The council closed')],
	quote: 'because flood water had cracked two of its pillars'
};

/** How the cracks were found. */
export const HOW: ScriptedQuestion = {
	kind: 'short-text',
	skill: 'cause',
	stem: 'During what did engineers find the cracks of the Kerry Point bridge, according to Dana Whitford?',
	key: 'a routine inspection',
	distractors: [],
	evidence: [number('Engineers found')],
	quote: 'Engineers found the cracks during a routine inspection of the bridge'
};

/** On what two sources disagree. */
export const CONFLICT: ScriptedQuestion = {
	kind: 'choice',
	skill: 'claim-status',
	stem: 'On what do Dana Whitford and the builders’ union disagree?',
	key: 'How long the repairs would take',
	distractors: [
		{ text: 'How many people cross the bridge', evidence: number('About 900') },
		{ text: 'How much the repairs will cost', evidence: number('It is not known') },
		{ text: 'How engineers found the cracks', evidence: number('Engineers found') }
	],
	evidence: [number('Whitford said the repairs'), number('The builders’ union')],
	quote: 'Whitford said the repairs would take six weeks.'
};

/** What the model says when it is asked for questions, a list for each round; the last one again for further rounds. */
export type Script = {
	readonly questions: readonly string[];
	/** Answers from the passage and without it, by a piece of the stem. */
	readonly answers?: Readonly<Record<string, string>>;
	readonly guesses?: Readonly<Record<string, string>>;
};

/** The JSON of an answer with these questions. */
export function proposing(...questions: readonly object[]): string {
	return JSON.stringify({ questions });
}

/** What an honest model answers from the passage. */
export const HONEST_ANSWERS = {
	[WHY.stem]: WHY.key,
	[HOW.stem]: 'routine inspection',
	[CONFLICT.stem]: CONFLICT.key
};

/** A model that follows the script; it answers `unknown` to what the script leaves out. */
export function modelFollowing({ questions, answers = HONEST_ANSWERS, guesses = {} }: Script) {
	let round = 0;
	const said = (prompt: string, table: Readonly<Record<string, string>>) => {
		const [, answer = 'unknown'] =
			Object.entries(table).find(([stem]) => prompt.includes(stem)) ?? [];
		return JSON.stringify({ answer });
	};
	return ({ asked, prompt }: ModelRequest): ModelReply => {
		if (asked === 'answer') return said(prompt, answers);
		if (asked === 'guess') return said(prompt, guesses);
		const answer = questions[round] ?? proposing();
		round += 1;
		return answer;
	};
}
