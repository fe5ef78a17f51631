import type { Sentence, Span } from '#lib/core/article/article.ts';
import { stemsIn, tellingStems } from './content-stems.ts';
import type { ShownArticle } from './shown-article.ts';

/** As much of a stem as the gate wants to see borne out by what is cited. */
const ENOUGH = 0.8;
const MOST_PASSAGES = 2;

/**
 * The sentences that bear out what a stem takes for granted beyond the passages cited for its key:
 * each the one that has the most of its words that are still missing, those the model named first.
 */
export function stemPassages(
	stem: string,
	cited: string,
	evidence: readonly number[],
	shown: ShownArticle
): readonly Span[] {
	const { text } = shown.article;
	const wanted = tellingStems(stem);
	const passages: Span[] = [];
	let missing = wanted.difference(stemsIn(cited));
	while (missing.size > wanted.size * (1 - ENOUGH) && passages.length < MOST_PASSAGES) {
		const gainOf = ({ index, start, end }: Sentence) =>
			missing.intersection(stemsIn(text.slice(start, end))).size +
			(evidence.includes(index + 1) ? 0.5 : 0);
		const ranked = shown.sentences
			.map((sentence) => ({ sentence, gain: gainOf(sentence) }))
			.toSorted((one, other) => other.gain - one.gain);
		const [best] = ranked;
		if (!best || best.gain < 1) break;
		const { start, end } = best.sentence;
		passages.push({ start, end });
		missing = missing.difference(stemsIn(text.slice(start, end)));
	}
	return passages;
}
