import type { AnalysedSentence } from '../analysis/analysis.ts';
import {
	findGap,
	keyWords,
	wrongWords,
	type KeyWords,
	type WordGap
} from '../distractors/key-words.ts';
import { completeStem, passageOf, type Passage } from './passage.ts';
import { Citations, makeOptions, quote, type Draft, type Drafting } from './draft.ts';

const MOST_WORDS = 30;
const LEAST_WORDS = 10;

/** Sentences with a key noun or a verb left out; other nouns and verbs of the article are the wrong answers. */
export function draftWordClozes(drafting: Drafting): readonly Draft[] {
	const { analysis } = drafting;
	const nouns = keyWords('noun', analysis);
	const verbs = keyWords('verb', analysis);
	return analysis.askable.flatMap((sentence) => {
		const passage = passageOf(sentence, analysis, MOST_WORDS);
		if (!passage || sentence.twin || sentence.quotes || sentence.words.length < LEAST_WORDS)
			return [];
		return [nouns, verbs].flatMap((words) => {
			const gap = findGap(sentence.tokens, words);
			return gap ? toDraft(sentence, passage, gap, words, drafting) : [];
		});
	});
}

function toDraft(
	sentence: AnalysedSentence,
	passage: Passage,
	gap: WordGap,
	words: KeyWords,
	drafting: Drafting
): readonly Draft[] {
	const { article } = drafting.analysis;
	const wrong = wrongWords(gap, passage, words, drafting);
	if (wrong.length < 3) return [];
	const citations = new Citations(article);
	citations.cite(passage, 'stem', 'key', 'explanation');
	const { options, key } = makeOptions(gap.text, wrong, citations, drafting.random);
	return [
		{
			family: words.sort === 'noun' ? 'cloze-word' : 'cloze-verb',
			question: {
				kind: 'cloze',
				skill: 'vocabulary',
				stem: completeStem(passage),
				text: `${article.text.slice(passage.start, gap.start)}{{g1}}${article.text.slice(gap.end, passage.end)}`,
				gaps: [{ id: 'g1', options, key }],
				normalisation: 'loose',
				explanation: `The article says: ${quote(passage.text)}`,
				citations: citations.all()
			},
			sentences: [sentence.index],
			shows: passage.sentences,
			target: String(gap.start),
			score: 0.2 + sentence.salience / 3
		}
	];
}
