import type { Span } from '#lib/core/article/article.ts';
import { normaliseAnswer } from '#lib/core/question/normalisation.ts';
import { keyTextsOf } from '#lib/core/question/registry.ts';
import type { Question } from '#lib/core/question/question.ts';
import { stemsIn } from './content-stems.ts';

/** Stems with more of their words in common ask the same. */
const MOST_ALIKE = 0.6;

/**
 * The question that already asks what `question` asks: the same key from an overlapping passage, or
 * more than 0.6 of the content words of both stems in common (Jaccard).
 */
export function findRepeat(
	question: Question,
	existing: readonly Question[]
): Question | undefined {
	const stems = stemsIn(question.stem);
	const keys = foldedKeys(question);
	return existing.find(
		(other) =>
			other.id === question.id ||
			likeness(stems, stemsIn(other.stem)) > MOST_ALIKE ||
			(foldedKeys(other).some((key) => keys.includes(key)) && sharesPassage(question, other))
	);
}

/** The keys that say something by themselves: "true" and the offsets of a passage do not. */
function foldedKeys(question: Question): readonly string[] {
	if (question.kind === 'true-false' || question.kind === 'evidence') return [];
	return keyTextsOf(question).map((key) => normaliseAnswer(key, 'loose'));
}

function keyPassages({ citations }: Question): readonly Span[] {
	return citations.filter(({ supports }) => supports.includes('key'));
}

function sharesPassage(one: Question, other: Question): boolean {
	return keyPassages(one).some((a) =>
		keyPassages(other).some((b) => a.start < b.end && b.start < a.end)
	);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const shared = one.intersection(other).size;
	const all = one.union(other).size;
	return all === 0 ? 0 : shared / all;
}
