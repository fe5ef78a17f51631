import type { Span } from '#lib/core/article/article.ts';
import type { ParsedToken } from '../parsing/parser.ts';
import type { AnalysedSentence } from './analysis.ts';
import type { Quantity } from './quantities.ts';

/** What a figure counts: "New Zealanders", "people associated with a local militia". */
export type Counted = Span & {
	readonly quantity: Quantity;
	/** The noun itself, as it stands. */
	readonly head: string;
};

const MODIFIER = /^(?:JJ|JJR|JJS|NN|NNS|NNP|NNPS|HYPH|VBN|VBG|POS)$/u;
const NOUN = /^(?:NNS|NNPS|NN)$/u;

/** The noun phrase that a count stands before, with an "of", "in" or "at" phrase behind it. Needs tags. */
export function findCounted(
	{ tokens, end }: AnalysedSentence,
	quantity: Quantity
): Counted | undefined {
	if (quantity.kind !== 'count') return undefined;
	const first = tokens.findIndex(({ start }) => start >= quantity.end);
	if (first < 0) return undefined;
	const last = phraseEnd(tokens, first);
	const head = tokens[last];
	const opening = tokens[first];
	if (last < first || !head || !opening || !/^(?:NNS|NNPS|NNP)$/u.test(head.tag)) return undefined;
	if (/^(?:percent|cent|times|years|hours|days|months|weeks|minutes|feet)$/u.test(head.text))
		return undefined;
	const tail = prepositionalEnd(tokens, last + 1);
	return {
		start: opening.start,
		end: Math.min(end, tokens[tail ?? last]?.end ?? head.end),
		quantity,
		head: head.text
	};
}

/** The index of the last noun of the phrase that begins at `from`, or `from - 1`. */
function phraseEnd(tokens: readonly ParsedToken[], from: number): number {
	let index = from;
	while (index < tokens.length && MODIFIER.test(tokens[index]?.tag ?? '')) index += 1;
	let last = index - 1;
	while (last >= from && !NOUN.test(tokens[last]?.tag ?? '') && tokens[last]?.tag !== 'NNP')
		last -= 1;
	return last;
}

function prepositionalEnd(tokens: readonly ParsedToken[], at: number): number | undefined {
	const preposition = tokens[at];
	if (!preposition || !/^(?:of|in|at|from)$/u.test(preposition.text)) return undefined;
	const determiner = /^(?:DT|PRP\$)$/u.test(tokens[at + 1]?.tag ?? '') ? 1 : 0;
	if (tokens[at + 1]?.tag === 'PRP$') return undefined;
	const end = phraseEnd(tokens, at + 1 + determiner);
	return end > at + determiner ? end : undefined;
}
