import type { Citation } from '../../core/article/citation.ts';
import type { Question, Response } from '../../core/question/question.ts';
import { notesOn } from '../../core/question/registry.ts';

/** The citations that show the key or what the explanation says. */
export function proofOf({ citations }: Question): readonly Citation[] {
	return citations.filter(
		({ supports }) => supports.includes('key') || supports.includes('explanation')
	);
}

/** Everything that an explanation quotes, and `shown` beside it, so that its links lead somewhere. */
export function quotedCitations(
	question: Question,
	response: Response | undefined,
	shown?: string
): readonly Citation[] {
	const proof = proofOf(question);
	const noted = response ? notesOn(question, response).flatMap(({ citations }) => citations) : [];
	return question.citations.filter(
		(citation) => proof.includes(citation) || noted.includes(citation.id) || citation.id === shown
	);
}
