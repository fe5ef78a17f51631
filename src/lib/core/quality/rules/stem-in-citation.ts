import { factsOf, type ArticleFacts } from '../article-facts.ts';
import type { Rule } from '../finding.ts';
import { TEMPLATE_STEMS } from '../lexicon/template-words.ts';
import { distractorsOf, viewOf, type QuestionView } from '../question-view.ts';
import { shareOf, stemsOf, wordsOf } from '../words.ts';

/** What the words of a stem must share with what is cited; a false statement has words of its own. */
const ENOUGH = 0.8;
const ENOUGH_WITH_OWN_WORDS = 0.5;
const ENOUGH_BY_HAND = 0.3;
/** Too few words to reckon with. */
const FEWEST = 3;

/**
 * G04. What the stem takes for granted is in the passages it cites, one sentence on either side and the
 * title: at least 80 % of its content words, template words aside.
 */
export const stemInCitation: Rule = {
	id: 'stem-in-citation',
	severity: { newsproof: 'soft', model: 'hard', hand: 'soft' },
	weight: 2,
	part: 'stem',
	check: (question, article) => {
		const view = viewOf(question, article);
		const wanted = wantedStems(view);
		if (view.form === 'task' || wanted.size < FEWEST) return [];
		const had = citedStems(question.citations, factsOf(article));
		const isFalse = question.kind === 'true-false' && !question.key;
		const missing = [...wanted].filter((stem) => !had.has(stem));
		const enough =
			view.origin === 'hand' ? ENOUGH_BY_HAND : isFalse ? ENOUGH_WITH_OWN_WORDS : ENOUGH;
		return shareOf(wanted, had) >= enough
			? []
			: [
					{
						message: `The passages cited do not bear the stem out: nothing there for ${named(view, missing)}.`,
						part: view.bodyPart
					}
				];
	}
};

function wantedStems(view: QuestionView): ReadonlySet<string> {
	const offered = new Set(
		distractorsOf(view).flatMap(({ words }) => words.map(({ stem }) => stem))
	);
	// "Which town …?" says what sort of answer is wanted; the passage has the answer itself.
	const asked = stemsOf(wordsOf(view.body.replace(/^which \p{Ll}+\s/iu, '')));
	return new Set([...asked].filter((stem) => !TEMPLATE_STEMS.has(stem) && !offered.has(stem)));
}

function citedStems(
	citations: readonly { readonly start: number; readonly end: number }[],
	{ sentences }: ArticleFacts
): ReadonlySet<string> {
	const stems = new Set<string>(sentences[0]?.stems);
	sentences.forEach((sentence, index) => {
		if (!citations.some(({ start, end }) => sentence.start < end && start < sentence.end)) return;
		for (const near of [sentences[index - 1], sentence, sentences[index + 1]]) {
			for (const stem of near?.stems ?? []) stems.add(stem);
		}
	});
	return stems;
}

function named({ bodyWords }: QuestionView, missing: readonly string[]): string {
	const words = bodyWords.filter(({ stem }) => missing.includes(stem));
	return words
		.slice(0, 3)
		.map(({ text }) => `“${text}”`)
		.join(', ');
}
