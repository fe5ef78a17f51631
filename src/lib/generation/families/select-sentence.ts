import type { Skill } from '#lib/core/question/question-fields.ts';
import type { AnalysedSentence } from '../analysis/analysis.ts';
import { Citations, quote, type Draft, type Drafting } from './draft.ts';

const SKILLS = {
	'role-reverse': 'who',
	when: 'when',
	where: 'where',
	who: 'who',
	attribution: 'attribution',
	'part-played': 'who',
	'gives-figure': 'how-many'
} as const satisfies Readonly<Record<string, Skill>>;

type SelectingFamily = keyof typeof SKILLS;

/** "Select the sentence …": the one that is meant is cited for all of it. */
export function select(
	sentence: AnalysedSentence,
	what: string,
	score: number,
	{ analysis }: Drafting,
	family: SelectingFamily,
	target: string
): Draft {
	const citations = new Citations(analysis.article);
	const id = citations.cite(sentence, 'key', 'explanation');
	return {
		family,
		question: {
			kind: 'evidence',
			skill: SKILLS[family],
			stem: `Select the sentence ${what}`.replace(/\.\.$/u, '.'),
			pick: 1,
			key: [id],
			explanation: `The article says it here: ${quote(sentence.text)}`,
			citations: citations.all()
		},
		sentences: [sentence.index],
		target,
		score
	};
}

/** Whether the sentence can be understood only with the one before it. */
export function leans({ dependence }: AnalysedSentence): boolean {
	return dependence === 'pronoun' || dependence === 'pointing-word';
}

/** Verbs of what has happened. */
export const PAST =
	/\b(?:was|were|had|became|began|started|took|made|won|lost|died|fell|rose|came|went|led|held|\p{Ll}+ed)\b/u;
