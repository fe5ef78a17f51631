import type { AnalysedSentence } from '../analysis/analysis.ts';
import { findWordGap, type WordGap } from '../distractors/word-gaps.ts';
import { completeStem, passageOf, type Passage } from './passage.ts';
import { Citations, makeOptions, quote, type Draft, type Drafting } from './draft.ts';

const MOST_WORDS = 36;
const LEAST_WORDS = 8;

/** Sentences with a noun left out; other nouns of its class are the wrong answers. */
export function draftWordClozes(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	return analysis.askable.flatMap((sentence) => {
		const passage = passageOf(sentence, analysis, MOST_WORDS);
		if (!passage || sentence.twin || sentence.words.length < LEAST_WORDS) return [];
		const gap = findWordGap(sentence.tokens, passage, drafting);
		return gap ? [toDraft(sentence, passage, gap, drafting)] : [];
	});
}

function toDraft(
	sentence: AnalysedSentence,
	passage: Passage,
	{ noun, wrong }: WordGap,
	drafting: Drafting
): Draft {
	const { article } = drafting.analysis;
	const citations = new Citations(article);
	citations.cite(passage, 'stem', 'key', 'explanation');
	const { options, key } = makeOptions(noun.text, wrong, citations, drafting.random);
	return {
		family: 'cloze-word',
		inNeed: true,
		question: {
			kind: 'cloze',
			skill: 'vocabulary',
			stem: completeStem(passage),
			text: `${article.text.slice(passage.start, noun.start)}{{g1}}${article.text.slice(noun.end, passage.end)}`,
			gaps: [{ id: 'g1', options, key }],
			normalisation: 'loose',
			explanation: `The article says: ${quote(passage.text)}`,
			citations: citations.all()
		},
		sentences: [sentence.index],
		shows: passage.sentences,
		target: `word ${noun.text}`,
		score: 0.2 + sentence.salience / 3
	};
}
